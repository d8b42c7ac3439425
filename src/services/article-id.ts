import { createHash } from 'node:crypto';
import type { Stores } from '../storage/stores.js';

/** Digits of an article's id: few to read, and more for the rare article that shares them with another. */
const ID_DIGITS = [10, 20, 64] as const;

/** A short, stable id for an article: the same document gets the same id in every database, but where another document has it already. */
export async function freshArticleId(stores: Stores, identity: string): Promise<string> {
  const digest = createHash('sha256').update(identity).digest('hex');
  for (const digits of ID_DIGITS) {
    const id = `a-${digest.slice(0, digits)}`;
    const other = await stores.articles.find(id);
    if (other === undefined || other.identity === identity) return id;
  }
  throw new Error(`no id is left for ${identity}`);
}
