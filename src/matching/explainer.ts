import type { ClaimLink } from '../domain/link.js';
import type { CompiledEvent } from './compile-event.js';
import { explainEventPair } from './scorer/explain-event-pair.js';
import type { PairModel } from './scorer/pair-model.js';
import type { EventScore } from './scorer/score-event-pairs.js';

/** Says why pairs of claims of one event were scored as they were. A class, and its method is bound where it is handed on (decision 15). */
export class Explainer {
  private readonly indexes = new Map<string, number>();
  private readonly byPair = new Map<number, EventScore>();

  constructor(
    private readonly event: CompiledEvent,
    scores: readonly EventScore[],
    private readonly model: PairModel,
  ) {
    for (const { claim } of event.claims) this.indexes.set(claim.signature.id, this.indexes.size);
    for (const score of scores) this.byPair.set(score.a * event.claims.length + score.b, score);
  }

  /** Completes a scored pair with what each feature added to its score. */
  explain(pair: Omit<ClaimLink, 'contributions'>): ClaimLink {
    const score = this.byPair.get(this.indexes.get(pair.a)! * this.indexes.size + this.indexes.get(pair.b)!)!;
    return { a: pair.a, b: pair.b, comparable: pair.comparable, contributions: explainEventPair(this.event, score, this.model) };
  }
}
