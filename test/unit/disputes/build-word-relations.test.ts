import { expect } from 'chai';
import { buildWordRelations } from '../../../src/disputes/lexicon/build-word-relations.js';

/** A dictionary of a few words in WordNet's format: offsets are all that ties its lines. */
const FILES = new Map([
  ['data.noun', '00000001 04 n 02 craft 0 boat 0 001 @ 00000002 n 0000 | floats\n00000002 04 n 01 vehicle 0 000 | carries\n'],
  ['data.verb', '00000003 30 v 01 open 0 001 ! 00000004 v 0101 | unlock\n00000004 30 v 01 shut 0 000 | lock\n'],
  ['data.adj', '00000005 00 a 01 wet 0 001 ! 00000006 a 0101 | damp\n00000006 00 a 01 dry 0 000 | not wet\n00000007 00 s 01 soggy 0 001 & 00000005 a 0000 | full of water\n'],
  ['data.adv', ''],
  ['index.noun', 'craft n 1 1 @ 1 0 00000001\nboat n 1 1 @ 1 0 00000001\nvehicle n 1 0 1 0 00000002\n'],
  ['index.verb', 'open v 1 1 ! 1 0 00000003\nshut v 1 0 1 0 00000004\n'],
  ['index.adj', 'wet a 1 1 ! 1 0 00000005\ndry a 1 0 1 0 00000006\nsoggy a 1 1 & 1 0 00000007\n'],
  ['index.adv', ''],
  ['index.sense', ['craft', 'boat', 'vehicle', 'open', 'shut', 'wet', 'dry', 'soggy'].map((word) => `${word}%1:00:00:: 0 1 3`).join('\n')],
]);

describe('word relations', () => {
  it('hold synonyms, kinds and opposites, those of like adjectives among them', () => {
    expect(buildWordRelations(FILES)).to.deep.equal({ same: { boat: 'craft' }, kind: { boat: 'vehicle', craft: 'vehicle' }, opposite: { dry: 'soggy wet', open: 'shut' } });
  });

  it('leave out words that the tagged texts never use', () => {
    const rare = new Map(FILES).set('index.sense', 'boat%1:00:00:: 0 1 0\ncraft%1:00:00:: 0 1 4');
    expect(buildWordRelations(rare)).to.deep.equal({ same: {}, kind: {}, opposite: {} });
  });

  it('name a file that is missing', () => {
    expect(() => buildWordRelations(new Map())).to.throw(RangeError, 'data.noun');
  });
});
