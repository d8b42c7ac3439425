import type { Decision, DecisionContent } from '../../domain/decision.js';

/** The decisions that stand and, by id, what took the others back. */
export interface DecisionHistory {
  /** In the order given, without those taken back and without undoing ones. */
  readonly active: readonly Decision[];
  /** The undoing decision by the id of the one that it takes back. */
  readonly undone: ReadonlyMap<string, Decision>;
}

/**
 * Works out which decisions stand. Taking back an undo brings its decision to life again, because the last word counts.
 *
 * @param decisions oldest first.
 */
export function standingDecisions(decisions: readonly Decision[]): DecisionHistory {
  const undone = new Map<string, Decision>();
  for (const decision of [...decisions].reverse()) {
    if (decision.content.kind === 'undo' && !undone.has(decision.id) && !undone.has(decision.content.decision)) undone.set(decision.content.decision, decision);
  }
  return { active: decisions.filter((decision) => decision.content.kind !== 'undo' && !undone.has(decision.id)), undone };
}

/** Decisions of one kind. */
export function ofKind<K extends DecisionContent['kind']>(decisions: readonly Decision[], kind: K): readonly Decision<Extract<DecisionContent, { readonly kind: K }>>[] {
  return decisions.filter((decision) => decision.content.kind === kind) as unknown as readonly Decision<Extract<DecisionContent, { readonly kind: K }>>[];
}
