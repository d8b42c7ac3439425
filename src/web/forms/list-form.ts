import { z } from 'zod';
import type { FieldErrors, RawForm } from './form-field.js';
import { pageNumber, parseField, typedText } from './form-field.js';

/** A page of a list. */
export interface ListForm {
  readonly page: number;
  readonly errors: FieldErrors;
}

/** A page of the desk and its order. */
export interface DeskForm extends ListForm {
  readonly order: 'newest' | 'disputed';
}

/** A page of the list of disputes. */
export interface DisputeListForm extends ListForm {
  /** All where absent. */
  readonly state?: 'open' | 'ruled';
  /** Ids; all where absent. */
  readonly event?: string;
  readonly outlet?: string;
}

/** A search for claims. */
export interface SearchForm extends ListForm {
  readonly text: string;
  readonly outlet: string;
  readonly event: string;
}

const MAX_QUERY = 200;
const order = z.enum(['', 'newest', 'disputed'], { error: 'Events are in order of “newest” or “disputed”.' });
const state = z.enum(['', 'open', 'ruled'], { error: 'Disputes are “open” or “ruled”.' });
const text = z.string().max(MAX_QUERY, `Search for at most ${MAX_QUERY} characters.`);

/** Reads the page number of a list. */
export function parseListForm(raw: RawForm): ListForm {
  const errors: Record<string, string> = {};
  return { page: parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1, errors };
}

/** Reads the desk's order and page. */
export function parseDeskForm(raw: RawForm): DeskForm {
  const errors: Record<string, string> = {};
  const asked = parseField(order, typedText(raw, 'order'), 'order', errors);
  const page = parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1;
  return { order: asked === 'disputed' ? 'disputed' : 'newest', page, errors };
}

/** Reads which disputes to list, and the page. */
export function parseDisputeListForm(raw: RawForm): DisputeListForm {
  const errors: Record<string, string> = {};
  const asked = parseField(state, typedText(raw, 'state'), 'state', errors);
  const page = parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1;
  const [event, outlet] = [typedText(raw, 'event'), typedText(raw, 'outlet')];
  return { page, errors, ...(asked === 'open' || asked === 'ruled' ? { state: asked } : {}), ...(event === '' ? {} : { event }), ...(outlet === '' ? {} : { outlet }) };
}

/** Reads a search; `text` keeps what was typed even where it cannot be searched for. */
export function parseSearchForm(raw: RawForm): SearchForm {
  const errors: Record<string, string> = {};
  const typed = typedText(raw, 'q');
  parseField(text, typed, 'q', errors);
  const page = parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1;
  return { text: typed, outlet: typedText(raw, 'outlet'), event: typedText(raw, 'event'), page, errors };
}
