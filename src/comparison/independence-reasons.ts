import type { CommonSource } from '../domain/origin-graph.js';
import { listWords } from '../text/list-words.js';
import type { OriginOfClaim } from './claim-origin.js';

/** What else bears on how many origins there are. */
interface Circumstances {
  /** Ids of outlets that cite one another and nobody else. */
  readonly circles: readonly (readonly string[])[];
  readonly bystanders: readonly OriginOfClaim[];
  /** By key of the origin. */
  readonly common: ReadonlyMap<string, CommonSource>;
}

/** Plain sentences that say how many origins a row has and why, in a fixed order: common, named, own, cited, unnamed, circular, not counted. */
export function independenceReasons(origins: readonly OriginOfClaim[], { bystanders, circles, common }: Circumstances): string[] {
  const names = new Map(origins.map(({ outletId, outlet }) => [outletId, outlet]));
  const isApart = ({ key }: Cited): boolean => !common.has(key);
  return [
    ...[...common.values()].map(({ reason }) => reason),
    ...bySource(origins, 'source').filter(isApart).map(sourceReason),
    ...ownReason(origins),
    ...bySource(origins, 'outlet').map(({ name, outlets }) => `${listWords(outlets)} ${verb(outlets, 'takes', 'take')} it from ${name} and ${verb(outlets, 'counts', 'count')} with it.`),
    ...bySource(origins, 'unnamed').filter(isApart).map(unnamedReason),
    ...circles.map((circle) => circleReason(circle.map((id) => names.get(id) ?? id))),
    ...bystanderReason(bystanders),
  ];
}

interface Cited {
  readonly key: string;
  readonly name: string;
  readonly outlets: readonly string[];
}

function bySource(origins: readonly OriginOfClaim[], type: OriginOfClaim['origin']['type']): Cited[] {
  const cited = new Map<string, { name: string; outlets: Set<string> }>();
  for (const { outlet, origin } of origins) {
    if (origin.type !== type) continue;
    const entry = cited.get(origin.key) ?? { name: origin.name, outlets: new Set<string>() };
    entry.outlets.add(outlet);
    cited.set(origin.key, entry);
  }
  return [...cited].map(([key, { name, outlets }]) => ({ key, name, outlets: [...outlets] }));
}

function sourceReason({ name, outlets }: Cited): string {
  return outlets.length > 1 ? `${listWords(outlets)} cite ${name}: one origin.` : `${listWords(outlets)} cites ${name}.`;
}

function ownReason(origins: readonly OriginOfClaim[]): string[] {
  const outlets = [...new Set(origins.filter(({ origin }) => origin.type === 'own').map(({ outlet }) => outlet))];
  if (outlets.length === 0) return [];
  return [`${listWords(outlets)} ${verb(outlets, 'reports', 'report')} it in ${verb(outlets, 'its', 'their')} own name.`];
}

function unnamedReason({ name, outlets }: Cited): string {
  return `${listWords(outlets)} ${verb(outlets, 'cites', 'cite')} ${name}, who may or may not be separate from the others.`;
}

function circleReason(outlets: readonly string[]): string {
  return outlets.length > 1
    ? `${listWords(outlets)} cite one another and nobody else: circular, origin unknown.`
    : `${listWords(outlets)} cites only itself: origin unknown.`;
}

function bystanderReason(bystanders: readonly OriginOfClaim[]): string[] {
  const outlets = [...new Set(bystanders.map(({ outlet }) => outlet))];
  if (outlets.length === 0) return [];
  return [`${listWords(outlets)} ${verb(outlets, 'states', 'state')} too little of it to vouch for it and ${verb(outlets, 'is', 'are')} not counted.`];
}

function verb(outlets: readonly string[], one: string, many: string): string {
  return outlets.length > 1 ? many : one;
}
