import { dispute, type Rule } from '../finding.js';
import { evidenceAt } from '../reading/evidence.js';
import { overlapOf } from '../reading/overlap.js';
import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';
import { conceptOf } from '../lexicon/concepts.js';
import { stem } from '../reading/stem.js';

const EXCLUSION = /\b(?:rather than|instead of|and not|, not|not because of|not due to|nothing to do with|ruled out|had played no part|played no (?:part|role)|was not (?:caused|to blame|the cause)|were not (?:caused|to blame|the cause)|not to blame)\b/i;
const CAUSAL = /\b(?:cause[ds]?|caused by|because|due to|blame[ds]?|blamed on|owing to|down to|result(?:ed)? (?:of|from)|triggered|led to|sank|sent|responsible|sparked|prompted|brought down|behind|made (?:[\w’'-]+ ){1,8}(?:collapse|fall|crash|fail|sink|burn|explode|give way))\b/i;

const exclusionIn = ofReading((reading): RegExpExecArray | null => EXCLUSION.exec(reading.text));

/** One rules out by name the cause that the other gives. Two causes that can both hold are no dispute. */
export const causeRule: Rule = (pair) => {
  for (const [excluder, giver, first] of [[pair.a, pair.b, true], [pair.b, pair.a, false]] as const) {
    const match = exclusionIn(excluder);
    const isUnconnected = match !== null && UNCONNECTED.test(match[0]) && pair.oneEvent === true;
    if (match === null || !(isUnconnected || CAUSAL.test(excluder.text)) || !CAUSAL.test(giver.text) || exclusionIn(giver) !== null) continue;
    const overlap = overlapOf(pair.a, pair.b);
    if (Math.max(overlap.a, overlap.b) < 0.3) continue;
    if (isUnconnected && !spansBoth(excluder, giver, match)) continue;
    const given = givenCause(giver, excludedKeys(excluder, match));
    if (given === null) continue;
    const excluded = excludedSpan(excluder, match);
    return dispute(pair, 'cause', { rule: 'cause/excluded', confidence: isUnconnected ? 0.75 : 0.7, a: first ? excluded : given, b: first ? given : excluded, about: 'The causes differ' });
  }
  return null;
};

/** "Steel had nothing to do with the decision". */
const UNCONNECTED = /nothing to do with/i;

/** True for texts that may exclude a cause by saying that two things have nothing to do with each other. */
export function mayExcludeCause(text: string): boolean {
  return UNCONNECTED.test(text);
}

/** What is said to be unconnected, on either side of the words that say so, is in the text that connects them: one is the cause, the other the effect. */
function spansBoth(excluder: Reading, giver: Reading, match: RegExpExecArray): boolean {
  const [cause, effect] = [excluder.terms.filter(({ token }) => excluder.tokens[token]!.end <= match.index), excluder.terms.filter(({ token }) => excluder.tokens[token]!.start >= match.index + match[0].length)];
  return [cause, effect].every((terms) => terms.some(({ key, kind }) => kind !== 'verb' && giver.keys.has(key)));
}

function excludedKeys(reading: Reading, match: RegExpExecArray): Set<string> {
  const subject = /played no|to blame|not caused|the cause|ruled out|nothing to do/.test(match[0]) && !/\b(?:it|this|that)(?: \w+)? $/i.test(reading.text.slice(0, match.index));
  const part = subject ? reading.text.slice(Math.max(0, match.index - 45), match.index) : reading.text.slice(match.index + match[0].length, match.index + match[0].length + 45).split(/[,.;]/)[0]!;
  return new Set((part.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !/^(?:any|the|and|said|had|was|were|that)$/.test(word)).map(keyOf));
}

function keyOf(word: string): string {
  return conceptOf(word) ?? conceptOf(word.replace(/s$/, '')) ?? stem(word);
}

/** The phrase of the other text that names what was ruled out. */
function givenCause(reading: Reading, excluded: ReadonlySet<string>): ReturnType<typeof evidenceAt> | null {
  const at = reading.tokens.findIndex((token) => excluded.has(keyOf(token.lower)) && /^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.pos));
  if (at < 0) return null;
  const from = Math.max(0, at - 2);
  const to = Math.min(reading.tokens.length, at + 3);
  return evidenceAt(reading, reading.tokens[from]!.start, reading.tokens[to - 1]!.end);
}

function excludedSpan(reading: Reading, match: RegExpExecArray): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, Math.max(0, reading.text.lastIndexOf(' ', Math.max(0, match.index - 30)) + 1), Math.min(reading.text.length, match.index + match[0].length + 25));
}
