import type { CommonSource } from '../domain/origin-graph.js';
import { listWords } from '../text/list-words.js';
import type { OriginOfClaim } from './claim-origin.js';

/**
 * What several outlets of a row have it from without copying one another, by the key of the origin, in the order of the row.
 *
 * Copies of one text count as one outlet's; an outlet that is cited by others is no common source but their origin.
 *
 * @param quotedAlike keys of origins whose words several publishers quote alike.
 */
export function commonSources(origins: readonly OriginOfClaim[], quotedAlike: ReadonlySet<string>): ReadonlyMap<string, CommonSource> {
  const byKey = new Map<string, OriginOfClaim[]>();
  for (const one of origins) {
    if (one.origin.type !== 'source' && !(one.origin.type === 'unnamed' && quotedAlike.has(one.origin.key))) continue;
    byKey.set(one.origin.key, [...(byKey.get(one.origin.key) ?? []), one]);
  }
  const several = ([, citing]: readonly [string, readonly OriginOfClaim[]]): boolean => new Set(citing.map(({ publisher }) => publisher)).size > 1 && new Set(citing.map(({ outletId }) => outletId)).size > 1;
  return new Map([...byKey].filter(several).map(([key, citing]) => [key, commonSource(citing, quotedAlike.has(key))]));
}

function commonSource(citing: readonly OriginOfClaim[], alike: boolean): CommonSource {
  const { name, sourceType } = citing[0]!.origin;
  const outletIds = [...new Set(citing.map(({ outletId }) => outletId))];
  const names = listWords([...new Set(citing.map(({ outlet }) => outlet))]);
  const through = new Set(citing.filter(({ throughDocument }) => throughDocument !== null).map(({ publisher }) => publisher)).size > 1;
  const make = (kind: CommonSource['kind'], how: string): CommonSource => ({ name, kind, outletIds, reason: `${names} ${how}: a common source, so one origin.` });
  if (sourceType === 'document') return make('document', `rest on the same document, ${name}`);
  if (alike) return make('statement', `quote the same words of ${name}`);
  return through ? make('statement', `have it from a statement of ${name}`) : make('source', `cite ${name}`);
}
