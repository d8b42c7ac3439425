import { expect } from 'chai';
import { ACT_CONCEPTS } from '../../../../src/disputes/lexicon/act-concepts.js';
import { conceptNames, conceptOf } from '../../../../src/disputes/lexicon/concepts.js';
import { QUALITY_CONCEPTS } from '../../../../src/disputes/lexicon/quality-concepts.js';
import { THING_CONCEPTS } from '../../../../src/disputes/lexicon/thing-concepts.js';

describe('concepts of the news', () => {
  const lines = [ACT_CONCEPTS, THING_CONCEPTS, QUALITY_CONCEPTS].flatMap((list) => list.trim().split('\n'));

  it('are each told in one line: a name and words', () => {
    expect(lines.filter((line) => !/^[a-z-]+: [a-z-]+(?: [a-z-]+)*$/.test(line))).to.deep.equal([]);
    expect(conceptNames.size).to.equal(lines.length);
  });

  it('share no word', () => {
    const words = lines.flatMap((line) => line.split(': ')[1]!.split(' '));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).to.deep.equal([]);
  });

  it('tie verbs, nouns and adjectives of one act', () => {
    expect(['fatal', 'death', 'toll', 'shoot-dead'].map(conceptOf)).to.deep.equal(['kill', 'kill', 'kill', 'kill']);
    expect(conceptOf('lorry')).to.not.equal(conceptOf('car'));
    expect(conceptOf('zeugma')).to.equal(undefined);
  });
});
