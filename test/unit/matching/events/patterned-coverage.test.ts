import { expect } from 'chai';
import { bCubed } from '../../../../src/evaluation/clustering-scores.js';
import { profileArticle } from '../../../../src/matching/events/article-profile.js';
import { placeProfiles } from '../../../../src/matching/events/cluster-articles.js';
import { inventCoverage } from '../../../bench/invented-coverage.js';
import { shippedPairModel } from '../../../support/pair-model.js';

/** Fires, floods, groundings and closures told to one pattern each, three a day, in other towns with other people. */
const COVERAGE = [...inventCoverage({ articles: 300, seed: 7 })];

describe('events of coverage written to one pattern', () => {
  // A database begins small, when no neighbours tell events apart yet.
  for (const [count, least] of [[60, 0.8], [300, 0.85]] as const) {
    it(`keeps the events of ${count} articles apart that share most of their ordinary words`, () => {
      const articles = COVERAGE.slice(0, count);
      const profiles = articles.map(({ id, published, text, title }) => profileArticle({ id, title, text, published: { iso: published, precision: 'second' } }));
      const scores = bCubed(placeProfiles(profiles, shippedPairModel()), new Map(articles.map(({ id, event }) => [id, event])));
      expect(scores.r, 'reports of one event are together').to.be.at.least(0.98);
      expect(scores.p, 'reports of other events are elsewhere').to.be.at.least(least);
    });
  }
});
