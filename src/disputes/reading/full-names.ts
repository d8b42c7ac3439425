import type { TextSpan } from '../../domain/span.js';
import { tokensEvidence } from './evidence.js';
import type { Name, Reading } from './reading.js';
import { ofReading } from './remembered.js';

/** Somebody's name of two words or more in a claim. */
export interface FullName {
  /** Its last two words, lower case. */
  readonly words: readonly [string, string];
  readonly span: TextSpan;
  /** What is said right beside it of its bearer ("curator", "judge"). */
  readonly roles: readonly string[];
  /** Whether it is told as the name of somebody whom nobody knew before ("was named as"). */
  readonly isRevealed: boolean;
}

/** Tokens before and behind a name within which its bearer's role stands. */
const ROLE_BEFORE = 3;
const ROLE_BEHIND = 4;
/** What one person of an event is. */
const ROLE = /^(?:captain|chairman|chairwoman|chair|chief|coach|commander|commissioner|coroner|coxswain|curator|director|engineer|governor|headteacher|inspector|judge|leader|manager|mayor|minister|pilot|president|principal|prosecutor|sheriff|spokesman|spokeswoman|superintendent)$/;
const NAMING = /^(?:named|identified|confirmed|known)$/;
const NAMING_REACH = 7;

/** The full names in a claim's own words; those of its source are left out, since what a row says would not show them. */
export const fullNames = ofReading((reading): readonly FullName[] => reading.names.filter(({ words }) => words.length >= 2).map((name) => inText(reading, name)));

function inText(reading: Reading, name: Name): FullName {
  const { tokens } = reading;
  const { from, to, words } = name;
  const behind = tokens[to]?.text === ',' ? tokens.slice(to + 1, to + 1 + ROLE_BEHIND) : [];
  return {
    words: [words.at(-2)!, words.at(-1)!],
    span: tokensEvidence(reading, from, to),
    roles: [...tokens.slice(Math.max(0, from - ROLE_BEFORE), from + 1), ...behind].map(({ lower }) => lower).filter((word) => ROLE.test(word)),
    isRevealed: tokens[from - 1]?.lower === 'as' && tokens.slice(Math.max(0, from - NAMING_REACH), from).some(({ lower }) => NAMING.test(lower)),
  };
}
