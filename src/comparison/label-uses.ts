import type { CanonicalEntity } from '../domain/canonical-entity.js';
import type { LabelUse } from '../domain/comparison.js';
import type { FramingMark } from '../domain/framing.js';
import { plainName } from './comparison-index.js';
import type { ComparedArticle } from './comparison-input.js';
import { bodyRunBy } from './officeholders.js';
import { UseCount } from './use-count.js';

/** How a page names those whom no outlet names and whom outlets call by different nouns. */
const CROWD = 'The people in the crowd';

/**
 * What each outlet calls whom, most labelled first; labels inside quotations are the speaker's and left out.
 *
 * Crowds ("rioters", "demonstrators") are one entity where two outlets speak of one. Officeholders ("health chiefs") stand for
 * the one body of their field that the articles name; how often outlets give that body its name is listed beside.
 */
export function labelUses(articles: readonly ComparedArticle[], entities: readonly CanonicalEntity[]): LabelUse[] {
  const uses = new UseCount<{ outletId: string; label: string; count: number }>();
  const names = new Map<string, string>();
  const add = (entity: string, outletId: string, label: string): void => {
    const key = plainName(entity);
    if (!names.has(key)) names.set(key, entity);
    uses.add(key, `${outletId} ${label.toLowerCase()}`, () => ({ outletId, label, count: 0 }));
  };
  const bodies = new Set<string>();
  const crowd = outletsOfCrowd(articles) > 1 ? CROWD : null;
  for (const { outletId, framing } of articles) {
    for (const mark of framing.filter(isLabel)) {
      const body = mark.category === 'officeholders' ? bodyRunBy(mark.text, entities) : null;
      if (body !== null) bodies.add(body);
      const entity = mark.target ?? body ?? (mark.category === 'crowd' ? crowd : null);
      if (entity !== null) add(entity, outletId, mark.text);
    }
  }
  for (const body of bodies) for (const { outletId, text } of articles) for (let left = occurrences(body, text); left > 0; left--) add(body, outletId, body);
  return uses.sorted().map(([key, group]) => ({ entity: names.get(key)!, uses: group }));
}

function isLabel({ quoted, type }: FramingMark): boolean {
  return type === 'label' && !quoted;
}

function outletsOfCrowd(articles: readonly ComparedArticle[]): number {
  return new Set(articles.filter(({ framing }) => framing.some((mark) => isLabel(mark) && mark.category === 'crowd')).map(({ outletId }) => outletId)).size;
}

function occurrences(name: string, text: string): number {
  return text.split(name).length - 1;
}
