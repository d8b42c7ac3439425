import { expect } from 'chai';
import { readMarkdown } from '../../../src/ingestion/readers/read-markdown.js';

describe('a fault in front matter', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['title: Fine\n  outlet: x', 'put a value that holds “: ” in quotation marks, and begin every “name: value” line at the margin'],
    ['title: Fine\ntags:\n- @daily', 'line 4: put a value that begins with a sign'],
    ['title: Fine\ntitle: Finer', 'line 3: this name is given a second time'],
    ['tags: [storm, flood', 'a list or group that is opened by “[” or “{” must be closed'],
    ['title: "Open', 'a quotation mark is never closed'],
    ['title:\n  "Open" it is', 'write a quotation mark inside a quoted value twice'],
    ['title: Fine\n\toutlet: x', 'line 3: use spaces, not tabs'],
  ];
  for (const [block, advice] of faults) {
    it(`is told with what would mend it: ${JSON.stringify(block)}`, () => {
      expect(() => readMarkdown(`---\n${block}\n---\nText.\n`, 'x.md')).to.throw(advice);
    });
  }

  it('is that the front matter is never closed where a rule of the text was taken for its end', () => {
    expect(() => readMarkdown('---\ntitle: Fine\n\nThe bridge is safe.\n\n---\n\nSo they say.\n', 'x.md')).to.throw('x.md: the front matter opened on line 1 is never closed');
  });
});
