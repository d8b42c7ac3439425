import { resolve } from 'node:path';
import { expect } from 'chai';
import { loadEngine, type Engine } from '../../src/services/engine.js';
import { countDisputes, readLabelledEvents, strayWords } from '../support/labelled-coverage.js';

interface Expected {
  readonly disputes: number;
  /** Of them, those that are found. */
  readonly found: number;
  /** Most of what is told and is neither a dispute nor arguable. */
  readonly wrong: number;
}

/** The README of each folder tells how it was written. The lists of what is not found are here to be shortened. */
const FOLDERS: Readonly<Record<string, Expected>> = {
  events: { disputes: 205, found: 9, wrong: 2 },
  coverage: { disputes: 337, found: 107, wrong: 3 },
};

describe('disputes in coverage of invented events', function () {
  this.timeout(120_000);
  let engine: Engine;

  before(() => {
    engine = loadEngine(resolve('.'));
  });

  for (const [folder, { disputes, found, wrong }] of Object.entries(FOLDERS)) {
    const events = readLabelledEvents(resolve('test/golden', folder));

    it(`are labelled with words of the articles (${folder})`, () => {
      expect(events.flatMap(strayWords)).to.deep.equal([]);
      expect(events.reduce((sum, { labels }) => sum + labels.disputes.length, 0)).to.equal(disputes);
    });

    it(`are found as far as they were found before, and little else is told (${folder})`, () => {
      const counts = countDisputes(engine, events);
      expect(counts.found).to.be.at.least(found);
      expect(counts.wrong).to.be.at.most(wrong);
    });
  }
});
