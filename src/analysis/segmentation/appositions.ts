import type { NamesLexicon } from '../../text/names-lexicon.js';
import { roleAfter } from '../../text/names-roles.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { WithAsides } from './asides.js';
import { clauseOver } from './clause.js';
import type { Clause } from './clause.js';
import { firstFinite, wordCount } from './finite-verbs.js';

const FEWEST_WORDS = 3;
const LONGEST_SUBJECT = 8;
const LONGEST_APPOSITION = 16;
const INDEFINITE = new Set(['a', 'an', 'one', 'the']);
const IN_SUBJECT = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/**
 * Appositions as clauses: "Ines Duarte, the mayor of Port Ansel," states that she is; so does "Tarn, a town of 900 people," and
 * "the lock, built in 1902," that it was.
 *
 * @param names token ranges of named people in the sentence.
 */
export function takeAppositions(tokens: readonly Token[], clause: Clause, names: readonly TokenRange[], lexicon: NamesLexicon): WithAsides {
  const asides: Clause[] = [];
  const omit: TokenRange[] = [...clause.omit];
  const take = (prefix: TokenRange, body: TokenRange, link: string, aged = false): void => {
    asides.push({ from: body.from, to: body.to, attribution: clause.attribution, act: null, source: null, prefix, link, omit: [], aside: true });
    // After an age the comma before the apposition stays: "Ines Duarte, 52, opened".
    omit.push({ from: aged ? body.from : body.from - 1, to: Math.min(body.to + 1, clause.to) });
  };
  for (const name of names) {
    if (name.from < clause.from || name.to >= clause.to) continue;
    const role = roleAfter(tokens, name, Math.min(clause.to + 1, tokens.length), lexicon);
    if (role === null || role.to > clause.to || wordCount(tokens, role.from, role.to) < FEWEST_WORDS) continue;
    take(name, role, 'is');
  }
  const subject = asides.length > 0 ? null : ofSubject(tokens, clause);
  if (subject !== null) take(subject.name, subject.body, subject.link, subject.aged);
  return { main: asides.length === 0 ? clause : clauseOver(clause, clause, omit), asides };
}

interface SubjectApposition {
  readonly name: TokenRange;
  readonly body: TokenRange;
  readonly link: string;
  readonly aged: boolean;
}

/** An apposition to the subject that opens the clause, after an age where one stands there; only right before its verb. */
function ofSubject(tokens: readonly Token[], { from, to }: Clause): SubjectApposition | null {
  const comma = subjectEnd(tokens, from, to);
  if (comma === null) return null;
  const aged = tokens[comma + 1]?.pos === 'NUM' && tokens[comma + 2]?.text === ',' && comma + 2 < to;
  const open = aged ? comma + 2 : comma;
  const close = closingComma(tokens, open, to);
  if (close === null || firstFinite(tokens, open + 1, close) >= 0) return null;
  const body = { from: open + 1, to: close };
  const link = linkFor(tokens, { from, to: comma }, body);
  return link === null ? null : { name: { from, to: comma }, body, link, aged };
}

function subjectEnd(tokens: readonly Token[], from: number, to: number): number | null {
  let at = from;
  if (tokens[at]?.pos === 'DET') at++;
  const start = at;
  for (; at < Math.min(to, from + LONGEST_SUBJECT); at++) {
    const { pos, text, lower } = tokens[at]!;
    if (text === ',') return at > start && (tokens[at - 1]!.pos === 'NOUN' || tokens[at - 1]!.pos === 'PROPN') && !isTime(tokens[at - 1]!) ? at : null;
    if (!IN_SUBJECT.has(pos) && lower !== '’s' && lower !== "'s") return null;
  }
  return null;
}

function isTime({ lower }: Token): boolean {
  return /(?:day|year|month|week|morning|evening|night|afternoon|yesterday)$/u.test(lower);
}

/** The comma before the main verb. */
function closingComma(tokens: readonly Token[], open: number, to: number): number | null {
  for (let at = open + 2; at < Math.min(to - 1, open + LONGEST_APPOSITION); at++) {
    const { text, pos } = tokens[at]!;
    if (text !== ',') {
      if (pos === 'PUNCT' && text !== '-') return null;
      continue;
    }
    const next = tokens[at + 1]!;
    const verbal = next.pos === 'AUX' || (next.pos === 'VERB' && firstFinite(tokens, open - 1, at + 2) === at + 1);
    return verbal || isPastVerb(next) ? at : null;
  }
  return null;
}

/** After a comma a past form is not told from a participle: only what stands before an object or the end counts. */
function isPastVerb({ pos, lower, lemma }: Token): boolean {
  return pos === 'VERB' && lower !== lemma && !lower.endsWith('ing');
}

/** "is", "was" or "were" between subject and apposition; null where that would say nothing or be wrong. */
function linkFor(tokens: readonly Token[], name: TokenRange, body: TokenRange): string | null {
  const first = tokens[body.from]!;
  const plural = tokens[name.to - 1]!.pos === 'NOUN' && tokens[name.to - 1]!.lower.endsWith('s');
  if (INDEFINITE.has(first.lower)) return wordCount(tokens, body.from, body.to) < FEWEST_WORDS ? null : plural ? 'are' : 'is';
  const participle = first.pos === 'VERB' && first.lower !== first.lemma && !first.lower.endsWith('ing');
  return participle && hasDetail(tokens, body) ? (plural ? 'were' : 'was') : null;
}

/** A number or name that one could look up. */
function hasDetail(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.pos === 'NUM' || tokens[at]!.pos === 'PROPN') return true;
  return false;
}
