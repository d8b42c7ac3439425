import type { Attribution, AttributionSource, SourceType } from '../../domain/attribution.js';
import type { CanonicalEntity } from '../../domain/canonical-entity.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { FramingMark } from '../../domain/framing.js';

/** The entities of an event or a story by what each article calls them. */
export class CanonicalNames {
  readonly #entities = new Map<string, CanonicalEntity>();

  constructor(entities: readonly CanonicalEntity[]) {
    for (const entity of entities) for (const { article, name } of entity.names) this.#entities.set(keyOf(article, name), entity);
  }

  /** Who an article means by a name; undefined for names that stand for nobody known, as a role phrase that nothing explains. */
  find(article: string, name: string): CanonicalEntity | undefined {
    const found = this.#entities.get(keyOf(article, name));
    return found?.type === 'role' ? undefined : found;
  }

  /** Attributions of an article with their sources under the one name that stands for them in all articles. */
  renameSources(article: string, attributions: readonly Attribution[]): readonly Attribution[] {
    return attributions.map((attribution) => this.#renameIn(article, attribution));
  }

  /** Claims of any articles with all their sources renamed so. */
  renameClaims(claims: readonly ClaimInContext[]): readonly ClaimInContext[] {
    return claims.map((claim) => ({
      ...claim,
      attribution: claim.attribution === null ? null : this.#renameIn(claim.article, claim.attribution),
      chain: claim.chain.map((link) => ({ ...link, attribution: this.#renameIn(claim.article, link.attribution) })),
    }));
  }

  /** Framing marks of an article with their targets under the one name that stands for them in all articles. */
  renameTargets(article: string, marks: readonly FramingMark[]): readonly FramingMark[] {
    return marks.map((mark) => {
      const found = mark.target === null ? undefined : this.find(article, mark.target);
      return found === undefined ? mark : { ...mark, target: found.canonical };
    });
  }

  #renameIn(article: string, attribution: Attribution): Attribution {
    return attribution.source === null ? attribution : { ...attribution, source: this.#rename(article, attribution.source) };
  }

  #rename(article: string, source: AttributionSource): AttributionSource {
    if (source.type === 'group') return { ...source, canonical: this.#pair(article, source.canonical) };
    const found = this.find(article, source.canonical);
    if (found === undefined) return source;
    const roles = source.roles.length > 0 ? source.roles : found.roles.map(({ role }) => role);
    return { ...source, canonical: found.canonical, type: typeOf(source.type, found), roles };
  }

  /** "Hamas and Fatah" is "Fatah and Hamas" everywhere. */
  #pair(article: string, name: string): string {
    const parts = name.split(' and ');
    const found = parts.map((part) => this.find(article, part));
    if (parts.length !== 2 || found.some((entity) => entity === undefined)) return this.find(article, name)?.canonical ?? name;
    return found.map((entity) => entity!.canonical).sort().join(' and ');
  }
}

function keyOf(article: string, name: string): string {
  return `${article}\n${name}`;
}

function typeOf(type: SourceType, { type: entity }: CanonicalEntity): SourceType {
  return (type === 'unnamed' || type === 'unknown') && entity === 'person' ? 'person' : type;
}
