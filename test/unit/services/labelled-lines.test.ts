import { expect } from 'chai';
import { z } from 'zod';
import { ValidationError } from '../../../src/errors.js';
import { readLabelledLines, shapedLine } from '../../../src/services/labelled-lines.js';

describe('labelled lines', () => {
  it('keep their numbers when blank ones are passed over', () => {
    expect(readLabelledLines(['{"a":1}', '', ' ', '[2]'])).to.deep.equal([{ value: { a: 1 }, number: 1 }, { value: [2], number: 4 }]);
  });

  it('are named when they are not JSON', () => {
    expect(() => readLabelledLines(['{}', '{'])).to.throw(ValidationError, 'Line 2 is not JSON.');
  });

  it('are named with what is wrong when they have another shape', () => {
    const schema = z.object({ id: z.string() });
    expect(shapedLine({ value: { id: 'x' }, number: 1 }, schema)).to.deep.equal({ id: 'x' });
    expect(() => shapedLine({ value: { id: 3 }, number: 7 }, schema)).to.throw(ValidationError, /^Line 7: id /);
  });
});
