/**
 * Working memory of `marginals` and `bestPath`, kept from chain to chain because typed arrays are costly to make.
 *
 * What was read out of it is overwritten by the next chain.
 */
export class ChainMemory {
  potentials = new Float64Array(0);
  forward = new Float64Array(0);
  nodes = new Float64Array(0);
  back = new Uint8Array(0);
  path = new Uint8Array(0);

  /** Makes room for a chain of `length` positions. */
  reserve(length: number, labels: number): void {
    if (this.path.length >= length && this.nodes.length >= length * labels) return;
    const room = 2 * length;
    this.potentials = new Float64Array(room * labels);
    this.forward = new Float64Array(room * labels);
    this.nodes = new Float64Array(room * labels);
    this.back = new Uint8Array(room * labels);
    this.path = new Uint8Array(room);
  }
}
