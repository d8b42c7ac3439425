import { z } from 'zod';
import { ValidationError } from '../errors.js';
import { readLabelledLines } from './labelled-lines.js';

const pair = z.object({ id: z.string(), a: z.string(), b: z.string(), label: z.number().int().min(0).max(1), set: z.string() });
const groups = z.object({
  /** The event. */
  triplet: z.string(),
  /** The folder of coverage that the event is in, for events that are known by no name of their own. */
  coverage: z.string().optional(),
  /** Who labelled them. */
  set: z.string().default('given'),
  groups: z.array(z.object({ claim: z.string().default(''), members: z.array(z.string()) })),
  borderline: z.array(z.union([z.tuple([z.string(), z.string()]).rest(z.unknown()), z.object({ a: z.string(), b: z.string() })])).default([]),
});
const article = z.object({
  id: z.string(),
  event: z.string(),
  text: z.string().optional(),
  paragraphs: z.array(z.array(z.string())).optional(),
  outlet: z.string().nullish(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  set: z.string().optional(),
  /** True where labels of claims are to be learnt from, and where events part is not. */
  claimsOnly: z.boolean().default(false),
});
const text = z.object({ text: z.string() });

export type PairLine = z.infer<typeof pair>;
export type GroupsLine = z.infer<typeof groups>;
export type ArticleLine = z.infer<typeof article>;

/** Labelled lines by what they label. */
export interface TrainingLines {
  readonly pairs: readonly PairLine[];
  readonly groups: readonly GroupsLine[];
  readonly articles: readonly ArticleLine[];
  /** Texts without a label of ours: counted for how rare words are. */
  readonly texts: readonly string[];
}

/**
 * Sorts JSON Lines by shape: pairs `{id, a, b, label, set}`, claim groups `{triplet, groups}`, articles `{id, event, text | paragraphs}`
 * and any other object with a `text`.
 *
 * @throws {ValidationError} for a line that is not JSON or of no such shape.
 */
export function sortTrainingLines(lines: readonly string[]): TrainingLines {
  const sorted = { pairs: [] as PairLine[], groups: [] as GroupsLine[], articles: [] as ArticleLine[], texts: [] as string[] };
  for (const { value, number } of readLabelledLines(lines)) place(value, number, sorted);
  return sorted;
}

function place(value: unknown, number: number, sorted: { pairs: PairLine[]; groups: GroupsLine[]; articles: ArticleLine[]; texts: string[] }): void {
  const asPair = pair.safeParse(value);
  if (asPair.success) return void sorted.pairs.push(asPair.data);
  const asGroups = groups.safeParse(value);
  if (asGroups.success) return void sorted.groups.push(asGroups.data);
  const asArticle = article.safeParse(value);
  if (asArticle.success) return void sorted.articles.push(asArticle.data);
  const asText = text.safeParse(value);
  if (!asText.success) throw new ValidationError(`Line ${number} is no pair, no claim groups, no article and no text.`);
  sorted.texts.push(asText.data.text);
}
