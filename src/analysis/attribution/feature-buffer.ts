import { templateHash } from './hashing.js';

/** No more features than this a token: `FeatureTable` sums up to 256. */
const CAPACITY = 256;
const TEMPLATES = Int32Array.from({ length: CAPACITY }, (_, template) => templateHash(template));

/**
 * Collects the hashed features of one token.
 *
 * Reused from token to token, so that no memory is taken on the hot path: `reset`, then `add`, then read
 * `ids[0 … length)`. The values of a feature are multiplied by odd constants, added, and mixed once.
 */
export class FeatureBuffer {
  readonly ids = new Int32Array(CAPACITY);
  length = 0;

  reset(): void {
    this.length = 0;
  }

  /** Adds the feature `template = a`. */
  add(template: number, a: number): void {
    this.push(TEMPLATES[template]! + Math.imul(a, 0x9e3779b1));
  }

  /** Adds the feature `template = (a, b)`. */
  add2(template: number, a: number, b: number): void {
    this.push(TEMPLATES[template]! + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77));
  }

  /** Adds the feature `template = (a, b, c)`. */
  add3(template: number, a: number, b: number, c: number): void {
    this.push(TEMPLATES[template]! + Math.imul(a, 0x9e3779b1) + Math.imul(b, 0x85ebca77) + Math.imul(c, 0xc2b2ae3d));
  }

  private push(sum: number): void {
    let mixed = sum | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    this.ids[this.length++] = mixed ^ (mixed >>> 16);
  }
}
