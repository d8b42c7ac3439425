import { expect } from 'chai';
import { hashOn, NO_LETTERS, WordTable, type WordPlace } from '../../../src/text/word-table.js';

function placeOf(text: string, from: number, to: number): WordPlace {
  let hash = NO_LETTERS;
  for (let at = from; at < to; at++) hash = hashOn(hash, text.charCodeAt(at));
  return { from, to, hash };
}

describe('a table of words', () => {
  const keep = (table: WordTable<string>, word: string): void => table.keep(word, placeOf(word, 0, word.length), `the ${word}`);
  const find = (table: WordTable<string>, text: string, from = 0, to = text.length): string | undefined => table.find(text, placeOf(text, from, to));

  it('finds words where they stand in a text', () => {
    const table = new WordTable<string>(10);
    for (const word of ['lock', 'łódź', '“']) keep(table, word);
    expect(find(table, 'The lock shut', 4, 8)).to.equal('the lock');
    expect(find(table, 'in łódź', 3, 7)).to.equal('the łódź');
    expect(find(table, '“The', 0, 1)).to.equal('the “');
    expect(find(table, 'locks')).to.equal(undefined);
    expect(find(table, 'loch')).to.equal(undefined);
  });

  it('tells words of one hash apart', () => {
    const table = new WordTable<string>(10);
    table.keep('lock', { from: 0, to: 4, hash: 7 }, 'the lock');
    table.keep('dock', { from: 0, to: 4, hash: 7 }, 'the dock');
    expect(table.find('lock', { from: 0, to: 4, hash: 7 })).to.equal('the lock');
    expect(table.find('dock', { from: 0, to: 4, hash: 7 })).to.equal('the dock');
    expect(table.find('cock', { from: 0, to: 4, hash: 7 })).to.equal(undefined);
  });

  it('holds thousands of words, long ones among them', () => {
    const table = new WordTable<string>(5000);
    const words = Array.from({ length: 5000 }, (_, index) => `${'w'.repeat(index % 300)}${index}`);
    for (const word of words) keep(table, word);
    expect(words.filter((word) => find(table, word) !== `the ${word}`)).to.deep.equal([]);
  });

  it('forgets what was not met among the last many words, and nothing that was', () => {
    const table = new WordTable<string>(3);
    for (const word of ['a', 'b', 'c', 'd']) keep(table, word);
    expect(find(table, 'a')).to.equal('the a');
    for (const word of ['e', 'f', 'g']) keep(table, word);
    expect(find(table, 'a')).to.equal('the a');
    expect(find(table, 'b')).to.equal(undefined);
  });
});
