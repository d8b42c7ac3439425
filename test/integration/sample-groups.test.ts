import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';
import { claimsOfGroup } from '../../src/domain/link.js';
import '../../src/ingestion/metadata/with-detector.js';
import { readDocument } from '../../src/ingestion/read-document.js';
import { analyzeArticle } from '../../src/services/analyze-article.js';
import { claimsInContext } from '../../src/services/claims-in-context.js';
import { compareClaims } from '../../src/services/compare-claims.js';
import { loadEngine, type Engine } from '../../src/services/engine.js';
import { DEMO_FOLDER, readDemoPlants } from '../support/demo-plants.js';
import { scoreSampleEvent, type GoldEvent, type GroupedArticle, type PairCounts } from '../support/score-sample-groups.js';

const GOLD = JSON.parse(readFileSync(path.join(projectRoot(), 'test/golden/groups/sample.json'), 'utf8')) as { readonly events: readonly GoldEvent[] };

function groupEvent(engine: Engine, files: readonly string[]): { articles: GroupedArticle[]; groups: readonly (readonly string[])[] } {
  const analysed = files.map((file) => {
    const draft = readDocument({ origin: file, bytes: readFileSync(path.join(DEMO_FOLDER, file)), now: '2026-11-21T00:00:00Z' });
    const id = path.basename(file).replace(/\..*$/, '');
    const article = { id, outlet: draft.outlet.value, title: draft.title.value, text: draft.text, published: draft.published.value, language: 'en', story: null };
    const analysis = analyzeArticle(engine, article);
    return { article, ...analysis, claims: claimsInContext({ ...article, ...analysis.annotation }) };
  });
  const { groups } = compareClaims(engine, {
    claims: analysed.flatMap(({ claims }) => claims),
    signatures: analysed.flatMap(({ signatures }) => signatures),
    articles: new Map(analysed.map(({ article }) => [article.id, { title: article.title, published: article.published }])),
  });
  return {
    articles: analysed.map(({ article, annotation, signatures }) => ({ id: article.id, text: article.text, sentences: annotation.sentences, claims: signatures })),
    // As a row shows them.
    groups: groups.map(claimsOfGroup),
  };
}

describe('groups of the sample coverage', () => {
  const total: PairCounts = { right: 0, made: 0, wanted: 0 };
  let largest = 0;

  before(function () {
    this.timeout(60_000);
    const engine = loadEngine(projectRoot());
    for (const event of readDemoPlants().events) {
      const { articles, groups } = groupEvent(engine, event.articles.map(({ file }) => file));
      const counts = scoreSampleEvent(GOLD.events.find((gold) => gold.event === event.id)!, articles, groups);
      total.right += counts.right;
      total.made += counts.made;
      total.wanted += counts.wanted;
      largest = Math.max(largest, ...groups.map(({ length }) => length));
    }
  });

  it('hold mostly claims that state the same', () => {
    expect(total.right / total.made).to.be.at.least(0.62);
  });

  it('bring together a good part of what states the same', () => {
    expect(total.right / total.wanted).to.be.at.least(0.57);
  });

  it('are no chains of everything that stands at the top of an article', () => {
    expect(largest).to.be.at.most(8);
  });
});
