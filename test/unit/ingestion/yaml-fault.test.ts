import { expect } from 'chai';
import { readMarkdown } from '../../../src/ingestion/readers/read-markdown.js';

describe('a fault in front matter', () => {
  const faults: readonly (readonly [string, string])[] = [
    ['title: Police: five dead', 'line 2: put a value that holds “: ” in quotation marks'],
    ['title: Fine\noutlet: @daily', 'line 3: put a value that begins with a sign'],
    ['title: Fine\ntitle: Finer', 'line 3: this name is given a second time'],
    ['tags: [storm, flood', 'a list or group that is opened by “[” or “{” must be closed'],
    ['title: "Open', 'a quotation mark is never closed'],
    ['title: \'It\'s here\'', 'write a quotation mark inside a quoted value twice'],
    ['title: Fine\n\toutlet: x', 'line 3: use spaces, not tabs'],
  ];
  for (const [block, advice] of faults) {
    it(`is told with what would mend it: ${JSON.stringify(block)}`, () => {
      expect(() => readMarkdown(`---\n${block}\n---\nText.\n`, 'x.md')).to.throw(advice);
    });
  }
});
