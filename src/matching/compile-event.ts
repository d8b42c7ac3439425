import { signatureOfText, type ClaimSignature } from './claim-signature.js';
import { compileClaim, type CompilationContext } from './features/compiled-claim.js';
import { leadOf, type EventStatement } from './features/event-features.js';
import { LikeWords } from './features/like-words.js';
import { overlapOf } from './features/overlap.js';
import { SoftVocabulary } from './features/soft-terms.js';
import { once } from './once.js';
import type { PairModel } from './scorer/pair-model.js';
import { conceptOf } from './terms/concepts.js';
import { isGrammar } from './terms/set-aside-words.js';
import { statisticsAmong } from './terms/term-statistics.js';

/** The claims of an event and the sentences they were taken from, ready for comparison. */
export interface CompiledEvent {
  /** In the order of the signatures. */
  readonly claims: readonly EventStatement[];
  readonly sentences: readonly EventStatement[];
  /** By claim: the index of its sentence. */
  readonly sentenceOf: Int32Array;
}

export interface CompileOptions {
  /** By article id; an article that is missing has no headline. */
  readonly articles: ReadonlyMap<string, { readonly title: string | null }>;
  readonly model: Pick<PairModel, 'statistics' | 'likeness'>;
}

/** Readies the claims of one event for comparison: terms weigh by how rare they are in this very event. */
export function compileEvent(signatures: readonly ClaimSignature[], { articles, model }: CompileOptions): CompiledEvent {
  const { sentenceOf, sentences } = sentencesOf(signatures);
  const local = statisticsAmong(signatures.map(({ words }) => [...words, ...words.map(conceptOf)]));
  const context: CompilationContext = { general: model.statistics, local, vectors: null, vocabulary: new Map() };
  const titles = new Map([...articles].map(([id, { title }]) => [id, title === null ? null : compileClaim(signatureOfText(title), context)]));
  const texts = sentences.map(termsOf);
  const words = new LikeWords(texts, model.likeness);
  const soft = new SoftVocabulary(words, texts);
  const softPlain = new SoftVocabulary(words, sentences.map(plainTermsOf), soft);
  const state = (signature: ClaimSignature): Omit<EventStatement, 'soft' | 'softPlain'> => {
    const claim = compileClaim(signature, context);
    const title = titles.get(signature.article) ?? null;
    return { claim, headline: title === null ? 0 : overlapOf(claim.local, title.local).cosine, lead: leadOf(signature.sentence) };
  };
  const stateClaim = (signature: ClaimSignature): EventStatement => {
    // Most claims are never compared but by their sentences, and what a text reaches takes much memory.
    const own = once(() => soft.compile(termsOf(signature)));
    const plain = once(() => softPlain.compile(plainTermsOf(signature)));
    return {
      ...state(signature),
      get soft() {
        return own();
      },
      get softPlain() {
        return plain();
      },
    };
  };
  const [ofSentences, plainOfSentences] = [soft.texts(), softPlain.texts()];
  const stateSentence = (signature: ClaimSignature, index: number): EventStatement => ({ ...state(signature), soft: ofSentences[index]!, softPlain: plainOfSentences[index]! });
  return { claims: signatures.map(stateClaim), sentences: sentences.map(stateSentence), sentenceOf };
}

function termsOf({ words }: ClaimSignature): string[] {
  return words.filter((word) => !isGrammar(word));
}

function plainTermsOf({ names, words }: ClaimSignature): string[] {
  const own = new Set(names);
  return words.filter((word) => !isGrammar(word) && !own.has(word));
}

/** The sentences of claims as signatures of their own, in order of their first claims. */
function sentencesOf(signatures: readonly ClaimSignature[]): { sentences: ClaimSignature[]; sentenceOf: Int32Array } {
  const members = new Map<string, ClaimSignature[]>();
  const numbers = new Map<string, number>();
  const sentenceOf = Int32Array.from(signatures, (signature) => {
    const key = `${signature.article}\n${signature.sentence}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    members.set(key, [...(members.get(key) ?? []), signature]);
    return numbers.get(key)!;
  });
  return { sentences: [...members.values()].map(sentenceSignature), sentenceOf };
}

/** What the claims of a sentence say together, and what else its words are. */
function sentenceSignature(claims: readonly ClaimSignature[]): ClaimSignature {
  const [first] = claims as readonly [ClaimSignature, ...ClaimSignature[]];
  const { wording, quoted, quotedShare } = claims.find((claim) => claim.wording !== undefined) ?? first;
  const whole = { ...(wording === undefined ? {} : { wording }), ...(quoted === undefined ? {} : { quoted }), ...(quotedShare === undefined ? {} : { quotedShare }) };
  if (claims.length === 1) return { ...first, words: [...first.words, ...first.context], context: [] };
  const words = claims.flatMap((claim) => claim.words);
  const own = new Set(words);
  return {
    ...first,
    ...whole,
    words: [...words, ...first.context.filter((term) => !own.has(term))],
    context: [],
    names: union(claims.map((claim) => claim.names)),
    items: union(claims.map((claim) => claim.items)),
    source: union(claims.map((claim) => claim.source)),
    attributed: claims.some((claim) => claim.attributed),
  };
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())].sort();
}
