import { expect } from 'chai';
import { blotLongRuns } from '../../../src/text/long-runs.js';
import { tokenize } from '../../../src/text/tokens.js';

const IMAGE = `data:image/png;base64,${'iVBORw0KGgoA'.repeat(2000)}`;

describe('long runs without white space', () => {
  it('are blotted out without moving anything', () => {
    const text = `The picture ${IMAGE} shows the pier.`;
    const blotted = blotLongRuns(text);
    expect(blotted.text).to.have.length(text.length);
    expect(blotted.text.trim().split(/\s+/)).to.deep.equal(['The', 'picture', 'x', 'shows', 'the', 'pier.']);
    expect([...blotted.runs]).to.deep.equal([[12, 12 + IMAGE.length]]);
  });

  it('leave texts with words only as they are', () => {
    for (const text of ['', 'The pier is open.', 'a'.repeat(400), 'word '.repeat(500)]) expect(blotLongRuns(text).text).to.equal(text);
  });

  it('are one token each, whatever they hold, and the words around them stay', () => {
    for (const run of [IMAGE, "'".repeat(20_000), 'http://a.b/'.repeat(2000), 'a-'.repeat(10_000), '🚢'.repeat(300), 'x'.repeat(401)]) {
      const text = `Ilse said ${run} was late. Nobody knew.`;
      const { tokens, sentences } = tokenize(text, { start: 0, end: text.length }, 0);
      expect(tokens.map((token) => token.text)).to.deep.equal(['Ilse', 'said', run, 'was', 'late', '.', 'Nobody', 'knew', '.']);
      expect(tokens.every((token) => text.slice(token.start, token.end) === token.text)).to.equal(true);
      expect(sentences).to.have.length(2);
    }
  });

  it('are read in the time of a few words', () => {
    const text = 'http://a.b/'.repeat(10_000);
    const before = performance.now();
    expect(tokenize(text, { start: 0, end: text.length }, 0).tokens).to.have.length(1);
    expect(performance.now() - before).to.be.below(1000);
  });
});
