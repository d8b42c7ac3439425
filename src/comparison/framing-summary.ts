import type { SourceType } from '../domain/attribution.js';
import type { CanonicalEntity } from '../domain/canonical-entity.js';
import type { Comparison, LoadedUse, VoiceUse } from '../domain/comparison.js';
import { plainName } from './comparison-index.js';
import type { ComparedArticle } from './comparison-input.js';
import { contentWords } from './content-words.js';
import { labelUses } from './label-uses.js';
import { UseCount } from './use-count.js';

/** What the outlets call whom, whom they quote at what length, and their loaded words; of marks inside quotations none counts as the outlet's. */
export function summariseFraming(articles: readonly ComparedArticle[], entities: readonly CanonicalEntity[]): Comparison['framing'] {
  return { labels: labelUses(articles, entities), voices: voicesOf(articles), loaded: loadedOf(articles) };
}

function voicesOf(articles: readonly ComparedArticle[]): VoiceUse[] {
  const uses = new UseCount<{ outletId: string; count: number; words: number }>();
  const sources = new Map<string, { name: string; type: SourceType }>();
  for (const article of articles) {
    for (const attribution of article.attributions) {
      const { source } = attribution;
      if (source === null) continue;
      const key = plainName(source.canonical);
      if (!sources.has(key)) sources.set(key, { name: source.canonical, type: source.type });
      const use = uses.add(key, article.outletId, () => ({ outletId: article.outletId, count: 0, words: 0 }));
      use.words += contentWords(attribution, article.text);
    }
  }
  return uses.sorted().map(([key, group]) => ({
    source: sources.get(key)!.name,
    type: sources.get(key)!.type,
    uses: group.map(({ outletId, count, words }) => ({ outletId, attributions: count, words })),
  }));
}

function loadedOf(articles: readonly ComparedArticle[]): LoadedUse[] {
  const uses = new UseCount<{ text: string; count: number }>();
  for (const { outletId, framing } of articles) {
    for (const { type, text, quoted } of framing) {
      if (type !== 'loaded' || quoted) continue;
      uses.add(outletId, text.toLowerCase(), () => ({ text: text.toLowerCase(), count: 0 }));
    }
  }
  return uses.sorted().map(([outletId, words]) => ({ outletId, words }));
}
