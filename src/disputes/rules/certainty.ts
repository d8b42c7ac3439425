import { bothSay, dispute, finding, type Rule } from '../finding.js';
import { evidenceAt, phraseAround } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import { ofReading } from '../reading/remembered.js';
import type { Pair, Reading } from '../reading/reading.js';

const OPEN = /\b(?:too (?:early|soon) to (?:tell|say|know)|(?:it is |it's |remains? )?(?:unclear|unknown|uncertain|not (?:yet )?(?:known|clear|confirmed|established))|(?:could|can|would) not (?:confirm|say|rule out)|cannot (?:confirm|say)|no (?:confirmation|evidence yet)|do(?:es)? not (?:yet )?know|did not (?:yet )?know|not yet know|yet to (?:confirm|establish|determine)|have not (?:yet )?(?:confirmed|established|determined))\b/i;
const SURE = /\b(?:have confirmed|has confirmed|confirmed|confirms|established that|proved|proven|proof|certain that|definitely|beyond doubt|no doubt|concluded)\b/i;
const HEDGE =
  /\b(?:allegedly|alleged|reportedly|(?:\w+s|police|people|men|women) (?:believe|suspect|think|fear)|is (?:believed|thought|suspected|said|alleged|understood) to|are (?:believed|thought|suspected|said|alleged) to|suspected|accused of|may have|might have|could have|appears? to|apparently|seems? to|possibly|probably|unconfirmed|claims? that|sources? sa(?:id|y))\b/i;

const openIn = ofReading((reading): RegExpExecArray | null => OPEN.exec(reading.text));

/** One holds for sure what the other says cannot be known yet. */
export const certaintyRule: Rule = (pair) => {
  const [openA, openB] = [openIn(pair.a), openIn(pair.b)];
  if ((openA === null) === (openB === null)) return null;
  const overlap = overlapOf(pair.a, pair.b);
  if (overlap.shared.size < 2 || Math.min(overlap.a, overlap.b) < 0.35 || (overlap.shared.size < 3 && Math.max(overlap.a, overlap.b) < 0.6)) return null;
  const sure = SURE.exec((openA === null ? pair.a : pair.b).text);
  const sureReading = openA === null ? pair.a : pair.b;
  if (sure === null) return null;
  const certain = phraseAround(sureReading, sureReading.tokens.findIndex((token) => token.end > sure.index));
  const open = openA === null ? matched(pair.b, openB!) : matched(pair.a, openA);
  const [a, b] = openA === null ? [certain, open] : [open, certain];
  return dispute(pair, 'certainty', { rule: 'certainty/open', confidence: 0.75, a, b, about: 'One is sure of what the other leaves open' });
};

/** A flat statement against a hedged one: compatible, with a note. */
export const hedgeRule: Rule = (pair) => {
  const [x, y] = [hedgeOf(pair.a, pair.b), hedgeOf(pair.b, pair.a)];
  if ((x === null) === (y === null)) return null;
  const overlap = overlapOf(pair.a, pair.b);
  if (Math.max(overlap.a, overlap.b) < 0.5 || overlap.shared.size < 3) return null;
  const hedged = x === null ? matched(pair.b, y!) : matched(pair.a, x);
  const flat = main(x === null ? pair.a : pair.b);
  const [a, b] = x === null ? [flat, hedged] : [hedged, flat];
  return finding({ relation: 'compatible', rule: 'certainty/hedged', confidence: 0.65, a, b, explanation: `One states as a fact what the other puts with reserve: ${bothSay(pair, a, b)}` });
};

const REPORTED = /\b(?:said|says|say|told|according to|reported|announced|warned|declared|found|show|shows|showed|heard)\b/i;

/** A hedge of its own; to name a source counts where the other text names none. */
function hedgeOf(reading: Reading, other: Reading): RegExpExecArray | null {
  return HEDGE.exec(reading.text) ?? (REPORTED.test(other.text) ? null : /\b(?:according to|sources? sa(?:id|y)|claim(?:s|ed) that)\b/i.exec(reading.text));
}

function matched(reading: Reading, match: RegExpExecArray): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, match.index, match.index + match[0].length);
}

function main(reading: Pair['a']): ReturnType<typeof evidenceAt> {
  const verb = reading.terms.find((term) => term.kind === 'verb') ?? reading.terms[0];
  return verb === undefined ? evidenceAt(reading, 0, reading.text.length) : phraseAround(reading, verb.token);
}
