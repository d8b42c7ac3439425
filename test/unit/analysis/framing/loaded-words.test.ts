import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { loadLoadedModel, parseWeightTable, writeWeightTable } from '../../../../src/analysis/framing/loaded-model.js';
import { findLoadedWords } from '../../../../src/analysis/framing/loaded-words.js';
import { loadedExample } from '../../../../src/analysis/framing/training/loaded-example.js';
import { trainLoadedModel } from '../../../../src/analysis/framing/training/train-loaded-model.js';
import { wordsOf } from '../../../../src/analysis/framing/words.js';
import { trainLoaded } from '../../../../src/services/train-loaded.js';
import { tokenize } from '../../../../src/text/tokens.js';
import { skipWithout } from '../../../support/skip-without.js';

function words(text: string) {
  const { tokens } = tokenize(text, { start: 0, end: text.length }, 0, true);
  return wordsOf(tokens, { from: 0, to: tokens.length });
}

const PLAIN = ['The council met on Tuesday to discuss the road.', 'Two buses ran late near the old mill.', 'The museum opens at nine in the summer.'];
const LOADED = ['The vile council met on Tuesday to discuss the road.', 'Two vile buses ran late near the old mill.', 'The vile museum opens at nine in the summer.'];
const LINES = [...PLAIN.map((text, i) => ({ text, topic: `t${i}`, biased: false, words: [] })), ...LOADED.map((text, i) => ({ text, topic: `t${i}`, biased: true, words: ['vile'] }))];

describe('words of a sentence', () => {
  it('joins hyphenated words and leaves out numbers and punctuation', () => {
    expect(words('A hard-line, far-right group of 12 – well-known.').map(({ lower }) => lower)).to.deep.equal(['a', 'hard-line', 'far-right', 'group', 'of', 'well-known']);
  });
});

describe('weight tables', () => {
  it('come back as they were written, to the hundredth', () => {
    const table = [['vile', [1.25, -0.5]], ['it’s', [0, 3]]] as const;
    expect([...parseWeightTable(writeWeightTable(table))]).to.deep.equal(table);
    expect(parseWeightTable('').size).to.equal(0);
  });

  it('are refused when a line is damaged', () => {
    expect(() => parseWeightTable('vile 12')).to.throw('vile 12');
  });
});

describe('trainLoadedModel', () => {
  const dials = { minCount: 1, tableWords: 100, sentence: { epochs: 30, rate: 0.3, l2: 0, denseL2: 0, vectorScale: 1 }, pointed: { epochs: 30, rate: 0.3, l2: 0, denseL2: 0, vectorScale: 1 }, markFrom: 0.5, sentenceFrom: 0.5, likeliestFrom: 0.1 };
  const near = Float32Array.from([1, 0]);
  const far = Float32Array.from([0, 1]);
  const vectors = new Map([['vile', near], ['odious', near], ['council', far], ['road', far], ['buses', far], ['museum', far]]);
  const model = loadLoadedModel(trainLoadedModel(LINES.map(loadedExample), vectors, dials));

  it('learns which words experts point at', () => {
    expect(findLoadedWords(words('A vile council.'), model).map(({ word }) => word.lower)).to.deep.equal(['vile']);
    expect(findLoadedWords(words('The council met.'), model)).to.deep.equal([]);
  });

  it('carries what it learned over to like words that no sentence held', () => {
    expect(findLoadedWords(words('An odious road.'), model).map(({ word }) => word.lower)).to.deep.equal(['odious']);
  });

  it('gives weights that add up to a probability', () => {
    const weight = findLoadedWords(words('A vile, vile road.'), model).reduce((sum, word) => sum + word.weight, 0);
    expect(weight).to.be.within(0.5, 1);
  });

  it('gives the same bytes on every run', () => {
    expect(trainLoaded(LINES.map((line) => JSON.stringify(line)), null)).to.deep.equal(trainLoaded(LINES.map((line) => JSON.stringify(line)), null));
  });

  it('names the line that it cannot read', () => {
    expect(() => trainLoaded(['{"text":1}'], null)).to.throw('Line 1: text');
    expect(() => trainLoaded(['{'], null)).to.throw('Line 1 is not JSON');
  });
});

describe('shipped weights of loaded words', () => {
  const json = readFileSync('data/models/loaded-words.json', 'utf8');
  const model = loadLoadedModel(JSON.parse(json));

  it('stay under half a megabyte and hold single words only', () => {
    expect(Buffer.byteLength(json)).to.be.lessThan(500_000);
    expect([...model.words.keys()].filter((word) => /\s/.test(word))).to.deep.equal([]);
  });

  it('point at loaded words of invented sentences and at none of plain ones', () => {
    const found = (text: string) => findLoadedWords(words(text), model).map(({ word }) => word.lower);
    expect(found('The corrupt mayor unleashed a disgraceful, hysterical tirade against helpless villagers.')).to.include.members(['disgraceful', 'hysterical']);
    expect(found('The library opens at nine on Tuesday.')).to.deep.equal([]);
  });
});

const JUDGED = '../shared/evaluation/loaded-language.babe.jsonl';

describe('training on the judged sentences', () => {
  it('beats a guess by cross-validation over topics', function () {
    skipWithout(this, JUDGED);
    this.timeout(60_000);
    const examples = readFileSync(JUDGED, 'utf8').trim().split('\n').map((line) => loadedExample(JSON.parse(line) as Parameters<typeof loadedExample>[0]));
    const held = new Set([...new Set(examples.map(({ topic }) => topic))].sort().filter((_, i) => i % 5 === 0));
    const model = loadLoadedModel(trainLoadedModel(examples.filter(({ topic }) => !held.has(topic)), new Map()));
    const right = examples.filter(({ topic, words: all, loaded }) => held.has(topic) && findLoadedWords(all, model).length > 0 === loaded).length;
    expect(right / examples.filter(({ topic }) => held.has(topic)).length).to.be.greaterThan(0.6);
  });
});
