import { z } from 'zod';
import type { PublicationDate } from '../../domain/article.js';
import type { Span } from '../../domain/span.js';
import { ValidationError } from '../../errors.js';
import { parsePublicationDate } from '../../text/publication-date.js';
import type { ArticleForAnalysis } from '../analyzer.js';

const optionalText = z.string().nullish();

const schema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  paragraphs: z.array(z.array(z.string())).optional(),
  title: optionalText,
  outlet: optionalText,
  published: optionalText,
  url: optionalText,
  event: z.union([z.string(), z.number()]).nullish(),
});

/** One article of a batch, as its line gave it. */
export interface BatchArticle extends ArticleForAnalysis {
  /** The id as given: a number stays a number in the answer. */
  readonly givenId: string | number;
  /** The event that the giver says it belongs to. */
  readonly event: string | null;
  readonly url: string | null;
}

/**
 * Reads a batch article: `{"id", "text" | "paragraphs": [[sentence, …], …], "title"?, "outlet"?, "published"?, "url"?, "event"?}`.
 *
 * Given paragraphs are joined to a text, sentences by one space and paragraphs by a blank line, and keep their
 * sentences. A publication date that is no ISO 8601 date counts as unknown.
 *
 * @throws {ValidationError} naming the key that is wrong.
 */
export function parseBatchArticle(value: unknown): BatchArticle {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ValidationError(describeIssue(parsed.error));
  const { id, text, paragraphs, title, outlet, published, url, event } = parsed.data;
  const joined = paragraphs === undefined ? undefined : joinParagraphs(paragraphs);
  const body = joined?.text ?? text;
  if (body === undefined) throw new ValidationError('an article needs “text” or “paragraphs”');
  return {
    id: String(id),
    givenId: id,
    text: body,
    title: title ?? null,
    outlet: outlet ?? null,
    published: dateOf(published),
    language: null,
    story: null,
    url: url ?? null,
    event: event == null ? null : String(event),
    ...(joined === undefined ? {} : { sentences: joined.sentences }),
  };
}

/** A date as given, unknown when it is none. */
export function dateOf(published: string | null | undefined): PublicationDate | null {
  return published == null ? null : (parsePublicationDate(published) ?? null);
}

/** Names the first thing that is wrong with a line. */
export function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return path === '' ? (issue?.message ?? 'not valid') : `“${path}”: ${issue?.message ?? 'not valid'}`;
}

function joinParagraphs(paragraphs: readonly (readonly string[])[]): { readonly text: string; readonly sentences: readonly Span[] } {
  const sentences: Span[] = [];
  let text = '';
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) text += '\n\n';
    for (const [position, sentence] of paragraph.entries()) {
      if (position > 0) text += ' ';
      sentences.push({ start: text.length, end: text.length + sentence.length });
      text += sentence;
    }
  }
  return { text, sentences };
}
