import { z } from 'zod';
import type { DecisionKind } from '../../domain/decision.js';
import type { FieldErrors, RawForm } from './form-field.js';
import { pageNumber, parseField, typedText } from './form-field.js';

const KINDS = ['same', 'different', 'split', 'move', 'rename', 'dispute', 'article-event', 'event-title', 'article-metadata', 'undo'] as const satisfies readonly DecisionKind[];
const STATES = ['attention', 'standing', 'undone'] as const;

/** The history of decisions as asked for in its address. */
export interface DecisionListForm {
  readonly kind: DecisionKind | undefined;
  readonly by: string;
  readonly state: (typeof STATES)[number] | undefined;
  /** A decision to show wherever it stands; "" for none. */
  readonly show: string;
  readonly page: number;
  readonly errors: FieldErrors;
}

const kind = z.enum(['', ...KINDS], { error: 'There is no such kind of decision.' });
const state = z.enum(['', ...STATES], { error: `Decisions are ${STATES.join(', ')}.` });

/** Reads the filter of the history. */
export function parseDecisionListForm(raw: RawForm): DecisionListForm {
  const errors: Record<string, string> = {};
  const asked = parseField(kind, typedText(raw, 'kind'), 'kind', errors) ?? '';
  const standing = parseField(state, typedText(raw, 'state'), 'state', errors) ?? '';
  return {
    kind: asked === '' ? undefined : asked,
    state: standing === '' ? undefined : standing,
    by: typedText(raw, 'by').slice(0, 100),
    show: typedText(raw, 'show').slice(0, 100),
    page: parseField(pageNumber, typedText(raw, 'page'), 'page', errors) ?? 1,
    errors,
  };
}
