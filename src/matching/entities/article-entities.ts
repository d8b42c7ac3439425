import type { PublicationDate } from '../../domain/article.js';
import type { Attribution } from '../../domain/attribution.js';
import type { CanonicalEntity, DatedRole } from '../../domain/canonical-entity.js';
import { isCourtesy } from '../../domain/entity.js';
import type { EntityMention } from '../../domain/entity.js';
import { isOffice } from './role-words.js';

/** What analysis found in an article, as far as it tells who is named. */
export interface ArticleNames {
  readonly article: string;
  /** Known date; null leaves roles undated. */
  readonly published: PublicationDate | null;
  readonly entities: readonly EntityMention[];
  readonly attributions: readonly Attribution[];
}

/** The entities that one article names, and the office-holders that it cites by their office alone. In order of the text. */
export function entitiesOf({ article, published, entities, attributions }: ArticleNames): CanonicalEntity[] {
  const day = published === null ? null : published.iso.slice(0, 10);
  const drafts = new Map<string, Draft>();
  for (const mention of entities) collect(drafts, mention, day);
  for (const { source } of attributions) {
    if (source === null || drafts.has(source.canonical)) continue;
    if ((source.type === 'unnamed' || source.type === 'unknown') && isOffice(source.canonical)) {
      drafts.set(source.canonical, { type: 'role', gender: null, aliases: new Set([source.canonical]), roles: new Map([[source.canonical, { role: source.canonical, from: day, to: day }]]) });
    }
  }
  return [...drafts].map(([canonical, draft]) => ({
    canonical,
    type: draft.type,
    gender: draft.gender,
    aliases: [...draft.aliases].sort(),
    roles: [...draft.roles.values()],
    names: [{ article, name: canonical }],
  }));
}

interface Draft {
  readonly type: CanonicalEntity['type'];
  gender: CanonicalEntity['gender'];
  readonly aliases: Set<string>;
  readonly roles: Map<string, DatedRole>;
}

function collect(drafts: Map<string, Draft>, { canonical, type, role, form, text }: EntityMention, day: string | null): void {
  let draft = drafts.get(canonical);
  if (draft === undefined) {
    draft = { type, gender: null, aliases: new Set([canonical]), roles: new Map() };
    drafts.set(canonical, draft);
  }
  if (form === 'pronoun') draft.gender ??= genderOf(text);
  else if (form !== 'role') draft.aliases.add(text.replace(/\s+/gu, ' '));
  if (role !== null && isCourtesy(role)) draft.gender ??= genderOfTitle(role);
  else if (role !== null && !draft.roles.has(role)) draft.roles.set(role, { role, from: day, to: day });
}

function genderOf(pronoun: string): CanonicalEntity['gender'] {
  const word = pronoun.toLowerCase();
  if (/^(?:he|him|his|himself)$/u.test(word)) return 'male';
  return /^(?:she|her|hers|herself)$/u.test(word) ? 'female' : null;
}

function genderOfTitle(title: string): CanonicalEntity['gender'] {
  const word = title.toLowerCase().replace('.', '');
  if (/^(?:mr|sir|lord|herr|monsieur|señor)$/u.test(word)) return 'male';
  return /^(?:mrs|ms|miss|dame|lady|madam|madame|mme|frau|señora)$/u.test(word) ? 'female' : null;
}
