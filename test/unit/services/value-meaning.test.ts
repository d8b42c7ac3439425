import { expect } from 'chai';
import type { Quantity } from '../../../src/domain/quantity.js';
import { quantityMeaning } from '../../../src/services/value-meaning.js';

describe('quantityMeaning', () => {
  const quantity = (of: Partial<Quantity>): Quantity => ({
    start: 0, end: 1, text: '', lo: 12, hi: 12, loOpen: false, hiOpen: false, unit: 'count', item: 'person', status: null, approximate: false, cumulative: false, ...of,
  } as Quantity);

  it('counts in the plural, and one in the singular', () => {
    expect(quantityMeaning(quantity({ status: 'arrested' }))).to.equal('exactly 12 people, arrested');
    expect(quantityMeaning(quantity({ item: 'emergency department', lo: 1, hi: 1 }))).to.equal('exactly 1 emergency department');
    expect(quantityMeaning(quantity({ item: 'factory', hi: null, loOpen: true }))).to.equal('more than 12 factories');
    expect(quantityMeaning(quantity({ item: 'church', lo: 2, hi: 3 }))).to.equal('2 to 3 churches');
  });

  it('gives lengths of time in days, hours or minutes', () => {
    expect(quantityMeaning(quantity({ unit: 's', item: 'rain', lo: 345_600, hi: 345_600 }))).to.equal('exactly 4 days');
    expect(quantityMeaning(quantity({ unit: 's', item: null, lo: null, hi: 7200 }))).to.equal('at most 2 hours');
    expect(quantityMeaning(quantity({ unit: 's', item: null, lo: null, hi: 3600 }))).to.equal('at most 1 hour');
    expect(quantityMeaning(quantity({ unit: 's', item: null, lo: 60, hi: 60 }))).to.equal('exactly 1 minute');
  });

  it('leaves what is measured as it is', () => {
    expect(quantityMeaning(quantity({ unit: 'GBP', item: null }))).to.equal('exactly 12 GBP');
  });
});
