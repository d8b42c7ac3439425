import type { ClaimInContext } from '../domain/claim-in-context.js';
import type { ClaimKind } from '../domain/claim.js';
import { isValueWord } from './terms/set-aside-words.js';
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
  /** Words of its whole sentence in order of the text, a sign in place of each that gives a value; with the first claim of a sentence only. */
  readonly wording?: readonly string[];
  /** Longer words that its sentence has in quotation marks; sorted, unique; with the first claim only, absent where there are none. */
  readonly quoted?: readonly string[];
  /** Share of the words of its sentence that stand in quotation marks, 0–1; with the first claim only, absent where none do. */
  readonly quotedShare?: number;
}

/** The signature of a claim that is compared on its own, outside any event. */
export type FreeSignature = ClaimSignature & WordKinds & { readonly form: TextForm };

/** Makes the signatures of claims; what is of their sentence stands with the first claim of each. */
export function prepareClaims(claims: readonly ClaimInContext[]): ClaimSignature[] {
  const told = new Set<string>();
  return claims.map((claim) => {
    const sentence = `${claim.article} ${claim.claim.sentence}`;
    if (told.has(sentence)) return prepareClaim(claim);
    told.add(sentence);
    return { ...prepareClaim(claim), ...wordingOf(claim.sentence.text) };
  });
}

/** Makes the signature of a claim from its proposition, resolved names and surroundings. */
function prepareClaim(claim: ClaimInContext): ClaimSignature {
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

const QUOTED = /[“"]([^”"]*)[”"]?/gu;
const WORD = /[\p{L}\p{N}’']+/gu;
/** Stands for words that give a value: that one stands there is of the slot, which one it is is not. */
const VALUE = '#';
/** Letters from which on a quoted word tells something. */
const LONGER = 4;

function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => (isValueWord(word) ? VALUE : word));
}

/** The words of a sentence, and what it quotes; a quotation that goes on behind it ends with it. */
function wordingOf(sentence: string): Pick<ClaimSignature, 'wording' | 'quoted' | 'quotedShare'> {
  const wording = plainWords(sentence);
  const words = plainWords([...sentence.matchAll(QUOTED)].map((match) => match[1]!).join(' '));
  if (words.length === 0) return { wording };
  return { wording, quoted: sortedUnique(words.filter((word) => word.length >= LONGER)), quotedShare: words.length / wording.length };
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
