import type { FieldErrors } from '../forms/form-field.js';
import type { TypedPaste } from '../forms/paste-form.js';
import { countOf, numberWords } from './number-words.js';

/** What `pages/add/index.ejs` prints: the ways to add coverage. */
export interface AddPage {
  /** Name of the page. */
  readonly title: string;
  /** What is wrong with what was sent, by field. */
  readonly errors: FieldErrors;
  /** What was typed about a pasted article. */
  readonly typed: TypedPaste;
  /** What was typed as the address to fetch. */
  readonly address: string;
  /** "Up to 20 files of at most 5 MB each." */
  readonly uploadLimits: string;
}

/** How much may be uploaded at once. */
export interface UploadLimits {
  readonly maxFileBytes: number;
  readonly maxFiles: number;
}

/** An empty form. */
export const NOTHING_TYPED: TypedPaste = { text: '', title: '', outlet: '', published: '', url: '', story: '' };

/** What was sent from the page when it could not be used as it was. */
export interface AddState {
  readonly typed?: TypedPaste;
  readonly address?: string;
  readonly errors?: FieldErrors;
}

/** Builds the page for adding coverage. */
export function addPage(state: AddState, limits: UploadLimits): AddPage {
  return {
    title: 'Add coverage',
    errors: state.errors ?? {},
    typed: state.typed ?? NOTHING_TYPED,
    address: state.address ?? '',
    uploadLimits: `Up to ${countOf(limits.maxFiles, 'file')} of at most ${sizeWords(limits.maxFileBytes)} each.`,
  };
}

/** A number of bytes in words: "5 MB", "200 kB". */
export function sizeWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${numberWords(Math.round(bytes / 1_000_000))} MB`;
  return bytes >= 1000 ? `${numberWords(Math.round(bytes / 1000))} kB` : countOf(bytes, 'byte');
}
