import { expect } from 'chai';
import { relateClaims } from '../../../src/disputes/relate-claims.js';
import { settleUndated } from '../../../src/disputes/settle-undated.js';
import { judgeByWording } from '../../../src/disputes/verdict/plain-difference.js';
import { readClaim } from '../../../src/disputes/reading/read-claim.js';
import { excludeEachOther } from '../../../src/disputes/lexicon/exclusive-words.js';
import { claimFromText } from './claim-from-text.js';

describe('reversals', () => {
  const related = (a: string, b: string): string => relateClaims(claimFromText(a, { outlet: 'A' }), claimFromText(b, { outlet: 'B' }), 0.9).relation;

  it('contradict each other where both speak of one thing', () => {
    expect(related('The appeal court overturned the fine for the Hardacre mill.', 'The appeal court upheld the fine for the Hardacre mill.')).to.equal('contradicts');
    expect(related('The Hardacre ferry did not sail on Friday.', 'The Hardacre ferry sailed on Friday.')).to.equal('contradicts');
    expect(related('A lifetime ban of the Hardacre cyclist was overturned by the appeal court.', 'The appeal court upheld the life ban of the Hardacre cyclist.')).to.equal('contradicts');
  });

  const ofOthers: readonly (readonly [string, string, string])[] = [
    ['things in the same place of the sentence', 'The appeal court overturned the fine for the Hardacre mill.', 'The appeal court upheld the fine for the Hardacre brewery.'],
    ['people by their rank', 'The mayor of Hardacre supports the tunnel.', 'The deputy mayor of Hardacre opposes the tunnel.'],
    ['people by whom they belong to', 'Minister Hal Tolland denied taking money from the mill.', 'An aide to minister Hal Tolland admitted taking money from the mill.'],
    ['kinds of one thing, in another order', 'No permanent staff of the Hardacre mill have been sacked.', 'The Hardacre mill has sacked its seasonal staff.'],
    ['months', 'Apple prices in Hardacre rose in January.', 'Apple prices in Hardacre fell in February.'],
    ['days before and after', 'The inspector had not seen the Hardacre letter before Tuesday.', 'The inspector saw the Hardacre letter on Tuesday.'],
    ['places, of which neither is a rival of the other', 'Odette Tolland cancelled her concert in Hardacre.', 'Odette Tolland did not cancel her concert in Aldbury.'],
    ['subjects', 'The skipper of the trawler was not hurt in the Hardacre blast.', "The trawler's cook was badly hurt in the Hardacre blast."],
    ['prizes', "Edda Tolland's novel failed to win the Harbour Prize.", "The Linden Prize has been won by Edda Tolland's novel."],
    ['finals of the men and of the women', "The men's final in Hardacre was sold out.", "The women's final in Hardacre was not sold out."],
  ];
  for (const [title, a, b] of ofOthers) {
    it(`are told of different ${title}`, () => {
      expect(related(a, b)).to.equal('unrelated');
      expect(related(b, a)).to.equal('unrelated');
    });
  }

  it('may both be so where neither speaks of all', () => {
    expect(related('Not all of the Hardacre workers were paid.', 'Some workers in Hardacre were paid.')).to.equal('compatible');
    expect(related('Most pupils in Hardacre passed the test.', 'A few pupils in Hardacre did not pass the test.')).to.equal('compatible');
    expect(related('Not all of the Hardacre workers were paid.', 'All of the Hardacre workers were paid.')).to.equal('contradicts');
  });

  const twice: readonly (readonly [string, string])[] = [
    ['The minister was unaware of the Hardacre memo.', 'The minister did not know about the Hardacre memo.'],
    ['The Hardacre mill missed the deadline for the loan.', 'The Hardacre mill did not meet the deadline for the loan.'],
    ['Parliament rejected the Hardacre bill on Tuesday.', 'Parliament did not pass the Hardacre bill on Tuesday.'],
    ['A jury found Piers Tolland not guilty of fraud.', 'Piers Tolland was acquitted of fraud by a jury.'],
    ['The curfew in Hardacre remains in place.', 'The curfew in Hardacre has not been lifted.'],
    ['Rents in Hardacre are higher than in Aldbury.', 'Rents in Aldbury are lower than in Hardacre.'],
    ['The strike in Hardacre will go ahead unless wages are raised.', 'The strike in Hardacre will be called off only if wages are raised.'],
    ['The border post at Hardacre stayed open during the crisis.', 'At no point during the crisis did the border post at Hardacre close.'],
    ['The Hardacre wind farm was not built without public money.', 'The Hardacre wind farm was built with public money.'],
    ['The first train left Hardacre late.', 'The first train did not leave Hardacre on time.'],
    ['The judge refused to grant bail to Corin Tolland.', 'Corin Tolland was denied bail by the judge.'],
  ];
  for (const [a, b] of twice) {
    it(`say the same when they are two: ${b}`, () => {
      expect(related(a, b)).not.to.equal('contradicts');
    });
  }

  it('are told of others in bare texts too, as long as these are reports of one length', () => {
    const [a, b] = [claimFromText('The appeal court overturned the fine for the Hardacre mill.'), claimFromText('The appeal court upheld the fine for the Hardacre brewery.')];
    expect(settleUndated(relateClaims(a, b, 0.9), a, b, 0.9).rule).to.equal('unrelated/reversed-of-others');
  });

  it('are seen where words that exclude each other stand in one place', () => {
    const judged = (a: string, b: string): string | undefined => judgeByWording(readClaim(claimFromText(a)), readClaim(claimFromText(b)))?.relation;
    expect(judged('The missing hiker was found alive below Mount Hardacre.', 'The missing hiker was found dead below Mount Hardacre.')).to.equal('contradicts');
    expect(judged('The last families left Hardacre before the dam burst.', 'The last families left Hardacre after the dam burst.')).to.equal('contradicts');
    expect(judged('The hotel was built with a permit in Hardacre.', 'The hotel was built by a farmer in Hardacre.')).not.to.equal('contradicts');
    expect([excludeEachOther('alive', 'dead'), excludeEachOther('dead', 'alive'), excludeEachOther('alive', 'alive'), excludeEachOther('alive', 'without')]).to.deep.equal([true, true, false, false]);
  });
});
