import type { Span } from './span.js';

/** A sentence of an article. */
export interface Sentence extends Span {
  /** Index of the paragraph that it lies in. */
  readonly paragraph: number;
  /** Photo credits, captions, header lines and the like: never a claim. */
  readonly boilerplate: boolean;
}
