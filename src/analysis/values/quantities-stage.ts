import { findQuantities } from '../../text/quantities/find-quantities.js';
import type { Stage } from '../stage.js';

/** Finds the amounts of an article. */
export const quantitiesStage: Stage<'tokens' | 'sentences', 'quantities'> = {
  name: 'quantities',
  requires: ['tokens', 'sentences'],
  assigns: ['quantities'],
  run: (input, layers) => ({ quantities: findQuantities(layers.tokens, input.text) }),
};
