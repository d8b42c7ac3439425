import { pairKey } from '../../domain/pair-key.js';
import type { ClaimSignature, FreeSignature } from '../claim-signature.js';
import type { ArticleProfile } from '../events/article-profile.js';
import type { GroupingArticle } from '../group-claims.js';

/** Free-standing pairs of one kind. */
export interface LabelledPairs {
  readonly name: string;
  /** Sets of one register share an expert. */
  readonly register: string;
  readonly pairs: readonly LabelledPair[];
}

export interface LabelledPair {
  readonly a: FreeSignature;
  readonly b: FreeSignature;
  /** 1 when both make the same claim, else 0. */
  readonly label: number;
  /** Topic or document; pairs of one topic are never split between training and test. */
  readonly topic: string;
}

/** A statement and the sentences that make it, each as "article:sentence". */
export interface LabelledGroup {
  readonly claim: string;
  readonly members: readonly string[];
}

/** The claims of one event with the sentences that state the same thing. */
export interface LabelledEvent {
  /** Its name; an event that was labelled more than once is never split between training and test. */
  readonly event: string;
  /** Who labelled it. */
  readonly set: string;
  readonly signatures: readonly ClaimSignature[];
  readonly articles: ReadonlyMap<string, GroupingArticle>;
  readonly groups: readonly LabelledGroup[];
  /** Keys of the pairs of sentences of one group, see `sentencePair`. */
  readonly same: ReadonlySet<string>;
  /** Arguable pairs of sentences, left out of training and figures. */
  readonly unsure: ReadonlySet<string>;
}

/** Articles with the event each reports. */
export interface LabelledArticles {
  readonly name: string;
  /** How much each pair counts; 1 when absent. */
  readonly weight?: number;
  readonly articles: readonly { readonly profile: ArticleProfile; readonly event: string }[];
  /** Events that are not to be learnt from; their articles are still there as company. */
  readonly held?: ReadonlySet<string>;
}

/** Key of a pair of sentences, whichever way round. */
export function sentencePair(a: { readonly article: string; readonly sentence: number }, b: { readonly article: string; readonly sentence: number }): string {
  return pairKey(`${a.article}:${a.sentence}`, `${b.article}:${b.sentence}`);
}
