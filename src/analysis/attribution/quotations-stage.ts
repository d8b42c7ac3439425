import { detectQuotations } from '../../text/quotations.js';
import type { Stage } from '../stage.js';

/** Finds the quotations of an article. */
export const quotationsStage: Stage<never, 'quotations'> = {
  name: 'quotations',
  requires: [],
  assigns: ['quotations'],
  run: ({ text }) => ({ quotations: detectQuotations(text) }),
};
