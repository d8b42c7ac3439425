import { expect } from 'chai';
import { buildDocument, type AttributionDocument } from '../../../../src/analysis/attribution/attribution-document.js';
import { attributionKind } from '../../../../src/analysis/attribution/attribution-kind.js';
import { tidyContent } from '../../../../src/analysis/attribution/content-pieces.js';
import { mendPostposedClauses } from '../../../../src/analysis/attribution/postposed-clauses.js';
import { signatures } from '../../../../src/analysis/attribution/signatures.js';
import { snapSource } from '../../../../src/analysis/attribution/source-phrase.js';
import { speakerLines } from '../../../../src/analysis/attribution/speaker-lines.js';
import type { TokenAttribution } from '../../../../src/analysis/attribution/token-attribution.js';
import { tokenRange } from '../../../../src/analysis/attribution/training/gold-article.js';
import { readText } from '../../../../src/analysis/attribution/training/train-model.js';
import type { TokenRange } from '../../../../src/analysis/attribution/token-range.js';
import { NO_WORD_CLASSES } from '../../../../src/analysis/attribution/word-classes.js';
import { detectQuotations } from '../../../../src/text/quotations.js';

function documentOf(text: string): AttributionDocument {
  return buildDocument(readText(text), NO_WORD_CLASSES);
}

function rangeOf(document: AttributionDocument, words: string): TokenRange {
  const start = document.text.indexOf(words);
  return tokenRange(document, { start, end: start + words.length });
}

function wordsOf({ text, tokens }: AttributionDocument, { from, to }: TokenRange): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

describe('snapSource', () => {
  const cases = [
    ['takes in the noun phrase it cuts', 'The harbour engineer said so.', 'engineer', 'said', 'The harbour engineer'],
    ['drops a conjunction in front', 'But Odile Varga said so.', 'But Odile Varga', 'said', 'Odile Varga'],
    ['drops a comma behind a bare name', 'Odile Varga, said the clerk, left.', 'Odile Varga,', 'said', 'Odile Varga'],
    ['keeps the comma that ends an apposition', 'Odile Varga, the mayor, said so.', 'Odile Varga, the mayor,', 'said', 'Odile Varga, the mayor,'],
  ] as const;
  for (const [title, text, source, cue, expected] of cases) {
    it(title, () => {
      const document = documentOf(text);
      expect(wordsOf(document, snapSource(document, rangeOf(document, source), rangeOf(document, cue))!)).to.equal(expected);
    });
  }

  it('gives null where only marks were tagged', () => {
    const document = documentOf('Odile Varga, said the clerk.');
    expect(snapSource(document, rangeOf(document, ','), rangeOf(document, 'said'))).to.equal(null);
  });
});

describe('tidyContent', () => {
  const cases = [
    ['takes in the quotation marks', '“We agree,” Brel said.', 'said', 'Brel', ['We agree,'], ['“We agree,”']],
    ['drops the stop of the sentence', 'Brel said that it rains.', 'said', 'Brel', ['that it rains.'], ['that it rains']],
    ['joins pieces that a few words part', 'Brel said it rains in the hills again.', 'said', 'Brel', ['it rains', 'hills again'], ['it rains in the hills again']],
    ['does not join across the cue', 'It rains, Brel said, in the hills.', 'said', 'Brel', ['It rains', 'in the hills'], ['It rains', 'in the hills']],
    ['finishes the clause after a fronted cue', 'According to Brel, the rain will stop on Monday.', 'According to', 'Brel', ['the rain'], ['the rain will stop on Monday']],
  ] as const;
  for (const [title, text, cue, source, content, expected] of cases) {
    it(title, () => {
      const document = documentOf(text);
      const attribution: TokenAttribution = {
        cue: rangeOf(document, cue), source: rangeOf(document, source), content: content.map((words) => rangeOf(document, words)), confidence: 1,
      };
      expect(tidyContent(document, attribution).content.map((piece) => wordsOf(document, piece))).to.deep.equal(expected);
    });
  }
});

describe('mendPostposedClauses', () => {
  const found = (text: string): (string | null)[][] => {
    const document = documentOf(text);
    return mendPostposedClauses(document, []).map(({ source, cue, content }) => [source && wordsOf(document, source), cue && wordsOf(document, cue), ...content.map((piece) => wordsOf(document, piece))]);
  };

  it('reads a sentence that ends in its source', () => {
    expect(found('The ferry was overloaded, a harbour official told the Gazette on Monday.')).to.deep.equal([
      ['a harbour official', 'told', 'The ferry was overloaded'],
    ]);
  });

  const none = [
    'After the vote ended, the mayor announced a plan.',
    'The ferry, the mayor said.',
    'The mayor, who told the Gazette.',
    'The ferry was overloaded, and the captain told them that it would sink.',
    'The ferry sank, the harbour closed and people left.',
  ];
  for (const text of none) it(`leaves alone: ${text}`, () => expect(found(text)).to.deep.equal([]));
});

describe('speakerLines', () => {
  const found = (text: string): string[] => {
    const document = documentOf(text);
    return speakerLines(document, new Uint8Array(document.length)).map(({ source }) => wordsOf(document, source));
  };

  it('reads names in capitals, and names that recur', () => {
    expect(found('VARGA: It rained all night.')).to.deep.equal(['VARGA']);
    expect(found('Varga: It rained all night.\n\nTomas Brel: It did not rain.')).to.deep.equal(['Varga', 'Tomas Brel']);
  });

  it('leaves other colons alone', () => {
    expect(found('One more thing: it rained.')).to.deep.equal([]);
    expect(found('There were two reasons: rain and snow.')).to.deep.equal([]);
  });
});

describe('signatures', () => {
  const found = (text: string): string[] => {
    const document = documentOf(text);
    return signatures(document, new Uint8Array(document.length)).map(({ source, content }) => `${wordsOf(document, source!)}: ${wordsOf(document, content[0]!)}`);
  };

  it('reads a dash and a name after a quotation, in the paragraph or under it', () => {
    expect(found('“It rained.” ― Ada Lorme')).to.deep.equal(['Ada Lorme: “It rained.”']);
    expect(found('“It rained.”\n\n— Ada Lorme')).to.deep.equal(['Ada Lorme: “It rained.”']);
  });

  it('leaves other dashes alone', () => {
    expect(found('It rained — Ada Lorme left.')).to.deep.equal([]);
    expect(found('“It rained” — and then it snowed.')).to.deep.equal([]);
  });
});

describe('attributionKind', () => {
  const cases = [
    ['direct', '“It rained,” she said.', ['“It rained,”']],
    ['direct', '“It rained,” she said, “a lot.”', ['“It rained,”', '“a lot.”']],
    ['indirect', 'She said it rained.', ['it rained']],
    ['mixed', 'She said it rained “a lot”.', ['it rained “a lot”']],
    ['mixed', '“It rained,” she said, and that it was “bad”.', ['“It rained,”', 'that it was “bad”']],
  ] as const;
  for (const [kind, text, content] of cases) {
    it(`calls ${text} ${kind}`, () => {
      const spans = content.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length }));
      expect(attributionKind(text, spans, detectQuotations(text))).to.equal(kind);
    });
  }
});
