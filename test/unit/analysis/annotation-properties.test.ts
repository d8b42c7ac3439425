import { resolve } from 'node:path';
import { expect } from 'chai';
import type { Annotation } from '../../../src/domain/annotation.js';
import { contains, overlaps, type Span } from '../../../src/domain/span.js';
import { runStages } from '../../../src/analysis/run-stages.js';
import { loadEngine, type Engine } from '../../../src/services/engine.js';
import { RandomTexts, splitsPair } from '../../support/random-texts.js';

const SEEDS = Array.from({ length: 60 }, (_, index) => index + 61);

/** Every span anywhere in an annotation, with the way to it. */
function spansIn(value: unknown, path = ''): { readonly path: string; readonly span: Span & { readonly text?: unknown } }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => spansIn(part, `${path}.${key}`));
  const isSpan = 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
  return isSpan ? [{ path, span: value as Span }, ...inner] : inner;
}

function checkSpans(text: string, annotation: Annotation): void {
  for (const { path, span } of spansIn(annotation)) {
    const where = `${path} [${String(span.start)}, ${String(span.end)}]`;
    expect(Number.isInteger(span.start) && Number.isInteger(span.end), where).to.equal(true);
    expect(span.start, where).to.be.at.least(0).and.below(span.end);
    expect(span.end, where).to.be.at.most(text.length);
    expect(splitsPair(text, span.start) || splitsPair(text, span.end), `${where} cuts a character`).to.equal(false);
    if ('text' in span) expect(span.text, where).to.equal(text.slice(span.start, span.end));
  }
}

function checkClaims({ claims, sentences, attributions }: Annotation): void {
  expect(new Set(claims.map(({ id }) => id)).size, 'claim ids').to.equal(claims.length);
  for (const claim of claims) {
    expect(contains(sentences[claim.sentence]!, claim), `claim at ${String(claim.start)} inside its sentence`).to.equal(true);
    if (claim.attribution === null) continue;
    const { source, cue, content } = attributions[claim.attribution]!;
    const pieces = [...content, ...(source ? [source] : []), ...(cue ? [cue] : [])];
    expect(pieces.some((piece) => overlaps(piece, claim)), `claim at ${String(claim.start)} touches its attribution`).to.equal(true);
  }
}

function checkAttributions({ attributions }: Annotation): void {
  for (const [index, { source, content, cue, parent, confidence }] of attributions.entries()) {
    expect(source === null || source.canonical.trim() !== '', `attribution ${String(index)} names its source`).to.equal(true);
    expect(content, 'content').to.not.be.empty;
    expect(confidence).to.be.within(0, 1);
    content.forEach((piece, at) => {
      if (at > 0) expect(piece.start, 'content in order').to.be.at.least(content[at - 1]!.end);
      if (cue) expect(overlaps(piece, cue), 'content clear of its cue').to.equal(false);
    });
    const seen = new Set([index]);
    for (let up = parent; up !== null; up = attributions[up]!.parent) {
      expect(attributions[up], `parent of ${String(index)}`).to.not.equal(undefined);
      expect(seen.has(up), `attribution ${String(index)} inside itself`).to.equal(false);
      seen.add(up);
    }
  }
}

describe('the annotation of any text', function () {
  this.timeout(60_000);
  let engine: Engine;
  const annotate = (text: string): Annotation =>
    runStages({ id: 'a', text, title: null, outlet: 'The Gull', published: { iso: '2031-03-02', precision: 'day' } }, engine.resources);
  const check = (text: string): Annotation => {
    const annotation = annotate(text);
    checkSpans(text, annotation);
    checkAttributions(annotation);
    checkClaims(annotation);
    return annotation;
  };
  before(() => {
    engine = loadEngine(resolve('.'));
  });

  for (const [name, textOf] of Object.entries(RandomTexts)) {
    it(`has whole, true and fitting spans: ${name}`, () => {
      for (const seed of SEEDS) {
        const text = textOf(seed);
        try {
          check(text);
        } catch (error) {
          throw new Error(`seed ${String(seed)}, ${JSON.stringify(text)}`, { cause: error });
        }
      }
    });
  }

  it('is the same, byte for byte, when asked again', () => {
    for (const textOf of Object.values(RandomTexts)) {
      for (const seed of SEEDS.slice(0, 20)) expect(JSON.stringify(annotate(textOf(seed)))).to.equal(JSON.stringify(annotate(textOf(seed))));
    }
  });

  it('does not depend on what was read before', () => {
    const texts = SEEDS.slice(0, 30).map(RandomTexts['sentences of every kind']);
    const forwards = texts.map((text) => JSON.stringify(annotate(text)));
    const backwards = [...texts].reverse().map((text) => JSON.stringify(annotate(text)));
    expect(backwards.reverse()).to.deep.equal(forwards);
  });

  it('is empty where nothing is said', () => {
    for (const text of ['', ' ', '\n', '\r\n\r\n', '\t \u00a0\u2003\u3000', '\n\n\n\n', '\u200b', '\ufeff']) {
      const { attributions, claims, entities } = check(text);
      expect({ attributions, claims, entities }, JSON.stringify(text)).to.deep.equal({ attributions: [], claims: [], entities: [] });
    }
  });

  it('finds the same attribution whatever kind of line end and space is used', () => {
    const words = ['Officials in Kester met on Monday.', '“We will rebuild the pier,” said Ilse Marrach, the mayor.'];
    for (const [lineEnd, space] of [['\n\n', ' '], ['\r\n\r\n', ' '], ['\n\n', '\u00a0'], ['\n \n', ' '], ['\n\n', '\u202f']] as const) {
      const { attributions } = check(words.join(lineEnd).replaceAll(' ', space));
      expect(attributions.map(({ source, cue }) => [source?.text.replaceAll(space, ' '), cue?.text]), JSON.stringify([lineEnd, space])).to.deep.equal([['Ilse Marrach, the mayor', 'said']]);
    }
  });

  it('names sources of words that nobody knows', () => {
    const sourceOf = (text: string): string | undefined => check(text).attributions[0]?.source?.canonical;
    expect(sourceOf('The fiing shows that debt rose by a fifth.')).to.equal('fiing');
    expect(sourceOf('The shells kelstate radio reported, citing h A diplomat in Quell told the broadcaster CNV that he hadounted six bodies.')).to.not.equal('');
  });

  it('keeps claims apart from marks alone', () => {
    for (const text of ['“”', '""', '“““', '‘’ ‘’', '«»', "''''", '“ ” “ ”', '.', '…', '—', '()', '?!']) expect(check(text).claims, text).to.deep.equal([]);
  });

  it('copes with long lines, a paragraph of a hundred thousand characters among them', () => {
    const sentence = 'Ilse Marrach, the mayor of Kester, said on Monday that 40 piers were hurt, and “nobody knows why” 🚢. ';
    const lengths = { [sentence]: 30_000, 'said ': 5000, '“a” said ': 2000, ', and': 5000, '(': 100_000, 'a-': 100_000, "'": 100_000, '“‘': 20_000, 'e\u0301': 100_000, '🚢': 100_000 };
    for (const [unit, length] of Object.entries(lengths)) check(unit.repeat(length / unit.length));
    check(`${sentence}${'word '.repeat(20_000)}`);
  });
});
