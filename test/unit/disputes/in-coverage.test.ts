import { expect } from 'chai';
import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { findGroupDisputes } from '../../../src/disputes/find-group-disputes.js';
import { spanOf } from '../../../src/domain/span.js';
import { claimFromText } from './claim-from-text.js';

/** What is told of two claims of two articles that the matcher holds to be likely the same. */
function told(a: ClaimInContext, b: ClaimInContext): readonly string[] {
  return findGroupDisputes([a, b], () => 0.7).map(({ finding }) => finding.type ?? finding.relation);
}

const of = (text: string, id: string, more: Partial<ClaimInContext> = {}): ClaimInContext => ({ ...claimFromText(text, { id, offset: 100 }), ...more });
const after = (text: string): Pick<ClaimInContext, 'before'> => ({ before: spanOf(text, 0, text.length) });
const naming = (...words: string[]): Pick<ClaimInContext, 'capitalised'> => ({ capitalised: new Set(words) });

describe('disputes in coverage', () => {
  const marsh = 'Marsh paid an effective tax rate of roughly 36 percent over those years.';
  const couple = 'The couple paid an effective tax rate of 31.5 percent over those years.';

  it('are not told of the amounts of people of whom one article never speaks', () => {
    expect(told(of(marsh, 'a'), of(couple, 'b'))).to.deep.equal(['quantity']);
    expect(told(of(marsh, 'a'), of(couple, 'b', naming('korr', 'ada', 'harlow')))).to.deep.equal([]);
    expect(told(of(marsh, 'a'), of(couple, 'b', naming('korr', 'marsh', 'harlow')))).to.deep.equal(['quantity']);
  });

  it('are not told of an amount of those whom the sentence before names', () => {
    expect(told(of(marsh, 'a'), of(couple, 'b', after('On Friday the Korrs released their tax returns.')))).to.deep.equal([]);
    expect(told(of(marsh, 'a'), of(couple, 'b', after('On Friday the Marshes, Leo Marsh and his wife, released their returns.')))).to.deep.equal(['quantity']);
  });

  it('are not told of a rate of several things and that of one of them', () => {
    const one = 'The company paid an effective federal tax rate of 35.7 percent.';
    expect(told(of('The effective tax rate for federal, state and local taxes was 45.8 percent.', 'a'), of(one, 'b'))).to.deep.equal([]);
    expect(told(of('The effective federal tax rate was 45.8 percent.', 'a'), of(one, 'b'))).to.deep.equal(['quantity']);
  });

  it('are not told of days of two acts', () => {
    const announced = 'On Saturday, Mayor Ada Korr of Tarn announced a ban on employees travelling to Hardacre for work.';
    const grew = 'The backlash to the freedom law of Hardacre grew Monday, even as lawmakers softened it, with the governor of Lorne and Mayor Ada Korr banning paid travel.';
    expect(told(of(announced, 'a'), of(grew, 'b'))).to.deep.equal([]);
    expect(told(of(announced, 'a'), of('Mayor Ada Korr announced on Monday a ban on employees travelling to Hardacre.', 'b'))).to.deep.equal(['date']);
    expect(told(of('The inlets of the Hardacre pool were inspected on 2 March and were clearly marked.', 'a'), of('An inspection on 9 March had found the inlets of the Hardacre pool clearly marked.', 'b'))).to.deep.equal(['date']);
  });

  it('are not told of how a house style spells one quotation', () => {
    const spelled = [
      ['“We will look into what this means for the FBI and its work force,” said Ada Korr.', '“We will look into what this means for the F.B.I. and its workforce,” said Ada Korr.'],
      ['“Senator Marsh respects that but wants the mill built someplace else,” said Ada Korr.', '“Sen. Marsh respects that but wants the mill built someplace else,” said Ada Korr.'],
      ['“Because we’re gonna close the mill and we’re gonna sell it,” said Ada Korr.', '“Because we’re going to close the mill and we’re going to sell it,” said Ada Korr.'],
    ] as const;
    for (const [a, b] of spelled) expect(told(of(a, 'a'), of(b, 'b')), a).to.deep.equal([]);
    expect(told(of('“We will look into what this means for the mill and its drivers,” said Ada Korr.', 'a'), of('“We will look into what this means for the mill and its owners,” said Ada Korr.', 'b'))).to.deep.equal(['quote-variance']);
  });

  it('take no names alone for one utterance', () => {
    const [one, other] = ['“I am now ready to fight for the people of the United Towns of Hardacre,” said Ada Korr.', '“I am not running for president of the United Towns of Hardacre as anybody’s deputy,” said Ada Korr.'];
    expect(told(of(one, 'a'), of(other, 'b'))).to.deep.equal([]);
  });

  it('take the office of somebody and an adviser for one speaker', () => {
    const words = '“The law of Hardacre protects the freedom of all its mills,”';
    expect(told(of(`${words} reads a statement from Ada Korr's office.`, 'a'), of(`${words} said Jim Manner, a top adviser to Ms. Korr.`, 'b'))).to.deep.equal([]);
    expect(told(of(`${words} said Ben Oram, a lawyer.`, 'a'), of(`${words} said Jim Manner, a top adviser to Ms. Korr.`, 'b'))).to.deep.equal(['attribution']);
  });

  it('take few words scattered over a long sentence for no answer to a denial', () => {
    const denied = 'The company denied being biased against farmers.';
    const long = 'Last month he joined with farmers who have seized on the tighter enforcement of rules and on the talk of hidden bans as proof that the owners of the network are biased.';
    expect(told(of(denied, 'a'), of(long, 'b'))).to.deep.equal([]);
    expect(told(of(denied, 'a'), of('The company is biased against farmers.', 'b'))).to.deep.equal(['denial']);
  });

  it('are not told of a bare "cannot be allowed"', () => {
    expect(told(of('That cannot be allowed to happen.', 'a'), of('Let everybody take part, good and bad.', 'b'))).to.deep.equal([]);
  });
});
