import '../ingestion/metadata/with-detector.js';
import { readDocument } from '../ingestion/read-document.js';

/** A document of a folder of labelled coverage. */
export interface CoverageFile {
  /** Path below the folder, with "/" between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Turns a folder of coverage into training lines: a file in a sub-folder belongs to the event that the sub-folder is named
 * for, a file directly in the folder is an event of its own. The id of an article is its path. Edited versions (in `edits/`) and what is no article are left out.
 *
 * @param set name of the folder; its articles are cross-validated together.
 * @param claimsOnly labels of claims are learnt from, where events part is not
 */
export function trainingArticles(set: string, files: readonly CoverageFile[], { now, claimsOnly }: { readonly now: string; readonly claimsOnly: boolean }): readonly string[] {
  return files
    .filter(({ path }) => /\.(?:md|txt|html?)$/i.test(path) && !/(?:^|\/)(?:edits|README)\b/.test(path))
    .map(({ path, bytes }) => {
      const draft = readDocument({ origin: path, bytes, now });
      const event = path.includes('/') ? path.slice(0, path.indexOf('/')) : path;
      return JSON.stringify({ id: path, event, set, published: draft.published.value?.iso ?? null, title: draft.title.value, text: draft.text, claimsOnly });
    });
}
