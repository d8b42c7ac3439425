import { signatureOfText, type ClaimSignature } from './claim-signature.js';
import { compileClaim, type CompilationContext, type CompiledClaim } from './features/compiled-claim.js';
import { leadOf, type EventStatement } from './features/event-features.js';
import { LikeWords } from './features/like-words.js';
import { overlapOf } from './features/overlap.js';
import { type SoftTerms, SoftVocabulary } from './features/soft-terms.js';
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
  /** Its words and which of them are alike. */
  readonly words: LikeWords;
}

export interface CompileOptions {
  /** By article id; an article that is missing has no headline. */
  readonly articles: ReadonlyMap<string, { readonly title: string | null }>;
  readonly model: Pick<PairModel, 'statistics' | 'likeness'>;
}

/** Readies the claims of one event for comparison: terms weigh by how rare they are in this very event. */
export function compileEvent(signatures: readonly ClaimSignature[], { articles, model }: CompileOptions): CompiledEvent {
  const { sentenceOf, sentences } = sentencesOf(signatures);
  const local = statisticsAmong(signatures.map(termsWithConcepts));
  const context: CompilationContext = { general: model.statistics, local, vectors: null, vocabulary: new Map() };
  const texts = sentences.map(termsOf);
  const words = new LikeWords(texts, model.likeness);
  const soft = new SoftVocabulary(words, texts);
  const softPlain = new SoftVocabulary(words, sentences.map(plainTermsOf), soft);
  const stating = new Stating(context, titlesOf(signatures, articles), { soft, softPlain });
  return { claims: stating.claims(signatures), sentences: stating.sentences(sentences), sentenceOf, words };
}

/** Headlines of the articles that the claims are of: whoever compares one event after the other may know the articles of all. */
function titlesOf(signatures: readonly ClaimSignature[], articles: CompileOptions['articles']): ReadonlyMap<string, string> {
  const own = new Set(signatures.map(({ article }) => article));
  const titles = new Map<string, string>();
  for (const [id, { title }] of articles) if (title !== null && own.has(id)) titles.set(id, title);
  return titles;
}

/** What texts of the event reach by words of like meaning, with their names and without. */
interface Vocabularies {
  readonly soft: SoftVocabulary;
  readonly softPlain: SoftVocabulary;
}

/** Readies signatures of one event. */
class Stating {
  private readonly titles = new Map<string, CompiledClaim>();

  constructor(
    private readonly context: CompilationContext,
    titles: ReadonlyMap<string, string>,
    private readonly vocabularies: Vocabularies,
  ) {
    for (const [article, title] of titles) this.titles.set(article, compileClaim(signatureOfText(title), context));
  }

  claims(signatures: readonly ClaimSignature[]): EventStatement[] {
    const claims: EventStatement[] = [];
    for (const signature of signatures) claims.push(new ClaimStatement(this.state(signature), this.vocabularies));
    return claims;
  }

  sentences(signatures: readonly ClaimSignature[]): EventStatement[] {
    const [soft, softPlain] = [this.vocabularies.soft.texts(), this.vocabularies.softPlain.texts()];
    const sentences: EventStatement[] = [];
    for (let index = 0; index < signatures.length; index++) sentences.push({ ...this.state(signatures[index]!), soft: soft[index]!, softPlain: softPlain[index]! });
    return sentences;
  }

  private state(signature: ClaimSignature): Stated {
    const claim = compileClaim(signature, this.context);
    const title = this.titles.get(signature.article);
    return { claim, headline: title === undefined ? 0 : overlapOf(claim.local, title.local).cosine, lead: leadOf(signature.sentence) };
  }
}

type Stated = Omit<EventStatement, 'soft' | 'softPlain'>;

/** A claim, whose reach is worked out when it is first asked for: most claims are never compared but by their sentences, and what a text reaches takes much memory. */
class ClaimStatement implements EventStatement {
  readonly claim: CompiledClaim;
  readonly headline: number;
  readonly lead: number;
  private ownSoft: SoftTerms | undefined;
  private ownPlain: SoftTerms | undefined;

  constructor({ claim, headline, lead }: Stated, private readonly vocabularies: Vocabularies) {
    this.claim = claim;
    this.headline = headline;
    this.lead = lead;
  }

  get soft(): SoftTerms {
    return (this.ownSoft ??= this.vocabularies.soft.compile(termsOf(this.claim.signature)));
  }

  get softPlain(): SoftTerms {
    return (this.ownPlain ??= this.vocabularies.softPlain.compile(plainTermsOf(this.claim.signature)));
  }
}

function termsWithConcepts({ words }: ClaimSignature): string[] {
  const terms = [...words];
  for (const word of words) terms.push(conceptOf(word));
  return terms;
}

function termsOf({ words }: ClaimSignature): string[] {
  const terms: string[] = [];
  for (const word of words) if (!isGrammar(word)) terms.push(word);
  return terms;
}

function plainTermsOf({ names, words }: ClaimSignature): string[] {
  const terms: string[] = [];
  for (const word of words) if (!isGrammar(word) && !names.includes(word)) terms.push(word);
  return terms;
}

/** The sentences of claims as signatures of their own, in order of their first claims. */
function sentencesOf(signatures: readonly ClaimSignature[]): { sentences: ClaimSignature[]; sentenceOf: Int32Array } {
  const members: ClaimSignature[][] = [];
  const numbers = new Map<string, number>();
  const sentenceOf = new Int32Array(signatures.length);
  for (let index = 0; index < signatures.length; index++) {
    const signature = signatures[index]!;
    const key = `${signature.article}\n${signature.sentence}`;
    const number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, members.length);
      members.push([signature]);
    } else members[number]!.push(signature);
    sentenceOf[index] = number ?? members.length - 1;
  }
  return { sentences: members.map(sentenceSignature), sentenceOf };
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
