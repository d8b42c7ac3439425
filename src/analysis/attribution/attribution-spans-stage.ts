import type { Stage } from '../stage.js';
import { findAttributionSpans } from './find-attributions.js';

/** Finds who is said to have said what: cue, source and content of every attribution of an article. */
export const attributionSpansStage: Stage<'sentences' | 'tokens' | 'quotations', 'attributionSpans'> = {
  name: 'attribution-spans',
  requires: ['sentences', 'tokens', 'quotations'],
  assigns: ['attributionSpans'],
  run: (input, layers, resources) => ({ attributionSpans: findAttributionSpans({ text: input.text, ...layers }, resources.attribution) }),
};
