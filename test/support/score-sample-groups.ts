import type { Span } from '../../src/domain/span.js';

/** An article and words that stand in one of its sentences only. */
type GoldMember = readonly [article: string, words: string];

/** An event of `test/golden/groups/sample.json`. */
export interface GoldEvent {
  readonly event: string;
  readonly groups: readonly { readonly claim: string; readonly members: readonly GoldMember[] }[];
  readonly arguable: readonly (readonly GoldMember[])[];
}

export interface GroupedArticle {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly Span[];
  readonly claims: readonly { readonly id: string; readonly sentence: number }[];
}

/** Pairs of sentences of different articles. */
export interface PairCounts {
  right: number;
  made: number;
  wanted: number;
}

/** Counts the pairs of sentences that share a group against those that state the same; copies of one report are left out. */
export function scoreSampleEvent(gold: GoldEvent, articles: readonly GroupedArticle[], groups: readonly (readonly string[])[]): PairCounts {
  const sentenceOf = new Map(articles.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, `${id}:${claim.sentence}`])));
  const wanted = new Set(gold.groups.flatMap(({ members }) => pairs(members.map((member) => locate(member, articles)))));
  const arguable = new Set(gold.arguable.flatMap((members) => pairs(members.map((member) => locate(member, articles)))));
  const made = new Set(groups.flatMap((members) => pairs(members.map((member) => sentenceOf.get(member)!))).filter((pair) => wanted.has(pair) || !arguable.has(pair)));
  return { right: [...made].filter((pair) => wanted.has(pair)).length, made: made.size, wanted: wanted.size };
}

function locate([id, words]: GoldMember, articles: readonly GroupedArticle[]): string {
  const article = articles.find((candidate) => candidate.id === id);
  const found = article?.sentences.flatMap(({ start, end }, index) => (article.text.slice(start, end).includes(words) ? [index] : [])) ?? [];
  if (found.length !== 1) throw new Error(`${id}: "${words}" stands in ${found.length} sentences`);
  return `${id}:${found[0]!}`;
}

/** Articles that hold one agency report: their pairs are too easy to tell anything. */
const COPIES = /^(?:tarnmark-wire|lissen-valley-online|daily-petrel)-inquiry-report:/;

function pairs(sentences: readonly string[]): string[] {
  const unique = [...new Set(sentences)].sort();
  return unique.flatMap((a, index) =>
    unique.slice(index + 1).filter((b) => a.split(':')[0] !== b.split(':')[0] && !(COPIES.test(a) && COPIES.test(b))).map((b) => `${a}|${b}`),
  );
}
