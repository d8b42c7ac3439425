import { expect } from 'chai';
import { signatureOfText } from '../../../src/matching/claim-signature.js';
import { compileEvent } from '../../../src/matching/compile-event.js';
import { subjectDirection, subjectWords } from '../../../src/matching/features/subject-words.js';
import { explainEventPair } from '../../../src/matching/scorer/explain-event-pair.js';
import { OFTEN_TOLD, OftenTold, ToldSentences } from '../../../src/matching/scorer/often-told.js';
import { scoreEventPairs } from '../../../src/matching/scorer/score-event-pairs.js';
import { shippedPairModel } from '../../support/pair-model.js';

describe('what a statement is about', () => {
  const { statistics } = shippedPairModel();

  it('is told by words that are neither grammar nor names, each once, by their part of the weight', () => {
    const words = subjectWords(signatureOfText('The ferry to Corvane sank, and the ferry drowned nine'), statistics);
    expect(words.map(({ term }) => term)).to.include.members(['ferri', 'drown']).and.not.include('corvan').and.not.include('the');
    expect(new Set(words.map(({ term }) => term)).size).to.equal(words.length);
    expect(words.reduce((sum, { share }) => sum + share, 0)).to.be.within(0.3, 0.999);
  });

  it('is nothing where there are no words', () => {
    expect(subjectWords(signatureOfText(''), statistics)).to.deep.equal([]);
  });
});

describe('how readily outlets tell it', () => {
  const model = shippedPairModel();
  const { statistics, vectors } = model;
  const texts = ['The governor resigned on Monday over the dam', 'Neighbours remember a shy boy who liked trains', 'The governor has quit after the dam burst'];

  it('goes along the direction that was learnt, less the half of the usual', () => {
    const direction = Array.from({ length: vectors!.dimensions }, (_, at) => Math.sin(at));
    const told = new OftenTold({ direction, offset: 0.6 }, vectors!, { words: vectors!, statistics });
    for (const text of texts) {
      const along = subjectDirection(signatureOfText(text), statistics, vectors!).reduce((sum, value, at) => sum + value * direction[at]!, 0);
      expect(told.of(signatureOfText(text))).to.be.closeTo(along - 0.3, 1e-5);
    }
  });

  it('differs between statements by the shipped weights', () => {
    const parts = texts.map((text) => model.oftenTold!.of(signatureOfText(text)));
    expect(parts[0]).to.be.above(parts[1]!);
  });

  it('is a reason of its own for likely pairs, and part of their score', () => {
    const signatures = texts.map((text, index) => ({ ...signatureOfText(text, `${index}1`), article: String(index), outlet: String(index) }));
    const event = compileEvent(signatures, { articles: new Map(), model });
    const scored = (oftenTold: OftenTold | null): ReturnType<typeof scoreEventPairs>[number] => scoreEventPairs(event, [[0, 1], [0, 2], [1, 2]], { ...model, oftenTold })[1]!;
    const part = new ToldSentences(event.sentences, model.oftenTold).pair(0, 2);
    expect(scored(model.oftenTold).atMost - scored(null).atMost).to.be.closeTo(part, 1e-9);
    expect([scored(model.oftenTold).slotAtMost, scored(model.oftenTold).slotLogOdds]).to.deep.equal([scored(null).atMost, scored(null).logOdds]);
    expect(explainEventPair(event, scored(model.oftenTold), model).find(({ feature }) => feature === OFTEN_TOLD)!.contribution).to.be.closeTo(part, 1e-4);
    expect(explainEventPair(event, scored(null), model).some(({ feature }) => feature === OFTEN_TOLD)).to.equal(false);
  });
});
