import { expect } from 'chai';
import { signatureOfText, type ClaimSignature } from '../../../../src/matching/claim-signature.js';
import { refitOnDecisions, type DecidedEvent, type DecidedPair } from '../../../../src/matching/training/refit-on-decisions.js';
import { groupClaims } from '../../../../src/matching/group-claims.js';
import { shippedPairModel } from '../../../support/pair-model.js';

const PLACES = ['Aldbury', 'Brackley', 'Corsham', 'Dunster', 'Evesham'];

/** Two outlets on one town council: statements that share most words and that editors here hold to be different, and true matches. */
function councilEvent(place: string): DecidedEvent {
  const texts = [
    [`The council of ${place} approved the budget for schools`, `The council of ${place} approved the budget for roads`],
    [`The mayor of ${place} opened the bridge on Friday`, `The mayor of ${place} opened the market on Friday`],
    [`The library in ${place} will close in June`, `The library in ${place} shuts in June`],
    [`Police in ${place} arrested two men after the robbery`, `Two men were arrested in ${place} after the robbery`],
  ] as const;
  const claim = (text: string, article: string, sentence: number): ClaimSignature => ({ ...signatureOfText(text, `${article}.${sentence}`), article, sentence, outlet: article, position: sentence / 4 });
  const signatures = texts.flatMap(([one, other], index) => [claim(one, `${place}-a`, index), claim(other, `${place}-b`, index)]);
  const pair = (index: number, same: boolean): DecidedPair => ({ a: `${place}-a.${index}`, b: `${place}-b.${index}`, same });
  const across = [0, 1].map((index): DecidedPair => ({ a: `${place}-a.${index}`, b: `${place}-b.${1 - index}`, same: false }));
  return {
    id: place, signatures, decided: [pair(0, false), pair(1, false), pair(2, true), pair(3, true), ...across],
    articles: new Map(['a', 'b'].map((outlet) => [`${place}-${outlet}`, { title: `Council of ${place}`, published: null }])),
  };
}

describe('refitting on decisions', () => {
  const model = shippedPairModel();
  const events = PLACES.map(councilEvent);

  it('learns from decisions what holds on events that it has not seen', () => {
    const { after, before, scorer, ...counts } = refitOnDecisions(events, model);
    expect(counts).to.deep.equal({ pairs: 30, same: 10, different: 20, events: 5, tooFew: '' });
    expect(scorer).not.to.equal(null);
    expect(after!.averagePrecision).to.be.at.least(before!.averagePrecision);
    expect(after!.calibrationError).to.be.below(before!.calibrationError);
    expect(after!.pairs).to.equal(30);
  });

  it('gives the same weights for the same decisions, as weights that grouping can use', () => {
    const first = refitOnDecisions(events, model).scorer!;
    expect(refitOnDecisions(events, model).scorer).to.deep.equal(first);
    const { signatures, articles } = councilEvent('Fordham');
    expect(groupClaims(signatures, { model: { ...model, ...first }, articles }).groups.flatMap(({ members }) => members)).to.have.length(signatures.length);
    expect(first.sentence.weights).to.have.length(model.sentence.weights.length);
    expect(first.sentence.means).to.deep.equal(model.sentence.means);
  });

  it('learns nothing from too few, and says what is lacking', () => {
    const few = refitOnDecisions(events.slice(0, 2), model);
    expect(few).to.include({ scorer: null, before: null, after: null, pairs: 12, events: 2 });
    expect(few.tooFew).to.equal('There are 12 decided pairs of claims (4 the same, 8 different) in 2 events; at least 20 are needed, 5 of either sort, in 2 events.');
    expect(refitOnDecisions([], model)).to.include({ scorer: null, pairs: 0 });
  });

  it('passes over pairs of claims that are gone', () => {
    const [first, ...rest] = events;
    const gone = { ...first!, decided: [...first!.decided, { a: 'x.1', b: 'y.2', same: true }] };
    expect(refitOnDecisions([gone, ...rest], model).pairs).to.equal(30);
  });
});
