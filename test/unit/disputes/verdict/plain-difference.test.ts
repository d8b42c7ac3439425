import { expect } from 'chai';
import { readClaim } from '../../../../src/disputes/reading/read-claim.js';
import { judgeByWording } from '../../../../src/disputes/verdict/plain-difference.js';
import type { RelationFinding } from '../../../../src/domain/dispute.js';
import { claimFromText } from '../claim-from-text.js';

const judge = (a: string, b: string): RelationFinding | null => judgeByWording(readClaim(claimFromText(a, { outlet: 'A' })), readClaim(claimFromText(b, { outlet: 'B' })));
const told = (a: string, b: string): string | null => {
  const [one, other] = [judge(a, b), judge(b, a)];
  expect(other?.relation ?? null, 'the other way round').to.equal(one?.relation ?? null);
  return one === null ? null : `${one.relation} ${one.type ?? ''}`.trim();
};

describe('texts that are the same but for one place', () => {
  it('state the same where nothing differs, or only how it is written', () => {
    expect(told('12 people were hurt.', '12 people were hurt.')).to.equal('equivalent');
    expect(told('Twenty-two dogs were taken from a house in Carver Lane.', '22 dogs were taken from a house in Carver Lane.')).to.equal('equivalent');
    expect(told('The café in Saint-Rémy reopened.', 'The cafe in Saint-Remy re-opened.')).to.equal('equivalent');
    expect(told('The Harbour Guild has left the talks.', 'The HG has left the talks.')).to.equal('equivalent');
  });

  it('state the same in another order, if they are long enough for it to tell nothing', () => {
    expect(told('After a delay of two days the supply ship docked with the station.', 'The supply ship docked with the station after a delay of two days.')).to.equal('equivalent');
    expect(told('Berg beat Holm.', 'Holm beat Berg.')).not.to.equal('equivalent');
  });

  it('contradict each other in a figure, however far apart, in a negation or in an opposite', () => {
    expect(told('Police in Tarnby arrested 12 people.', 'Police in Tarnby arrested 14 people.')).to.equal('contradicts quantity');
    expect(told('The wreck lies at a depth of 200 metres.', 'The wreck lies at a depth of 2,000 metres.')).to.equal('contradicts quantity');
    expect(told('Parliament was told about the sale of the drones.', 'Parliament was never told about the sale of the drones.')).to.equal('contradicts polarity');
    expect(told('The union accepted the offer.', 'The union rejected the offer.')).to.equal('contradicts antonym');
  });

  it('contradict each other in who did it, where and why, by what stands before', () => {
    expect(told('The boy was pulled from the canal by a postman.', 'The boy was pulled from the canal by a police officer.')).to.equal('contradicts actor');
    expect(told('The girl was found asleep in a church.', 'The girl was found asleep in a barn.')).to.equal('contradicts place');
    expect(told('The blast was caused by a gas leak.', 'The blast was caused by an electrical fault.')).to.equal('contradicts cause');
  });

  it('agree where one only says more', () => {
    expect(told('Three climbers were rescued from Mount Aldern.', 'Three Czech climbers were rescued from Mount Aldern.')).to.equal('compatible');
  });

  it('leave what is worded freely, and nouns of which nothing is known, to the weights', () => {
    expect(judge('The mayor of Tarnby has resigned over the bridge.', 'Tarnby lost its mayor when the bridge came up in the council.')).to.equal(null);
    expect(judge('Cases of flu doubled.', 'Cases of measles doubled.')?.relation ?? null).to.not.equal('contradicts');
  });

  it('quote the words that differ', () => {
    const { evidence } = judge('The girl was found asleep in a church.', 'The girl was found asleep in a barn.')!;
    expect([evidence!.a.text, evidence!.b.text]).to.deep.equal(['church', 'barn']);
  });
});
