import { mixHash, templateHash } from './hashing.js';

const CAPACITY = 256;

/**
 * Collects the hashed features of one token.
 *
 * Reused from token to token, so that no memory is taken on the hot path: `reset`, then `add`, then read
 * `ids[0 … length)`.
 */
export class FeatureBuffer {
  readonly ids = new Int32Array(CAPACITY);
  length = 0;
  private readonly templates = new Int32Array(CAPACITY);

  constructor() {
    for (let index = 0; index < CAPACITY; index++) this.templates[index] = templateHash(index);
  }

  reset(): void {
    this.length = 0;
  }

  /** Adds the feature `template = a`. */
  add(template: number, a: number): void {
    this.ids[this.length++] = mixHash(this.templates[template]!, a);
  }

  /** Adds the feature `template = (a, b)`. */
  add2(template: number, a: number, b: number): void {
    this.ids[this.length++] = mixHash(mixHash(this.templates[template]!, a), b);
  }

  /** Adds the feature `template = (a, b, c)`. */
  add3(template: number, a: number, b: number, c: number): void {
    this.ids[this.length++] = mixHash(mixHash(mixHash(this.templates[template]!, a), b), c);
  }
}
