import type { DecisionForm } from '../forms/decision-form.js';
import type { FieldErrors } from '../forms/form-field.js';
import { DECISION_LABELS } from './labels.js';

/** What `pages/decisions/confirm.ejs` prints: a decision that lacks something, to be sent again. */
export interface ConfirmPage {
  /** What to do. */
  readonly title: string;
  /** What is being decided. */
  readonly decision: string;
  /** What is wrong, by field. */
  readonly errors: FieldErrors;
  /** What was chosen already. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Who decides, as typed or remembered. */
  readonly editor: string;
  /** Why, as typed. */
  readonly note: string;
  /** The page that the form came from. */
  readonly back: string;
}

/** Builds the page that asks for what is missing. */
export function confirmPage(form: DecisionForm, errors: FieldErrors): ConfirmPage {
  return {
    title: form.editor === '' ? 'Who decides?' : 'This cannot be recorded as it is',
    decision: DECISION_LABELS[form.request.kind],
    errors,
    fields: form.fields.filter(({ name }) => name !== 'back'),
    editor: form.editor,
    note: form.note,
    back: form.back,
  };
}
