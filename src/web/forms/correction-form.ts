import { z } from 'zod';
import type { ArticleCorrection, ArticleDetail } from '../../services/contract/articles.js';
import type { Finding } from '../../domain/finding.js';
import type { FieldErrors, RawForm } from './form-field.js';
import { parseField, typedText } from './form-field.js';
import { publicationDate } from './publication-date.js';

const MAX_LENGTH = 300;

/** What an editor typed about an article. */
export interface TypedCorrection {
  readonly outlet: string;
  readonly published: string;
  readonly title: string;
  readonly editor: string;
}

export interface CorrectionForm {
  readonly typed: TypedCorrection;
  /** Who to note as the editor. */
  readonly editor: string;
  readonly errors: FieldErrors;
  /** Only the fields that were sent; a form may hold a single one. */
  readonly sent: Partial<Record<'outlet' | 'published' | 'title', string>>;
}

const short = z.string().max(MAX_LENGTH, `Use at most ${MAX_LENGTH} characters.`);

/** Reads a correction of an article's metadata. */
export function parseCorrectionForm(raw: RawForm, now: Date): CorrectionForm {
  const errors: Record<string, string> = {};
  const typed = {
    outlet: typedText(raw, 'outlet'),
    published: typedText(raw, 'published'),
    title: typedText(raw, 'title'),
    editor: typedText(raw, 'editor'),
  };
  parseField(short, typed.outlet, 'outlet', errors);
  const published = parseField(publicationDate(now), typed.published, 'published', errors) ?? typed.published;
  parseField(short, typed.title, 'title', errors);
  parseField(short, typed.editor, 'editor', errors);
  return {
    typed,
    editor: typed.editor === '' ? 'desk' : typed.editor,
    errors,
    sent: {
      ...(raw['outlet'] !== undefined && { outlet: typed.outlet }),
      ...(raw['published'] !== undefined && { published }),
      ...(raw['title'] !== undefined && { title: typed.title }),
    },
  };
}

/**
 * What a correction changes: fields left as they are drop out, an emptied field forgets the editor's earlier value, and
 * typing an estimate confirms it.
 */
export function correctionOf(form: CorrectionForm, article: ArticleDetail): ArticleCorrection {
  const published = article.summary.published;
  const iso: Finding<string> = { ...published, value: published.value?.iso ?? null };
  return {
    ...change('outlet', form.sent.outlet, article.outlet),
    ...change('published', form.sent.published, iso),
    ...change('title', form.sent.title, article.title),
  };
}

function change(name: keyof ArticleCorrection, typed: string | undefined, current: Finding<string>): ArticleCorrection {
  if (typed === undefined) return {};
  if (typed === '') return current.method === 'editor' ? { [name]: null } : {};
  return current.certainty === 'known' && current.value === typed ? {} : { [name]: typed };
}
