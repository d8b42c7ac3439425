import { expect } from 'chai';
import { everyPair } from '../../../src/matching/blocking/candidate-pairs.js';
import { signatureOfText, type ClaimSignature } from '../../../src/matching/claim-signature.js';
import { compileEvent } from '../../../src/matching/compile-event.js';
import { scoreEventPairs, sentencePairsOf, type EventScore } from '../../../src/matching/scorer/score-event-pairs.js';
import { explainEventPair, SIBLING_LOSS } from '../../../src/matching/scorer/explain-event-pair.js';
import { shippedPairModel } from '../../support/pair-model.js';

const claim = (id: string, text: string, sentence: number): ClaimSignature => ({ ...signatureOfText(text, id), article: id[0]!, outlet: id[0]!, sentence, position: sentence / 5 });

/** Outlet a says two things in one sentence; b and c say one of them each. */
const SIGNATURES = [
  claim('a1', 'The ferry sank in the harbour', 0),
  claim('a2', 'The ferry drowned nine passengers', 0),
  claim('a3', 'The mayor opened a new school', 4),
  claim('b1', 'Nine passengers drowned', 1),
  claim('c1', 'A ferry has sunk in the harbour of Aldbury', 0),
];

describe('scores of pairs of one event', () => {
  const model = shippedPairModel();
  const event = compileEvent(SIGNATURES, { articles: new Map(), model });
  const pairs = everyPair(SIGNATURES.length).filter(([a, b]) => event.sentenceOf[a] !== event.sentenceOf[b]);
  const scores = scoreEventPairs(event, pairs, model);
  const scoreOf = (a: string, b: string): EventScore => scores.find((score) => SIGNATURES[score.a]!.id === a && SIGNATURES[score.b]!.id === b)!;

  it('go by sentences first', () => {
    expect(event.sentences).to.have.length(4);
    expect(sentencePairsOf(event, pairs).pairs).to.have.length(6);
    expect(scoreOf('a1', 'b1').company).to.equal(scoreOf('a2', 'b1').company);
  });

  it('give a match of two sentences to the claims that fit each other', () => {
    expect(scoreOf('a2', 'b1').siblingLoss).to.equal(0);
    expect(scoreOf('a1', 'b1').logOdds).to.be.below(scoreOf('a2', 'b1').logOdds);
    expect(scoreOf('a1', 'c1').siblingLoss).to.equal(0);
    expect(scoreOf('a2', 'c1').logOdds).to.be.below(scoreOf('a1', 'c1').logOdds);
  });

  it('are higher for what states the same than for what does not', () => {
    for (const other of ['b1', 'c1']) expect(Math.max(scoreOf('a1', other).logOdds, scoreOf('a2', other).logOdds)).to.be.greaterThan(scoreOf('a3', other).logOdds);
  });

  it('are lower where all that two sentences share stands outside of both claims', () => {
    const context = signatureOfText('Council leader Shona Pratt of Aldbury said on the harbour quay').words;
    const said = [claim('a1', 'The school will be ruined', 0), claim('b1', 'A journalist rang her', 0), claim('c1', 'The school faces ruin', 0)].map((signature) => ({ ...signature, context }));
    const talk = compileEvent([...said, ...SIGNATURES.slice(2, 4)], { articles: new Map(), model });
    const [strangers, alike] = scoreEventPairs(talk, [[0, 1], [0, 2]], model);
    expect(strangers!.siblingLoss).to.be.greaterThan(2);
    expect(alike!.siblingLoss).to.equal(0);
  });

  it('are explained by parts that tell pairs of one sentence apart', () => {
    const total = (score: EventScore): number => explainEventPair(event, score, model).reduce((sum, { contribution }) => sum + contribution, 0);
    const [lost, won] = [scoreOf('a1', 'b1'), scoreOf('a2', 'b1')];
    expect(total(won) - total(lost)).to.be.closeTo(won.logOdds - lost.logOdds, 1e-3);
    expect(explainEventPair(event, lost, model).find(({ feature }) => feature === SIBLING_LOSS)!.contribution).to.be.below(0);
  });
});
