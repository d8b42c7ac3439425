import type { PublicationDate } from '../../domain/article.js';
import { agencyKey } from '../../text/wire-agencies.js';
import { isStrong, type WireCredit } from './find-credit.js';

/** An article prepared for comparing texts. */
export interface ShingledArticle {
  readonly id: string;
  readonly shingles: Int32Array;
  readonly published: PublicationDate | null;
  /** Its outlet's names, as {@link agencyKey}. */
  readonly names: readonly string[];
  readonly credit: WireCredit | null;
}

/** Whether an article says that its text is that of the other's outlet. */
export function credits(article: ShingledArticle, other: ShingledArticle): boolean {
  return isStrong(article.credit) && other.names.includes(agencyKey(article.credit.agency));
}
