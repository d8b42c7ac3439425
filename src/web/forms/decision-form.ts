import { z } from 'zod';
import type { DecisionRequest } from '../../services/decisions/decision-request.js';
import type { RawForm } from './form-field.js';
import { typedList, typedText } from './form-field.js';

/** A decision as it was sent. */
export interface DecisionForm {
  readonly request: DecisionRequest;
  /** Further disputes to rule on in the same way, each with its state as the page showed it. */
  readonly also: readonly { readonly dispute: string; readonly seen: string }[];
  /** Who decides: as typed, else as the browser remembers. */
  readonly editor: string;
  readonly note: string;
  /** Where to go on: a path of this site. */
  readonly back: string;
  /** Every field as sent, to be sent once more with what was missing. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

const id = z.string().min(1).max(300);
const title = z.string().max(300, 'Use at most 300 characters.');
const orNull = (text: string): string | null => (text === '' ? null : text);

const SHAPES = {
  same: z.object({ group: id, other: id }),
  different: z.object({ claim: id, other: id }),
  split: z.object({ claims: z.array(id).max(1000) }),
  move: z.object({ claims: z.array(id).max(1000), to: id }),
  rename: z.object({ group: id, title: title.transform(orNull) }),
  dispute: z.object({ dispute: id, ruling: z.enum(['confirmed', 'dismissed', 'resolved', 'reopened']), source: z.string().max(1000).transform(orNull), seen: z.string().max(100) }),
  'article-event': z.object({ article: id, event: z.string().max(300).transform(orNull) }),
  'event-title': z.object({ event: id, title: title.transform(orNull) }),
  undo: z.object({ decision: id }),
} as const satisfies { readonly [K in DecisionRequest['kind']]: z.ZodType<Omit<Extract<DecisionRequest, { readonly kind: K }>, 'kind'>> };

const LISTS: ReadonlySet<string> = new Set(['claims']);

/** Choices of a select that are still to be made are sent as this. */
const OWN_EVENT = 'own';
const MOST_ALSO = 100;

/**
 * Reads a decision form.
 *
 * @returns undefined where the form is not one of ours or lacks its subject; the field to mend where only a choice is missing.
 */
export function parseDecisionForm(raw: RawForm, known: string): DecisionForm | { readonly missing: string; readonly back: string } | undefined {
  const kind = typedText(raw, 'kind');
  const back = backTo(typedText(raw, 'back'));
  if (!Object.hasOwn(SHAPES, kind)) return undefined;
  const shape = SHAPES[kind as DecisionRequest['kind']];
  const names = Object.keys(shape.shape);
  const given = Object.fromEntries(names.map((name) => [name, LISTS.has(name) ? typedList(raw, name) : valueOf(raw, name)]));
  const parsed = shape.safeParse(given);
  if (!parsed.success) return { missing: String(parsed.error.issues[0]?.path[0] ?? ''), back };
  const fields = ['kind', ...names, 'also', 'back'].flatMap((name) => typedList(raw, name).map((value) => ({ name, value })));
  const typed = typedText(raw, 'editor');
  return { request: { kind, ...parsed.data } as DecisionRequest, also: kind === 'dispute' ? alsoOf(raw) : [], editor: typed === '' ? known : typed, note: typedText(raw, 'note'), back, fields };
}

/** Disputes named as "id:state"; what is not one is none of ours. */
function alsoOf(raw: RawForm): DecisionForm['also'] {
  return typedList(raw, 'also').slice(0, MOST_ALSO).flatMap((value) => {
    const [, dispute, seen] = /^(\S{1,300}):(\S{1,100})$/.exec(value) ?? [];
    return dispute === undefined || seen === undefined ? [] : [{ dispute, seen }];
  });
}

function valueOf(raw: RawForm, name: string): string {
  const value = typedText(raw, name);
  return name === 'event' && value === OWN_EVENT ? '' : value;
}

/** A path of this site, without anything that could lead elsewhere; the history of decisions else. */
function backTo(path: string): string {
  const base = 'http://localhost';
  if (!/^\/(?![/\\])/.test(path) || path.length > 2000 || !URL.canParse(path, base)) return '/decisions';
  const url = new URL(path, base);
  if (url.origin !== base) return '/decisions';
  url.searchParams.delete('decided');
  url.searchParams.delete('at');
  return `${url.pathname}${url.search}${url.hash}`;
}
