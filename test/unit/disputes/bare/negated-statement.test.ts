import { expect } from 'chai';
import { negatedStatement } from '../../../../src/disputes/bare/negated-statement.js';
import { readClaim } from '../../../../src/disputes/reading/read-claim.js';
import { relateClaims } from '../../../../src/disputes/relate-claims.js';
import { settleUndated } from '../../../../src/disputes/settle-undated.js';
import { claimFromText } from '../claim-from-text.js';

const SOLD = 'Varn Paper sold the old mill at Hardacre to a shipping company in Ottery, which has owned the quay beside it since the spring, and the town council was told a week later.';
const TUNNEL = 'Engineers in Ottery said that the tunnel under the river could be closed next year if the council finds the money, and that a bridge might replace it.';

describe('a short negated statement', () => {
  const probability = (statement: string, text: string): number => negatedStatement(readClaim(claimFromText(statement)), readClaim(claimFromText(text)))!.probability;

  it('stands against a text one stretch of which affirms it', () => {
    expect(probability('Varn Paper did not sell the mill at Hardacre.', SOLD)).to.be.greaterThan(0.5);
    expect(probability('The old mill at Hardacre was not sold.', SOLD)).to.be.greaterThan(0.5);
  });

  it('does not where a name is another one, the words lie scattered, the text is unsure or all time is denied', () => {
    expect(probability('Orrin Steel did not sell a warehouse at Port Brannoc to Telmar.', SOLD)).to.be.lessThan(0.5);
    expect(probability('The town council of Hardacre did not sell a shipping company.', SOLD)).to.be.lessThan(probability('Varn Paper did not sell the mill at Hardacre.', SOLD));
    expect(probability('The tunnel under the river was not closed.', TUNNEL)).to.be.lessThan(0.5);
    expect(probability('The council of Ottery has never closed a bridge.', TUNNEL)).to.be.lessThan(0.5);
  });

  it('is none where both negate it, where nothing is negated, and between two reports of one length', () => {
    const found = (a: string, b: string) => negatedStatement(readClaim(claimFromText(a)), readClaim(claimFromText(b)));
    expect(found('The mill was not sold.', 'For all the talk in the town, and in spite of two offers from abroad, the mill was not sold that year.')).to.equal(null);
    expect(found('The mill was sold.', SOLD)).to.equal(null);
    expect(found('The council did not say in Ottery on Monday when the tunnel would close again.', 'The council said in Ottery on Monday that the tunnel would soon close for good.')).to.equal(null);
  });

  it('is settled only for texts without an occasion, with its evidence on the right side', () => {
    const [text, statement] = [claimFromText(SOLD), claimFromText('Varn Paper did not sell the mill at Hardacre.')];
    const found = settleUndated(relateClaims(text, statement, 0.4), text, statement, 0.4);
    expect(found).to.include({ relation: 'contradicts', type: 'polarity' });
    expect(found.evidence!.b.text).to.contain('not sell the mill');
    expect(SOLD).to.contain(found.evidence!.a.text);
    const other = claimFromText('Orrin Steel did not sell a warehouse at Port Brannoc to Telmar.');
    expect(settleUndated(relateClaims(text, other, 0.4), text, other, 0.4).relation).not.to.equal('contradicts');
  });
});
