import { z } from 'zod';
import { pairKey } from '../domain/pair-key.js';
import { averagePrecision, bestF1, roundMetric } from './average-precision.js';
import type { Scored } from './average-precision.js';
import { precisionRecall } from './precision-recall.js';
import type { PrecisionRecall } from './precision-recall.js';
import { asFields, asList, asNumber, byKey, readGold } from './read-lines.js';
import type { Predicted } from './read-lines.js';

const MEMBER = z.string().regex(/^[^:]+:\d+/u, 'must be "outlet:sentence"');
const PAIR = z.union([z.tuple([MEMBER, MEMBER]), z.object({ a: MEMBER, b: MEMBER, strict: z.boolean().optional() })]);
const GOLD = z.object({
  triplet: z.string(),
  sentences: z.record(z.string(), z.number().int().nonnegative()),
  groups: z.array(z.object({ members: z.array(MEMBER) })),
  disputes: z.array(PAIR).optional(),
  borderline: z.array(PAIR).optional(),
});
type Gold = z.infer<typeof GOLD>;

/** Figures of the `groups` task. */
export interface GroupsScore {
  readonly ap: number;
  readonly best: { readonly f1: number; readonly at: number };
  /** Sentence pairs across outlets that stand in one group. */
  readonly grouped: PrecisionRecall;
  readonly disputes: PrecisionRecall;
  readonly pairs: number;
  readonly positives: number;
}

/**
 * Scores lines of `group` against hand-labelled claim groups, over pairs of sentences of different outlets.
 *
 * Articles are named "outlet" or "event/outlet" and members carry `sentence`. Borderline pairs and disputes marked as
 * not strict are neither asked for nor counted against.
 */
export function scoreGroups(goldLines: readonly unknown[], predicted: readonly unknown[]): GroupsScore {
  const gold = readGold(GOLD, goldLines, 'groups');
  const events = new Map([...byKey(predicted, 'event')].map(([event, line]) => [String(event), line]));
  const scored: Scored[] = [];
  const grouped = { right: 0, made: 0, wanted: 0 };
  const disputes = { right: 0, made: 0, wanted: 0 };
  for (const line of gold) {
    const answer = events.get(line.triplet) ?? {};
    const wanted = new Set(line.groups.flatMap(({ members }) => acrossOutlets(members.map(sentenceRef))));
    const unsure = new Set((line.borderline ?? []).map(pairRef).filter((pair) => !wanted.has(pair)));
    for (const pair of scoreSentencePairs(line, answer, wanted, unsure)) scored.push(pair);
    const made = [...madePairs(answer)].filter((pair) => !unsure.has(pair));
    grouped.right += made.filter((pair) => wanted.has(pair)).length;
    grouped.made += made.length;
    grouped.wanted += wanted.size;
    countDisputes(line, answer, disputes);
  }
  return {
    ap: roundMetric(averagePrecision(scored)),
    best: bestF1(scored),
    grouped: precisionRecall(grouped.right, grouped.made, grouped.wanted),
    disputes: precisionRecall(disputes.right, disputes.made, disputes.wanted),
    pairs: scored.length,
    positives: grouped.wanted,
  };
}

function scoreSentencePairs(line: Gold, answer: Predicted, wanted: ReadonlySet<string>, unsure: ReadonlySet<string>): Scored[] {
  const scores = new Map<string, number>();
  for (const item of asList(answer['pairs'])) {
    const pair = predictedPair(item);
    if (pair !== null && pair.across) scores.set(pair.key, Math.max(scores.get(pair.key) ?? 0, asNumber(asFields(item)?.['comparable'])));
  }
  const refs = Object.entries(line.sentences).flatMap(([outlet, count]) => Array.from({ length: count }, (_, index) => `${outlet}:${index}`));
  return acrossOutlets(refs).filter((pair) => !unsure.has(pair)).map((pair) => ({ score: scores.get(pair) ?? 0, positive: wanted.has(pair) }));
}

function madePairs(answer: Predicted): ReadonlySet<string> {
  return new Set(asList(answer['groups']).flatMap((group) => {
    const members = asList(asFields(group)?.['members']).map(memberRef).filter((ref) => ref !== null);
    return acrossOutlets([...new Set(members)]);
  }));
}

function countDisputes(line: Gold, answer: Predicted, into: { right: number; made: number; wanted: number }): void {
  const all = line.disputes ?? [];
  const strict = new Set(all.filter((dispute) => Array.isArray(dispute) || dispute.strict !== false).map(pairRef));
  const soft = new Set(all.map(pairRef).filter((pair) => !strict.has(pair)));
  const found = new Set(asList(answer['disputes']).map(predictedPair).flatMap((pair) => (pair === null ? [] : [pair.key])).filter((pair) => !soft.has(pair)));
  into.right += [...strict].filter((pair) => found.has(pair)).length;
  into.made += found.size;
  into.wanted += strict.size;
}

/** "outlet:sentence" without anything behind the number. */
function sentenceRef(member: string): string {
  const [outlet, sentence] = member.split(':');
  return `${outlet!}:${Number(sentence)}`;
}

function memberRef(value: unknown): string | null {
  const fields = asFields(value);
  const article = fields?.['article'];
  const sentence = Number(fields?.['sentence'] ?? NaN);
  if ((typeof article !== 'string' && typeof article !== 'number') || Number.isNaN(sentence)) return null;
  return `${String(article).split('/').at(-1)!}:${Math.trunc(sentence)}`;
}

function predictedPair(value: unknown): { readonly key: string; readonly across: boolean } | null {
  const a = memberRef(asFields(value)?.['a']);
  const b = memberRef(asFields(value)?.['b']);
  return a === null || b === null ? null : { key: pairKey(a, b), across: outletOf(a) !== outletOf(b) };
}

function pairRef(pair: z.infer<typeof PAIR>): string {
  const [a, b] = Array.isArray(pair) ? pair : [pair.a, pair.b];
  return pairKey(sentenceRef(a), sentenceRef(b));
}

function acrossOutlets(refs: readonly string[]): string[] {
  const pairs: string[] = [];
  for (const [index, a] of refs.entries()) {
    for (const b of refs.slice(0, index)) if (outletOf(a) !== outletOf(b)) pairs.push(pairKey(a, b));
  }
  return pairs;
}

function outletOf(ref: string): string {
  return ref.slice(0, ref.lastIndexOf(':'));
}
