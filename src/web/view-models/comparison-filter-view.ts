import type { Comparison } from '../../domain/comparison.js';
import { STATUS_LABELS } from '../../reports/plain-words.js';
import type { ComparisonForm } from '../forms/comparison-form.js';
import { CLAIM_KINDS, ROW_STATUSES } from '../forms/comparison-form.js';
import { KIND_LABELS } from './labels.js';

/** One choice of a filter. */
export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

/** The filter form of a comparison with what was typed. */
export interface ComparisonFilterView {
  /** Where the form is sent. */
  readonly action: string;
  readonly statuses: readonly ChoiceView[];
  readonly outlets: readonly ChoiceView[];
  readonly kinds: readonly ChoiceView[];
  readonly references: readonly ChoiceView[];
  readonly shares: readonly ChoiceView[];
  readonly differences: readonly ChoiceView[];
  readonly query: string;
  /** A filter is on, so the form is shown open with a way to clear it. */
  readonly active: boolean;
}

const SHARES: readonly (readonly [string, string])[] = [
  ['', 'All claims'],
  ['0.3', 'Leave out the least checkable'],
  ['0.5', 'Worth checking'],
  ['0.7', 'Most worth checking'],
];

/** Builds the filter form; `outlets` are all outlets of the comparison, filtered or not. */
export function comparisonFilterView(form: ComparisonForm, outlets: Comparison['allOutlets'], action: string): ComparisonFilterView {
  const { typed } = form;
  const shares = SHARES.some(([value]) => value === typed.min) ? SHARES : [...SHARES, [typed.min, `At least ${typed.min}`] as const];
  return {
    action,
    statuses: ROW_STATUSES.map((status) => ({ value: status, label: STATUS_LABELS[status], chosen: typed.status.includes(status) })),
    outlets: outlets.map((outlet) => ({ value: outlet.id, label: outlet.name, chosen: typed.outlet.includes(outlet.id) })),
    kinds: CLAIM_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind], chosen: typed.kind.includes(kind) })),
    references: [
      { value: '', label: 'Chosen for each claim', chosen: typed.reference === '' },
      ...outlets.map((outlet) => ({ value: outlet.id, label: outlet.name, chosen: typed.reference === outlet.id })),
    ],
    shares: shares.map(([value, label]) => ({ value, label, chosen: value === typed.min })),
    differences: [
      { value: 'marked', label: 'Mark differing words', chosen: form.markDifferences },
      { value: 'plain', label: 'Plain wording', chosen: !form.markDifferences },
    ],
    query: typed.q,
    active: Object.keys(form.filter).length > 0 || Object.keys(form.errors).length > 0,
  };
}
