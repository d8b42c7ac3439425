import type { Attribution } from '../../domain/attribution.js';
import type { Claim } from '../../domain/claim.js';
import { sourceChain } from '../../domain/source-chain.js';
import { wordingAttribution, type Wording } from '../../domain/wording.js';

export { attributionWords, type AttributionWords as AttributionView } from '../../reports/attribution-words.js';

/** The attribution of a claim in an article's annotation in the shape that comparisons use. */
export function attributionOf(claim: Claim, attributions: readonly Attribution[]): Pick<Wording, 'attribution' | 'chain'> {
  const chain = sourceChain(claim, attributions).map(({ attribution, factuality }) => ({ ...wordingAttribution(attribution), factuality }));
  return { attribution: chain.at(-1) ?? null, chain };
}
