import { expect } from 'chai';
import { oneLine } from '../../../src/commands/one-line.js';

describe('a line for a person', () => {
  it('stays one line whatever is in it, and gives a terminal no orders', () => {
    expect(oneLine('a\r\nb\u2028c\u001b[31md\u0000e\u202ef')).to.equal('a b c [31md e f');
  });

  it('leaves every other character as it is', () => {
    const words = 'Größe – “naïve” 日本 😀 e\u0301';
    expect(oneLine(words)).to.equal(words);
  });
});
