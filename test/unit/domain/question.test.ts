import { expect } from 'chai';
import { isQuestion } from '../../../src/domain/question.js';

describe('isQuestion', () => {
  it('goes by the mark at the end, within quotation marks too', () => {
    expect(['Who pays?', '“Who pays?”', 'Who pays? '].map(isQuestion)).to.deep.equal([true, true, true]);
    expect(['Who pays is open.', '“Who pays?” she asked.'].map(isQuestion)).to.deep.equal([false, false]);
  });
});
