import { findTimes } from '../../text/times/find-times.js';
import type { Stage } from '../stage.js';

/** Finds the times of an article and resolves them against its publication date. */
export const timesStage: Stage<'tokens' | 'sentences', 'times'> = {
  name: 'times',
  requires: ['tokens', 'sentences'],
  assigns: ['times'],
  run: (input, layers) => ({ times: findTimes(layers.tokens, input.text, input.published) }),
};
