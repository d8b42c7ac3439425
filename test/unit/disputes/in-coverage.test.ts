import { expect } from 'chai';
import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { findGroupDisputes } from '../../../src/disputes/find-group-disputes.js';
import { spanOf } from '../../../src/domain/span.js';
import { speakForOne } from '../../../src/disputes/slot/speakers.js';
import { claimFromText } from './claim-from-text.js';

/** What is told of two claims of two articles that the matcher holds to be likely the same. */
function told(a: ClaimInContext, b: ClaimInContext): readonly string[] {
  return findGroupDisputes([a, b], () => 0.7).map(({ finding }) => finding.type ?? finding.relation);
}

const of = (text: string, id: string, more: Partial<ClaimInContext> = {}): ClaimInContext => ({ ...claimFromText(text, { id, offset: 100 }), ...more });
const after = (text: string): Pick<ClaimInContext, 'before'> => ({ before: spanOf(text, 0, text.length) });
const naming = (...words: string[]): Pick<ClaimInContext, 'capitalised'> => ({ capitalised: new Set(words) });

describe('disputes in coverage', () => {
  const marsh = 'Marsh paid about 36,000 crowns of rent for the boathouse in Hardacre.';
  const couple = 'The couple paid 31,500 crowns of rent for the boathouse in Hardacre.';

  it('are not told of the amounts of people of whom one article never speaks', () => {
    expect(told(of(marsh, 'a'), of(couple, 'b'))).to.deep.equal(['quantity']);
    expect(told(of(marsh, 'a'), of(couple, 'b', naming('korr', 'ada', 'harlow')))).to.deep.equal([]);
    expect(told(of(marsh, 'a'), of(couple, 'b', naming('korr', 'marsh', 'harlow')))).to.deep.equal(['quantity']);
  });

  it('are not told of an amount of those whom the sentence before names', () => {
    expect(told(of(marsh, 'a'), of(couple, 'b', after('Since spring the Korrs have lived by the lake.')))).to.deep.equal([]);
    expect(told(of(marsh, 'a'), of(couple, 'b', after('Since spring the Marshes, Leo Marsh and his wife, have lived by the lake.')))).to.deep.equal(['quantity']);
  });

  it('are not told of a rate of several things and that of one of them', () => {
    const one = 'The harbour asked a small berth rate of 35 percent.';
    expect(told(of('The berth rate for small, old and empty berths was 45 percent.', 'a'), of(one, 'b'))).to.deep.equal([]);
    expect(told(of('The small berth rate was 45 percent.', 'a'), of(one, 'b'))).to.deep.equal(['quantity']);
  });

  it('are not told of what is only asked', () => {
    const stated = 'Marsh paid 31,500 crowns of rent for the boathouse in Hardacre.';
    expect(told(of(marsh, 'a'), of(stated, 'b'))).to.deep.equal(['quantity']);
    expect(told(of(marsh, 'a'), of(stated.replace('.', '?'), 'b'))).to.deep.equal([]);
    expect(told(of(marsh.replace('.', '?'), 'a'), of(stated.replace('.', '?'), 'b'))).to.deep.equal([]);
  });

  it('are told of two wordings of one question', () => {
    const [one, other] = ['“Has the port asked how many of its boats the winter has cost?”', '“Has the port asked how many of its crews the winter has cost?”'];
    expect(told(of(one, 'a'), of(other, 'b'))).to.deep.equal(['quote-variance']);
  });

  it('are not told of days of two acts', () => {
    const announced = 'On Saturday, harbour master Ada Korr of Tarn announced a limit on the nets that boats from Hardacre may carry.';
    const grew = 'Anger among the crews of Hardacre grew Monday, though the ministry had promised help, after harbour master Ada Korr and two others set limits for nets.';
    expect(told(of(announced, 'a'), of(grew, 'b'))).to.deep.equal([]);
    expect(told(of(announced, 'a'), of('Harbour master Ada Korr announced on Monday a limit on the nets that boats from Hardacre may carry.', 'b'))).to.deep.equal(['date']);
    expect(told(of('The inlets of the Hardacre pool were inspected on 2 March and were clearly marked.', 'a'), of('An inspection on 9 March had found the inlets of the Hardacre pool clearly marked.', 'b'))).to.deep.equal(['date']);
  });

  it('are not told of how a house style spells one quotation', () => {
    const spelled = [
      ['“We shall ask the NHS how many of its work force the winter has cost,” said Ada Korr.', '“We shall ask the N.H.S. how many of its workforce the winter has cost,” said Ada Korr.'],
      ['“Senator Marsh has sold his boat and will never race on this lake again,” said Ada Korr.', '“Sen. Marsh has sold his boat and will never race on this lake again,” said Ada Korr.'],
      ['“Tomorrow we’re gonna row out there and we’re gonna cut the chain,” said Ada Korr.', '“Tomorrow we’re going to row out there and we’re going to cut the chain,” said Ada Korr.'],
    ] as const;
    for (const [a, b] of spelled) expect(told(of(a, 'a'), of(b, 'b')), a).to.deep.equal([]);
    expect(told(of('“We shall ask the port how many of its boats the winter has cost,” said Ada Korr.', 'a'), of('“We shall ask the port how many of its crews the winter has cost,” said Ada Korr.', 'b'))).to.deep.equal(['quote-variance']);
  });

  it('are not told of what one outlet says of another moment, share or year', () => {
    const pairs: readonly (readonly [a: string, b: string, rival: string])[] = [
      ['Some 70 firefighters were at the mill in Hardacre.', 'At the height of the blaze 90 firefighters were at the mill in Hardacre.', 'Some 90 firefighters were at the mill in Hardacre.'],
      ['In the ballot 87% of those voting backed the harbour strike.', 'In the ballot 61% of all members backed the harbour strike.', 'In the ballot 61% of those voting backed the harbour strike.'],
      ['The plan cuts 900 harbour jobs in Hardacre.', 'The plan cuts 30 harbour jobs in Hardacre by compulsory redundancy.', 'The plan cuts 30 harbour jobs in Hardacre.'],
      ['The club in Hardacre earned 140 million crowns from its boats.', 'Besides its boats, the club in Hardacre earned 20 million crowns.', 'The club in Hardacre earned 120 million crowns from its boats.'],
      ['The ministry is not interested in the boats of the Hardacre crews.', 'The ministry is interested only in the Hardacre crews.', 'The ministry is interested in the boats of the Hardacre crews.'],
      ['Two boats were stolen from the Hardacre boathouse in 1987.', 'Seven boats were stolen from the Hardacre boathouse.', 'Seven boats were stolen from the Hardacre boathouse in 1987.'],
      ['The six schools in Hardacre were shut.', 'The six schools in Hardacre have reopened.', 'The six schools in Hardacre were open.'],
      ['No tenant for the Hardacre boathouse was found.', 'A tenant for the Hardacre boathouse seems to be found.', 'A tenant for the Hardacre boathouse was found.'],
    ];
    for (const [a, b, rival] of pairs) {
      expect(told(of(a, 'a'), of(b, 'b')), b).to.deep.equal([]);
      expect(told(of(a, 'a'), of(rival, 'b')), rival).to.have.length(1);
    }
  });

  it('take no names alone for one utterance', () => {
    const [one, other] = ['“I am glad to row in the colours of the United Towns of Hardacre,” said Ada Korr.', '“I am told to coach the second crew of the United Towns of Hardacre by spring,” said Ada Korr.'];
    expect(told(of(one, 'a'), of(other, 'b'))).to.deep.equal([]);
  });

  it('take the office of somebody and an adviser for one speaker', () => {
    expect(speakForOne("a statement from Ada Korr's office", 'Jim Manner, who runs the diary of Ms. Korr')).to.equal(true);
    expect(speakForOne("a statement from Ada Korr's office", 'Ben Oram, a lawyer')).to.equal(false);
    expect(speakForOne('Lena Korr, a rower', 'Jim Manner, who runs the diary of Ms. Korr')).to.equal(false);
  });

  it('take few words scattered over a long sentence for no answer to a denial', () => {
    const denied = 'The club denied being unfair to juniors.';
    const long = 'In May he met some juniors who pointed to the price of berths, to the new clock at the slipway and to the long queue for boats as signs that the lake had grown unfair.';
    expect(told(of(denied, 'a'), of(long, 'b'))).to.deep.equal([]);
    expect(told(of(denied, 'a'), of('The club is unfair to juniors.', 'b'))).to.deep.equal(['denial']);
  });

  it('are not told of a bare "cannot be allowed"', () => {
    expect(told(of('This cannot be allowed.', 'a'), of('Let the juniors row at dawn.', 'b'))).to.deep.equal([]);
  });
});
