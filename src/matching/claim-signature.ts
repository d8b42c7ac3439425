import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { ClaimKind } from '../domain/claim.js';
import { slotTerms } from './terms/slot-terms.js';
import { textForm, type TextForm } from './terms/text-form.js';
import { wordKinds, type WordKinds } from './terms/word-kinds.js';

/**
 * What matching needs of a claim, as plain JSON, so that it can be stored and nothing is read twice.
 *
 * It holds the slot that a claim fills and never the value: no numbers, dates, polarity or certainty.
 */
export interface ClaimSignature {
  readonly id: string;
  readonly article: string;
  readonly outlet: string | null;
  /** Index of the claim's sentence in its article. */
  readonly sentence: number;
  /** 0 at the top of the article, 1 at its end. */
  readonly position: number;
  readonly kind: ClaimKind;
  /** Stems of the proposition in order, repeats kept, words of grammar among them. */
  readonly words: readonly string[];
  /** Stems of the names in the proposition and of the full names they stand for. Sorted, unique. */
  readonly names: readonly string[];
  /** Stems of the sentence that the claim was taken from that are not in `words`. Sorted, unique. */
  readonly context: readonly string[];
  /** What is counted or measured, as "item", "item status" or "unit", whatever the number. Sorted, unique. */
  readonly items: readonly string[];
  /** True when the words are someone's other than the outlet's. */
  readonly attributed: boolean;
  /** Stems of the source's name; empty when there is none. */
  readonly source: readonly string[];
}

/** The signature of a claim that is compared on its own, outside any event. */
export type FreeSignature = ClaimSignature & WordKinds & { readonly form: TextForm };

/** Makes the signature of a claim from its proposition, resolved names and surroundings. */
export function prepareClaim(claim: ClaimInContext): ClaimSignature {
  const read = slotTerms(claim.claim.proposition);
  const entityNames = claim.claim.entities.flatMap((entity) => slotTerms(entity.canonical).terms);
  const own = new Set(read.terms);
  const source = claim.attribution?.source?.canonical ?? '';
  return {
    id: claim.id,
    article: claim.article,
    outlet: claim.outlet,
    sentence: claim.claim.sentence,
    position: claim.position,
    kind: claim.claim.kind,
    words: read.words,
    names: sortedUnique([...read.names, ...entityNames]),
    context: sortedUnique(slotTerms(claim.sentence.text).terms.filter((term) => !own.has(term))),
    items: sortedUnique(claim.claim.quantities.map(slotOfQuantity).filter((item) => item !== '')),
    attributed: claim.attribution !== null,
    source: sortedUnique(slotTerms(source).terms),
  };
}

/** Makes the signature of a claim that is compared on its own. */
export function prepareFreeClaim(claim: ClaimInContext): FreeSignature {
  const { proposition } = claim.claim;
  return { ...prepareClaim(claim), ...wordKinds(proposition), form: textForm(proposition, slotTerms(proposition)) };
}

/** Makes the signature of a text that stands alone: the whole of it is one claim. */
export function signatureOfText(text: string, id = ''): FreeSignature {
  const read = slotTerms(text);
  const { names, words } = read;
  return {
    id, article: id, outlet: null, sentence: 0, position: 0, kind: 'event',
    words, ...wordKinds(text), form: textForm(text, read), names, context: [], items: [], attributed: false, source: [],
  };
}

function slotOfQuantity(quantity: { readonly item: string | null; readonly status: string | null; readonly unit: string }): string {
  const thing = quantity.item ?? (quantity.unit === 'count' ? '' : quantity.unit);
  return [thing, quantity.status ?? ''].filter((part) => part !== '').join(' ').toLowerCase();
}

function sortedUnique(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
