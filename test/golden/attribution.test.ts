import { resolve } from 'node:path';
import { expect } from 'chai';
import { runStages } from '../../src/analysis/run-stages.js';
import type { Attribution } from '../../src/domain/attribution.js';
import { overlaps } from '../../src/domain/span.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';
import { goldArticles, locate, type GoldArticle, type GoldAttribution } from '../support/attribution-gold.js';
import { matchArticle, type ArticleOutcome } from '../support/attribution-match.js';

// Invented articles with what a careful reader sees; test/golden/attribution/README.md tells how to read and change them.
const ARTICLES = goldArticles();
const LEAST_PRECISION = 0.88;

/** One line a label, so that a difference shows which label changed and how. */
function described(article: GoldArticle, { source, cue, content }: GoldAttribution, what: string): string {
  const words = [source, cue ?? content[0]!].map((part) => (part === null ? '(no source)' : cutWords(article, part)));
  return `${words.join(' | ')}: ${what}`;
}

function cutWords({ text }: GoldArticle, words: Parameters<typeof locate>[1]): string {
  const { start, end } = locate(text, words);
  return text.slice(start, end);
}

function expected(gold: GoldAttribution): string {
  return gold.foundToday === false ? 'not found' : ['found', ...Object.keys(gold.differsToday ?? {}).map((aspect) => `${aspect} differs`)].join(', ');
}

describe('attributions of invented articles', function () {
  this.timeout(60_000);
  const results = new Map<string, { readonly outcome: ArticleOutcome; readonly found: readonly Attribution[] }>();
  let engine: Engine;

  before(() => {
    engine = loadEngine(resolve('.'));
    for (const article of ARTICLES) {
      const { attributions: found } = runStages({ id: article.name, text: article.text, title: null, outlet: null, published: null }, engine.resources);
      results.set(article.name, { outcome: matchArticle(article, found), found });
    }
  });

  for (const article of ARTICLES) {
    it(`are found and missed as the labels say: ${article.name}`, () => {
      const { outcomes } = results.get(article.name)!.outcome;
      const actual = outcomes.map(({ gold, found, differs }) =>
        described(article, gold, found === null ? 'not found' : ['found', ...differs.map((aspect) => `${aspect} differs`)].join(', ')));
      expect(actual).to.deep.equal(article.attributions.map((gold) => described(article, gold, expected(gold))));
    });

    it(`are joined by no others than those the labels own up to: ${article.name}`, () => {
      expect(results.get(article.name)!.outcome.spurious).to.deep.equal(article.spuriousToday.map(({ cue }) => cue));
    });
  }

  const constructions = [...new Set(ARTICLES.flatMap(({ attributions }) => attributions.flatMap((gold) => gold.constructions)))].sort();
  for (const construction of constructions) {
    const labels = ARTICLES.flatMap(({ attributions }) => attributions.filter((gold) => gold.constructions.includes(construction)));
    const today = labels.filter(({ foundToday }) => foundToday !== false).length;
    it(`are found for this construction in ${String(today)} of ${String(labels.length)} places: ${construction}`, () => {
      const outcomes = [...results.values()].flatMap(({ outcome }) => outcome.outcomes).filter(({ gold }) => gold.constructions.includes(construction));
      expect(outcomes.filter(({ found }) => found !== null)).to.have.length(today);
    });
  }

  it('are seldom wrong', () => {
    const all = [...results.values()].map(({ outcome }) => outcome);
    const right = all.reduce((sum, { outcomes }) => sum + outcomes.filter(({ found }) => found !== null).length, 0);
    expect(right / all.reduce((sum, { counted }) => sum + counted, 0)).to.be.at.least(LEAST_PRECISION);
  });

  it('never rest on words that only look like a cue, but for those the labels own up to', () => {
    for (const { name, text, never, spuriousToday } of ARTICLES) {
      const cues = results.get(name)!.found.flatMap(({ cue }) => cue ?? []);
      const touched = never.flatMap(({ words }) => cues.filter((cue) => overlaps(cue, locate(text, words))).map((cue) => cue.text));
      expect(spuriousToday.map(({ cue }) => cue), name).to.include.members(touched);
    }
  });

  it('have a reason wherever they are missed, differ or are spurious', () => {
    for (const { name, attributions, spuriousToday } of ARTICLES) {
      const reasons = attributions.flatMap(({ foundToday, reason, differsToday }) => [...(foundToday === false ? [reason] : []), ...Object.values(differsToday ?? {})]);
      for (const reason of [...reasons, ...spuriousToday.map(({ reason: why }) => why)]) expect(reason, name).to.be.a('string').with.length.above(10);
    }
  });
});
