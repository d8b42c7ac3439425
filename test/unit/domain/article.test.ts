import { expect } from 'chai';
import { firstInstant, type DatePrecision } from '../../../src/domain/article.js';

describe('the first instant of a publication date', () => {
  const at = (iso: string, precision: DatePrecision): string => new Date(firstInstant({ iso, precision })).toISOString();

  it('is the beginning of a day, month or year that it names', () => {
    expect(at('2017-09-12', 'day')).to.equal('2017-09-12T00:00:00.000Z');
    expect(at('2017-09', 'month')).to.equal('2017-09-01T00:00:00.000Z');
    expect(at('2017', 'year')).to.equal('2017-01-01T00:00:00.000Z');
  });

  it('puts times of several zones in the order in which they came', () => {
    const [evening, morning] = ['2017-09-12T20:30:00-04:00', '2017-09-13T00:15:00Z'];
    expect(evening < morning, 'as text').to.equal(true);
    expect(at(evening, 'second')).to.equal('2017-09-13T00:30:00.000Z');
    expect(at(morning, 'second')).to.equal('2017-09-13T00:15:00.000Z');
  });

  it('takes a time without a zone for UTC', () => {
    expect(at('2017-09-12T14:05', 'minute')).to.equal('2017-09-12T14:05:00.000Z');
  });

  it('is no number for what is no date', () => {
    expect(firstInstant({ iso: 'soon', precision: 'second' })).to.be.NaN;
  });
});
