import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Factuality } from '../../domain/claim.js';
import type { ReportStance } from '../../domain/attribution.js';
import { wordsOnlyIn, type Change, type WordedChange } from './change.js';
import { wordsOf } from './weighted-words.js';

/** How sure the claim's own source is; questions and open matters least. */
const LEVELS: Readonly<Record<Factuality, number>> = { 'CT+': 3, 'CT-': 3, 'PR+': 2, 'PR-': 2, 'PS+': 1, 'PS-': 1, CTu: 0, Uu: 0 };
const LEVEL_WORDS = ['open', 'possible', 'probable', 'certain'] as const;

/** How far the outlet stands behind what it reports, by the reporting verb. */
const STANCES: Readonly<Record<ReportStance, number>> = { endorsing: 1, conceding: 1, committed: 0, neutral: 0, denying: 0, distancing: -1 };

const HEDGES: ReadonlySet<string> = new Set([
  'may', 'might', 'could', 'perhaps', 'maybe', 'possibly', 'possible', 'probably', 'likely', 'unlikely', 'apparently', 'appear', 'appears', 'appeared', 'seem', 'seems', 'seemed', 'seemingly',
  'reportedly', 'allegedly', 'alleged', 'supposedly', 'purportedly', 'presumably', 'suspected', 'believed', 'thought', 'suggest', 'suggests', 'suggested', 'potentially', 'arguably', 'somewhat', 'partly', 'unconfirmed',
]);
const BOOSTERS: ReadonlySet<string> = new Set([
  'certainly', 'clearly', 'definitely', 'undoubtedly', 'proved', 'proven', 'proves', 'confirmed', 'confirms', 'undeniably', 'indisputably', 'unquestionably', 'deliberately', 'knowingly',
]);

/** What made a claim surer or less sure without a word that says so: its modality, and the reporting verb. */
export function certaintyChanges(before: ClaimInContext, after: ClaimInContext): Change[] {
  const [was, is] = [LEVELS[before.claim.factuality], LEVELS[after.claim.factuality]];
  const [old, fresh] = [before.attribution?.cue, after.attribution?.cue];
  const changes: Change[] = [];
  if (was !== is) changes.push({ kind: is < was ? 'softened' : 'hardened', reason: `It was told as ${LEVEL_WORDS[was]!} and is now told as ${LEVEL_WORDS[is]!}.` });
  if (old == null || fresh == null || STANCES[old.stance] === STANCES[fresh.stance]) return changes;
  return [...changes, { kind: STANCES[fresh.stance] < STANCES[old.stance] ? 'softened' : 'hardened', reason: `The reporting verb was “${old.text}” and is now “${fresh.text}”.` }];
}

/** Hedges and strengthening words that came or went between two texts. */
export function hedgeChanges(before: string, after: string): WordedChange[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const [gone, come] = [wordsOnlyIn(old, fresh), wordsOnlyIn(fresh, old)];
  const isHedge = (word: string): boolean => HEDGES.has(word);
  // One hedge in another's place leaves the claim as sure as it was.
  const exchanged = gone.some(isHedge) && come.some(isHedge);
  const taken = (word: string, kind: Change['kind']): WordedChange => ({ kind, reason: `“${word}” was taken out.`, before: word, after: null });
  const put = (word: string, kind: Change['kind']): WordedChange => ({ kind, reason: `“${word}” was added.`, before: null, after: word });
  return [
    ...(exchanged ? [] : [...come.filter(isHedge).map((word) => put(word, 'softened')), ...gone.filter(isHedge).map((word) => taken(word, 'hardened'))]),
    ...gone.filter((word) => BOOSTERS.has(word)).map((word) => taken(word, 'softened')),
    ...come.filter((word) => BOOSTERS.has(word)).map((word) => put(word, 'hardened')),
  ];
}
