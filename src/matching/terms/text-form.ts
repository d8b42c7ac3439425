import type { SlotTerms } from './slot-terms.js';

/**
 * How a text is set: what tells a headline, a sentence and a loose piece of one apart.
 *
 * Like the slot it holds no value: it is the same whatever the number, date, polarity or certainty.
 */
export interface TextForm {
  /** 1 when it begins as a sentence does, else 0. */
  readonly opened: number;
  /** 1 when it ends as a sentence does, else 0. */
  readonly closed: number;
  /** Share of its content words that are capitalised, 0–1. */
  readonly capitals: number;
  /** 1 when something was left out of it ("…"), else 0. */
  readonly cut: number;
}

const OPENED = /^[\s"“‘'([]*[\p{Lu}\p{N}$£€]/u;
const CLOSED = /(?<!\.\.|…)[.!?]["”’')\]]*\s*$/u;
const CUT = /\.\.\.|…/u;

/** Reads the form of a text, given its slot terms. */
export function textForm(text: string, { capitals }: SlotTerms): TextForm {
  return { opened: Number(OPENED.test(text)), closed: Number(CLOSED.test(text)), capitals, cut: Number(CUT.test(text)) };
}
