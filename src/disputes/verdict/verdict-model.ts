import { z } from 'zod';
import type { DisputeType } from '../../domain/dispute.js';
import type { Contribution, Relation } from '../../domain/link.js';
import type { Signs } from './signs.js';

/** Relations that the weights tell apart. */
export const RELATIONS = ['equivalent', 'compatible', 'updates', 'contradicts', 'unrelated'] as const satisfies readonly Relation[];
/** Kinds of contradiction that the weights tell apart. */
export const TYPES = ['quantity', 'date', 'place', 'actor', 'polarity', 'antonym', 'denial', 'attribution', 'quote-variance', 'certainty', 'cause'] as const satisfies readonly DisputeType[];

/** One logistic regression over standardised signs. */
const numbers = z.array(z.number()).readonly();
const head = z.object({ bias: z.number(), weights: numbers, means: numbers, deviations: numbers });
const file = z
  .object({
    version: z.string(),
    signs: z.array(z.string()).readonly(),
    comparable: head,
    statement: head,
    relation: z.object({ equivalent: head, compatible: head, updates: head, contradicts: head, unrelated: head }),
    type: z.record(z.enum(TYPES), head),
  })
  .refine(({ comparable, relation, signs, statement, type }) => [comparable, statement, ...Object.values(relation), ...Object.values(type)].every(({ deviations, means, weights }) => [deviations, means, weights].every(({ length }) => length === signs.length)), 'every head has a weight for each sign');

export type VerdictHead = z.infer<typeof head>;

/**
 * Weights by which the signs of a pair are weighed.
 *
 * `comparable`: both reports fill one slot; `relation`: each against all others; `type`: of contradictions; `statement`: two bare texts
 * state the same.
 */
export type VerdictModel = z.infer<typeof file>;

/** Checks trained weights. @throws {z.ZodError} if the file does not fit. */
export function loadVerdictModel(json: unknown): VerdictModel {
  return file.parse(json);
}

/** The log-odds of a head with what each sign adds to them; signs that are not given count as 0. */
export function weigh(model: Pick<VerdictModel, 'signs'>, { bias, deviations, means, weights }: VerdictHead, signs: Signs): { readonly logOdds: number; readonly contributions: readonly Contribution[] } {
  let logOdds = bias;
  const contributions = model.signs.map((feature, at): Contribution => {
    const value = signs[feature] ?? 0;
    const contribution = (weights[at]! * (value - means[at]!)) / deviations[at]!;
    logOdds += contribution;
    return { feature, value, contribution };
  });
  return { logOdds, contributions };
}

/** Log-odds as a probability. */
export function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
