import { expect } from 'chai';
import { contains } from '../../../src/domain/span.js';
import type { Layers } from '../../../src/analysis/stage.js';
import { analyse } from '../../support/analyse.js';
import type { GivenAttribution } from '../../support/analyse.js';
import { randomNumbers, splitsPair } from '../../support/random-texts.js';

const PIECES = [
  'Karim Odeh', 'the board', '“We sail', 'tonight,”', 'said', ',', '.', '. ', '\n\n', '—', 'U.S.', '🚢', '𝒜lpha Corp', 'and', 'who', 'which left', '‘so’', "''quoted''",
  '(PA)', 'Hamas’ chief', 'told Reuters', 'that', 'if', '; ', 'will close', 'three docks', 'in 2014', '?', '!', '"', '”', 'É́clair', 'été', '$5bn', 'Al-Masri', '- ', ' ', '\n', '* ', 'Monday', 'was shut', 'has sailed',
];

function randomText(seed: number): string {
  const next = randomNumbers(seed);
  return Array.from({ length: 20 + next(120) }, () => PIECES[next(PIECES.length)]!).join(next(5) < 4 ? ' ' : '');
}

function given(text: string): GivenAttribution[] {
  return ['said', 'told Reuters'].filter((cue) => text.includes(cue)).map((cue) => ({ cue, content: text.slice(text.indexOf(cue) + cue.length).trim().slice(0, 40) || cue }));
}

function checkSpans(text: string, layers: Layers): void {
  for (const span of [...layers.sentences, ...layers.tokens, ...layers.mentions, ...layers.claims]) {
    expect(span.start).to.be.within(0, text.length);
    expect(span.end).to.be.within(span.start, text.length);
    if ('text' in span) expect(span.text).to.equal(text.slice(span.start, span.end));
    expect(splitsPair(text, span.start) || splitsPair(text, span.end), `cut pair at ${String(span.start)}`).to.equal(false);
  }
}

describe('stages on arbitrary text', function () {
  this.timeout(30_000);
  const seeds = Array.from({ length: 60 }, (_, index) => index + 1);

  it('give spans inside the text that hold the words they claim to', () => {
    for (const seed of seeds) {
      const text = randomText(seed);
      checkSpans(text, analyse(text, given(text)));
    }
  });

  it('give claims inside their sentence that overlap only by holding one another', () => {
    for (const seed of seeds) {
      const text = randomText(seed);
      const { claims, sentences } = analyse(text, given(text));
      for (const [index, claim] of claims.entries()) {
        expect(contains(sentences[claim.sentence]!, claim)).to.equal(true);
        for (const other of claims.slice(index + 1)) {
          expect(other.start).to.be.at.least(claim.start);
          expect(other.start >= claim.end || contains(claim, other), `seed ${String(seed)}`).to.equal(true);
        }
      }
    }
  });

  it('give the same output for the same input', () => {
    for (const seed of seeds.slice(0, 30)) {
      const text = randomText(seed);
      expect(JSON.stringify(analyse(text, given(text)))).to.equal(JSON.stringify(analyse(text, given(text))));
    }
  });

  it('put sentences and mentions in order', () => {
    for (const seed of seeds) {
      const { sentences, mentions } = analyse(randomText(seed));
      for (const list of [sentences, mentions]) {
        for (let index = 1; index < list.length; index++) expect(list[index]!.start).to.be.at.least(list[index - 1]!.start);
      }
    }
  });
});
