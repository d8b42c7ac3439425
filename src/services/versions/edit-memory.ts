import type { ArticleEdit } from '../../domain/article-edit.js';
import type { Storage } from '../../storage/stores.js';

/** Edits kept in memory; the oldest makes room. */
const MOST_KEPT = 256;

const memories = new WeakMap<Storage, Map<string, Promise<ArticleEdit>>>();

/** An edit worked out before on the same database, or worked out now and kept. A failure is not kept. */
export function rememberEdit(storage: Storage, key: string, workOut: () => Promise<ArticleEdit>): Promise<ArticleEdit> {
  const kept = memories.get(storage) ?? new Map<string, Promise<ArticleEdit>>();
  memories.set(storage, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const edit = workOut();
  kept.set(key, edit);
  edit.catch(() => kept.delete(key));
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return edit;
}
