import type { CompiledEvent } from './compile-event.js';
import { EVENT_FEATURES, eventFeatures } from './features/event-features.js';
import { scoreLogistic, type LogisticModel } from './scorer/logistic.js';

/** How well two claims of one event fit each other by themselves, whatever their sentences do. */
export class ClaimFit {
  private readonly row = new Float64Array(EVENT_FEATURES.length);

  constructor(
    private readonly event: CompiledEvent,
    private readonly model: LogisticModel,
  ) {}

  /** Log-odds that two claims, by index, are the ones by which their sentences match. */
  between(a: number, b: number): number {
    const { claims } = this.event;
    return scoreLogistic(this.model, eventFeatures(claims[a]!, claims[b]!, this.row));
  }
}
