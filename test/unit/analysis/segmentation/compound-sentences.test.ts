import { expect } from 'chai';
import { analyse } from '../../../support/analyse.js';
import type { GivenAttribution } from '../../../support/analyse.js';

/** Each claim with who says it; "-" for the outlet. */
function said(text: string, given: readonly GivenAttribution[] = []): [string, string][] {
  const { claims, attributions } = analyse(text, given);
  return claims.map(({ proposition, attribution }) => [proposition, attribution === null ? '-' : attributions[attribution]?.source?.text ?? '?']);
}

const propositions = (text: string, given: readonly GivenAttribution[] = []): string[] => said(text, given).map(([proposition]) => proposition);

describe('claims of long sentences', () => {
  it('part after an attribution in the middle, each with its own source', () => {
    const text = 'The toll from the mill fire rose to 11 on Tuesday, police said, and the company that runs the mill denied that it had been warned.';
    expect(said(text, [
      { source: 'police', cue: 'said', content: 'The toll from the mill fire rose to 11 on Tuesday' },
      { source: 'the company that runs the mill', cue: 'denied', content: 'that it had been warned' },
    ])).to.deep.equal([['The toll from the mill fire rose to 11 on Tuesday', 'police'], ['it had been warned', 'the company that runs the mill']]);
  });

  it('end before an attribution behind them, however their verb was tagged', () => {
    const aground = 'A ferry with 212 passengers and 24 crew aboard ran aground on Gannet Ledge, injuring 11 people';
    expect(said(`${aground}, the coastguard said.`, [{ source: 'the coastguard', cue: 'said', content: aground }])).to.deep.equal([[aground, 'the coastguard']]);
    const struck = 'The Lady Isolde struck at 19:42 on its approach to Skerra';
    expect(said(`${struck}, according to a coastguard log.`, [{ source: 'a coastguard log', cue: 'according to', content: struck }])).to.deep.equal([[struck, 'a coastguard log']]);
  });

  it('end before an attribution that stands between two claims of one speaker', () => {
    const text = 'Nobody was hurt, police said, and the road is open again.';
    const { claims } = analyse(text, [{ source: 'police', cue: 'said', content: ['Nobody was hurt,', 'and the road is open again'] }]);
    expect(claims.map(({ end, start }) => text.slice(start, end))).to.deep.equal(['Nobody was hurt', 'the road is open again']);
  });

  it('part at a subject with an apposition or a restrictive clause', () => {
    expect(propositions('The ferry sank on Monday, and its owner, Varga Lines, faces a fine.')).to.deep.equal(['The ferry sank on Monday', 'its owner, Varga Lines, faces a fine']);
    expect(propositions('The lock broke on Monday, and the firm that built the lock rejected the claim.')).to.deep.equal(['The lock broke on Monday', 'the firm that built the lock rejected the claim']);
  });

  it('part at "while", not inside a list of what is spoken of', () => {
    const text = 'The damage rate of the harbour was 35 percent, while its rate for small, old and empty boats was 45 percent.';
    expect(propositions(text)).to.deep.equal(['The damage rate of the harbour was 35 percent', 'its rate for small, old and empty boats was 45 percent']);
    expect(propositions('The mill was closed, while managers, drivers and clerks were sent home.')).to.deep.equal(['The mill was closed', 'managers, drivers and clerks were sent home']);
  });

  it('part at a coordinated subject and at a subject after a day', () => {
    expect(propositions('The talks failed on Monday, and the mayor and his deputy left the hall.')).to.have.length(2);
    expect(propositions('The crew withdrew from Odra and by Friday the port had closed.')).to.deep.equal(['The crew withdrew from Odra', 'by Friday the port had closed']);
    expect(propositions('The army withdrew from Odra and its allies took the town of Tarn.')).to.deep.equal(['The army withdrew from Odra', 'its allies took the town of Tarn']);
  });

  it('part at “and that” within what was said', () => {
    const content = 'that the owner had ignored two warnings and that the alarm was switched off';
    expect(said(`The inquiry found ${content}.`, [{ source: 'The inquiry', cue: 'found', content }])).to.deep.equal([
      ['the owner had ignored two warnings', 'The inquiry'], ['the alarm was switched off', 'The inquiry'],
    ]);
  });

  it('part at a dash between clauses, not at a pair of dashes', () => {
    expect(propositions('The mayor left the talks early -- he sent two aides instead.')).to.have.length(2);
    expect(propositions('The mayor — who was ill — left the talks early.')).to.have.length(1);
  });

  it('give a second verb back to the speaker where what was said cannot be its subject', () => {
    const content = 'that the sale was illegal and ordered the firm to repay 4m crowns';
    expect(said(`The judge ruled ${content}.`, [{ source: 'The judge', cue: 'ruled', content }])).to.deep.equal([
      ['the sale was illegal', 'The judge'], ['The judge ordered the firm to repay 4m crowns', '-'],
    ]);
  });

  it('carry no “was” to an active verb', () => {
    expect(propositions('The captain was tired and left the port.')).to.deep.equal(['The captain was tired', 'The captain left the port']);
  });

  it('keep adjectives and their noun together', () => {
    expect(propositions('The mayor spoke of a new and improved lock for the port.')).to.have.length(1);
  });

  it('keep a clause of time before “said” as a claim of the outlet', () => {
    const text = 'Three days after the lock broke near Odra, the board said the gates were old.';
    expect(said(text, [{ source: 'the board', cue: 'said', content: 'the gates were old' }])).to.deep.equal([['the lock broke near Odra', '-'], ['the gates were old', 'the board']]);
  });

  it('read “that” after a cue as opening what was said, whatever the tagger calls it', () => {
    const content = 'that state schools had failed and that the fees were too low';
    expect(propositions(`The board told the court ${content}.`, [{ source: 'The board', cue: 'told', content: `the court ${content}` }])).to.deep.equal(['state schools had failed', 'the fees were too low']);
  });

  it('do not begin with an object or end before their verb', () => {
    const text = 'The union wants them closed for all, while the board wants them open for all.';
    expect(propositions(text, [{ source: 'The union', cue: 'wants', content: 'them closed for all, while the board wants them open for all' }])).to.deep.equal([
      'The union wants them closed for all', 'the board wants them open for all',
    ]);
  });

  it('keep what follows “told the paper” out of the claims', () => {
    const text = '“The lock is safe,” Ines Duarte told the Odra Herald in a piece published on Sunday.';
    expect(propositions(text, [{ source: 'Ines Duarte', cue: 'told', content: '“The lock is safe,”' }])).to.deep.equal(['The lock is safe']);
  });

  it('take a duty over with its subject', () => {
    const { claims } = analyse('The council should close the lock, and tell the crews.');
    expect(claims.map(({ proposition, kind, factuality }) => [proposition, kind, factuality])).to.deep.equal([
      ['The council should close the lock', 'opinion', 'Uu'], ['The council should tell the crews', 'opinion', 'Uu'],
    ]);
  });

  it('hold nothing certain of an order, and make none of one outside quotations', () => {
    const [claim] = analyse('“Don’t pay the toll at the lock,” the mayor said.', [{ source: 'the mayor', cue: 'said', content: '“Don’t pay the toll at the lock,”' }]).claims;
    expect(claim).to.include({ kind: 'opinion', factuality: 'Uu' });
    expect(propositions('Read the full report on the lock here.')).to.deep.equal([]);
  });

  it('leave out what was only asked', () => {
    const text = 'Asked whether the dam was safe, the engineer left the hall.';
    expect(propositions(text, [{ cue: 'Asked', content: 'whether the dam was safe' }])).to.deep.equal(['the engineer left the hall']);
  });
});

describe('claims about what a sentence describes', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['put the antecedent for “who” with its “of”', 'Police held the mayor of Odra, who took the money.', ['Police held the mayor of Odra', 'the mayor of Odra took the money']],
    ['keep “of” out where people stand after it', 'The plan needs a force of 300 guards, who would join the police.', ['The plan needs a force of 300 guards', '300 guards would join the police']],
    ['pass over an age and a place', 'Ines Duarte, 52, who runs the lock, met Ben Cole in Odra, who sold it.', ['Ines Duarte, 52, met Ben Cole in Odra', 'Ines Duarte runs the lock', 'Ben Cole in Odra sold it']],
    ['take both antecedents of a plural', 'The board met Ana Roth and Ben Cole, who have sued the port.', ['The board met Ana Roth and Ben Cole', 'Ana Roth and Ben Cole have sued the port']],
    ['end a relative clause before a second object', 'The house passed a food bill, which needs a second vote, and a budget of 40 million crowns.', ['The house passed a food bill and a budget of 40 million crowns', 'a food bill needs a second vote']],
    ['keep two described subjects together', 'The mayor, who won in May, and the board, which runs the lock, blamed each other.', ['The mayor and the board blamed each other', 'The mayor won in May', 'the board runs the lock']],
    ['turn a town into what it is', 'Port Ansel, a town of 9,000 people, was evacuated.', ['Port Ansel was evacuated', 'Port Ansel is a town of 9,000 people']],
    ['turn a participle into what was', 'The lock, built in 1902, was closed.', ['The lock was closed', 'The lock was built in 1902']],
    ['read over an age', 'Ines Duarte, 52, a former docker, opened the lock.', ['Ines Duarte, 52, opened the lock', 'Ines Duarte is a former docker']],
  ];
  for (const [title, text, expected] of cases) it(title, () => expect(propositions(text)).to.deep.equal(expected));

  it('belong to the outlet where the clause around them is an act of speech', () => {
    const text = 'The report criticised the ministry, which runs the port.';
    expect(said(text, [{ source: 'The report', cue: 'criticised', content: 'the ministry, which runs the port' }])).to.deep.equal([
      ['The report criticised the ministry', 'The report'], ['the ministry runs the port', '-'],
    ]);
  });

  it('keep the numbers of a description out of the claim around it', () => {
    const [around, description] = analyse('Port Ansel, a town of 9,000 people, was evacuated.').claims;
    expect(around!.quantities).to.deep.equal([]);
    expect(description!.quantities.map(({ lo }) => lo)).to.deep.equal([9000]);
  });

  it('are no claims as fragments beside a claim', () => {
    expect(propositions('The board won a third of the seats, a surprisingly good result for a party with no money.')).to.have.length(1);
  });

  it('spell out what stands shortened after a name put for a pronoun', () => {
    const text = 'Ben Cole met the board. He’s leaving the port on Friday.';
    expect(propositions(text)[1]).to.equal('Ben Cole is leaving the port on Friday');
  });

  it('are never made of greetings', () => expect(propositions('Good morning and welcome to our live coverage.')).to.deep.equal([]));
});
