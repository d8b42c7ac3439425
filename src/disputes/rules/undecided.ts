import { dispute, type Rule } from '../finding.js';
import { evidenceAt, phraseAround } from '../reading/evidence.js';
import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { inOrder } from '../slot/update-markers.js';

/** Words by which a text leaves something open, what is open after them or, where they end the sentence, before. */
const OPEN =
  /\b(?:(?:too (?:early|soon) to (?:tell|say|know)|(?:is|was|it is|it was|remains?|still) (?:still )?(?:unclear|unknown|uncertain|undecided|not (?:yet )?(?:known|clear|confirmed|established|decided))|(?:no one|nobody) (?:can|could) (?:say|tell)) (?:if|whether|when)|not (?:yet )?decided (?:whether|if|on)|(?:yet|still) to decide (?:whether|if|on)|(?:is|was|remains?) (?:still )?(?:an open question|(?:not (?:yet )?known|unclear|unknown)(?=\W*$)))\b/i;
const HEDGED = /\b(?:may|might|could|would|should|if|whether|allegedly|reportedly|possibly|probably|likely|unless|expected|believed|thought|suspected|suspects?|believes?|think|fears?|hopes?|wants?|called for|urged|asked|demanded)\b/i;
/** Words of leaving open that tell nothing of what is open. */
const FRAME = /^(?:know|knows|known|tell|decid|decide|question|open|confirm|establish|determin|determine|earli|early|clear|unclear|possibl|time|sure|yet|remain|continue)$/;

/** What a claim leaves open, as keys of content words; null where it leaves nothing open. */
const leftOpen = ofReading((reading: Reading): { readonly at: number; readonly end: number; readonly asksWhen: boolean; readonly keys: readonly string[] } | null => {
  const match = OPEN.exec(reading.text);
  if (match === null || / or /.test(reading.text.slice(match.index))) return null;
  const end = match.index + match[0].length;
  const within = (from: number, to: number): readonly string[] =>
    [...new Set(reading.terms.filter(({ token }) => reading.tokens[token]!.start >= from && reading.tokens[token]!.end <= to).map(({ key }) => key))].filter((key) => !FRAME.test(key));
  const after = within(end, reading.text.length);
  return { at: match.index, end, asksWhen: match[0].endsWith('when'), keys: after.length > 0 ? after : within(0, match.index) };
});

/** Whether a claim's words may leave something open. */
export function mayLeaveUndecided(text: string): boolean {
  return OPEN.test(text);
}

/** Share of what is left open that the other must tell of, and words of it where the matcher is not sure. */
const MET = 0.75;
const FEW = 2;
/** Comparable from which one word is enough. */
const COMPARABLE = 0.5;

/** In reports of one event: one states flatly what the other, no earlier, leaves open. What is settled later is no dispute. */
export const undecidedRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  const [x, y] = [leftOpen(pair.a), leftOpen(pair.b)];
  if ((x === null) === (y === null)) return null;
  const [open, asserter, left] = x === null ? [pair.b, pair.a, y!] : [pair.a, pair.b, x];
  if (inOrder(pair)?.later === asserter || !isFlat(asserter) || (left.asksWhen && asserter.times.length === 0) || !isMet(pair, asserter, left.keys)) return null;
  const verb = asserter.predicates.find(({ token }) => left.keys.some((key) => asserter.terms.some((term) => term.token === token && term.key === key))) ?? asserter.predicates[0]!;
  const [said, unsaid] = [phraseAround(asserter, verb.token), evidenceAt(open, left.at, left.end)];
  const [a, b] = x === null ? [said, unsaid] : [unsaid, said];
  return dispute(pair, 'certainty', { rule: 'certainty/undecided', confidence: 0.76, a, b, about: 'One is sure of what the other leaves open' });
};

function isFlat(reading: Reading): boolean {
  return reading.predicates.some(({ certainty, conditional, finite }) => finite && !conditional && certainty === 'CT') && !HEDGED.test(reading.text);
}

function isMet({ comparable }: Pair, asserter: Reading, keys: readonly string[]): boolean {
  const met = keys.filter((key) => asserter.keys.has(key)).length;
  return met >= MET * keys.length && met >= (comparable >= COMPARABLE ? 1 : FEW);
}
