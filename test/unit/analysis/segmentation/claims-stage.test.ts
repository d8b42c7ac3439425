import { expect } from 'chai';
import { analyse, articleOf } from '../../../support/analyse.js';
import type { GivenAttribution } from '../../../support/analyse.js';

function texts(text: string, given: readonly GivenAttribution[] = []): string[] {
  return analyse(text, given).claims.map((claim) => claim.text);
}

function propositions(text: string, given: readonly GivenAttribution[] = []): string[] {
  return analyse(text, given).claims.map(({ proposition }) => proposition);
}

describe('claims stage', () => {
  const splits: readonly [string, string, readonly string[]][] = [
    ['at a semicolon', 'The lock opened on Monday; the bridge stayed shut all week.', ['The lock opened on Monday', 'the bridge stayed shut all week']],
    ['at a coordinator with a new subject', 'The crew agreed to sail, but no ship was ever found.', ['The crew agreed to sail', 'no ship was ever found']],
    ['at a contrasting “while”', 'Norland runs the northern port, while Sudland has managed the canal.', ['Norland runs the northern port', 'Sudland has managed the canal']],
    ['at a second verb', 'The union rejected the offer and called a strike for Monday.', ['The union rejected the offer', 'called a strike for Monday']],
    ['at “which” at the end', 'The board blames the union, which called the strike in May.', ['The board blames the union', 'which called the strike in May']],
  ];
  for (const [title, text, expected] of splits) {
    it(`splits ${title}`, () => {
      expect(texts(text)).to.deep.equal(expected);
    });
  }

  const wholes: readonly [string, string][] = [
    ['an if-clause', 'If the union calls a strike and the port closes, ships will be sent north.'],
    ['a restrictive relative clause', 'The captain who struck the pier and fled the harbour was arrested.'],
    ['“between X and Y”', 'Cooperation between Norland and Sudland could include joint patrols.'],
    ['a comparison', 'The board fears a strike more than the union and its members do.'],
    ['a shared object', 'The police questioned and released the captain.'],
    ['a noun phrase with a participle', 'Unity is the cornerstone of the plan and its measures aimed at growth.'],
    ['what may still be reported speech', 'The mayor said the crew had paid and left the port.'],
  ];
  for (const [title, text] of wholes) {
    it(`never splits ${title}`, () => {
      expect(texts(text)).to.deep.equal([text.slice(0, -1)]);
    });
  }

  it('carries subject and auxiliary over', () => {
    expect(propositions('The port will dismiss forty dockers, and sell two quays.')).to.deep.equal(['The port will dismiss forty dockers', 'The port will sell two quays']);
    expect(propositions('The captain was arrested on Monday and charged with fraud.')).to.deep.equal(['The captain was arrested on Monday', 'The captain was charged with fraud']);
  });

  it('makes descriptions claims of their own and leaves them out of the proposition around', () => {
    expect(propositions('Karim Odeh, the head of the dock union, left the talks on Friday.')).to.deep.equal(['Karim Odeh left the talks on Friday', 'Karim Odeh is the head of the dock union']);
    expect(propositions('The plan needs 300 guards, who would join the harbour police.')).to.deep.equal(['The plan needs 300 guards', '300 guards would join the harbour police']);
    expect(propositions('They met in Doha, where the talks began in May.')).to.deep.equal(['They met in Doha', 'the talks began in May in Doha']);
  });

  it('writes a name for “her” as an owner only where it is one', () => {
    const propositions = analyse('Ines Duarte came with her two children. She read from her first book. The guard saw her leaving.').claims.map(({ proposition }) => proposition);
    expect(propositions).to.deep.equal(['Ines Duarte came with Ines Duarte’s two children', 'Ines Duarte read from Ines Duarte’s first book', 'The guard saw her leaving']);
  });

  it('peels attribution off before and after', () => {
    expect(texts('Karim Odeh told reporters that the lock would open.', [{ source: 'Karim Odeh', cue: 'told', content: 'that the lock would open' }])).to.deep.equal(['the lock would open']);
    expect(texts('“The lock opens,” Karim Odeh said on Friday.', [{ source: 'Karim Odeh', cue: 'said', content: '“The lock opens,”' }])).to.deep.equal(['The lock opens']);
    expect(texts('The lock opens, according to Reuters.', [{ source: 'Reuters', cue: 'according to', content: 'The lock opens' }])).to.deep.equal(['The lock opens']);
  });

  it('keeps what is said of the source out of what the source said', () => {
    const text = 'In Odra 340 posts will go, according to the union, which says that cleaners were left out.';
    const found = texts(text, [{ source: 'the union', cue: 'according to', content: ['In Odra 340 posts will go', 'which says that cleaners were left out'] }]);
    expect(found[0]).to.equal('In Odra 340 posts will go');
  });

  it('keeps an interrupted quotation together and its frame out of the proposition', () => {
    const text = '“The lock,” Karim Odeh said, “will open on Monday.”';
    const [claim, ...more] = analyse(text, [{ source: 'Karim Odeh', cue: 'said', content: ['“The lock,”', '“will open on Monday.”'] }]).claims;
    expect(more).to.deep.equal([]);
    expect(claim!.proposition).to.equal('The lock will open on Monday');
    expect(claim!.attribution).to.equal(0);
  });

  it('keeps an act of speech whole where its content is no clause', () => {
    const text = 'Karim Odeh urged both parties to settle their differences.';
    const [claim] = analyse(text, [{ source: 'Karim Odeh', cue: 'urged', content: 'both parties to settle their differences' }]).claims;
    expect(claim).to.include({ text: text.slice(0, -1), kind: 'statement', attribution: 0 });
  });

  const kept: readonly [string, string, GivenAttribution][] = [
    ['an object with a clause in it', 'The board described a plan that failed in May.', { source: 'The board', cue: 'described', content: 'a plan that failed in May' }],
    ['an object after a preposition', 'The board warned against steps that failed before.', { source: 'The board', cue: 'warned against', content: 'steps that failed before' }],
    ['a condition turned round', 'The board threatened new fines should Norland close the lock.', { source: 'The board', cue: 'threatened', content: 'new fines should Norland close the lock' }],
  ];
  for (const [title, text, given] of kept) {
    it(`does not take ${title} for what was said`, () => {
      expect(texts(text, [given])).to.deep.equal([text.slice(0, -1)]);
    });
  }

  it('starts after those who were told', () => {
    expect(texts('The board told port officials they would be paid.', [{ source: 'The board', cue: 'told', content: 'port officials they would be paid' }])).to.deep.equal(['they would be paid']);
    expect(texts('The board pledged to its members that the lock would open.', [{ source: 'The board', cue: 'pledged', content: 'to its members that the lock would open' }])).to.deep.equal(['the lock would open']);
  });

  it('leaves what was not said to the outlet', () => {
    const text = 'The sides agreed to build a lock, but no lock was ever built.';
    const { claims } = analyse(text, [{ source: 'The sides', cue: 'agreed', content: 'to build a lock, but no lock was ever built' }]);
    expect(claims.map((claim) => [claim.text, claim.attribution])).to.deep.equal([['The sides agreed to build a lock', 0], ['no lock was ever built', null]]);
  });

  it('gives the part before a coordinated cue its own claim', () => {
    const text = 'After the vote, Karim Odeh left the hall and said that the lock would open.';
    expect(texts(text, [{ source: 'Karim Odeh', cue: 'said', content: 'that the lock would open' }])).to.deep.equal(['After the vote, Karim Odeh left the hall', 'the lock would open']);
  });

  it('puts the speaker for a pronoun that opens indirect speech', () => {
    expect(propositions('The union said they would return.', [{ source: 'The union', cue: 'said', content: 'they would return' }])).to.deep.equal(['union would return']);
  });

  it('gives a claim to the innermost source', () => {
    const text = 'Reuters reported that Karim Odeh said the lock would open.';
    const { claims } = analyse(text, [{ source: 'Reuters', cue: 'reported', content: 'Karim Odeh said the lock would open' }, { source: 'Karim Odeh', cue: 'said', content: 'the lock would open' }]);
    expect(claims.map(({ text: words, attribution }) => [words, attribution])).to.deep.equal([['the lock would open', 1]]);
  });

  it('makes no claim of the outlet’s own questions, fragments and boilerplate', () => {
    expect(texts('Who will pay for the lock?')).to.deep.equal([]);
    expect(texts('No comment.')).to.deep.equal([]);
    expect(texts('PORT ANSEL, March 3 (Reuters) - The dock workers went back on Friday.')).to.deep.equal(['The dock workers went back on Friday']);
  });

  it('starts a given sentence’s claim after its dateline', () => {
    const text = 'PORT ANSEL, March 3 (Reuters) - The dock workers went back on Friday.';
    const { claims } = analyse(articleOf(text, { sentences: [{ start: 0, end: text.length }] }));
    expect(claims.map((claim) => [claim.text, claim.sentence])).to.deep.equal([['The dock workers went back on Friday', 0]]);
  });

  const kinds: readonly [string, string][] = [
    ['The lock opened on Monday.', 'event'], ['The lock will open on Monday.', 'forecast'], ['The lock should be managed by the board.', 'opinion'],
    ['The lock is the longest in the region.', 'background'], ['The crew had little will to sail.', 'event'], ['The board is expected to resign.', 'forecast'],
  ];
  for (const [text, kind] of kinds) {
    it(`calls “${text}” ${kind}`, () => {
      expect(analyse(text).claims.map((claim) => claim.kind)).to.deep.equal([kind]);
    });
  }

  it('ranks what can be looked up above judgements', () => {
    const { claims } = analyse('Police arrested 40 dockers in Doha on Monday. The board should think again.');
    expect(claims[0]!.checkworthiness).to.be.greaterThan(claims[1]!.checkworthiness + 0.4);
  });

  it('keeps the ids of claims when the text around them changes', () => {
    const before = analyse('The lock opened. Rain fell on the port.').claims;
    const after = analyse('A new line came first. The lock opened, at last. Rain fell on the port.').claims;
    expect(after.at(-1)!.id).to.equal(before.at(-1)!.id);
    expect(before[0]!.id).to.match(/^c-[0-9a-f]{8}$/u);
  });

  it('parts the ids of repeated claims', () => {
    const { claims } = analyse('The lock opened today. The lock opened today.');
    expect(new Set(claims.map(({ id }) => id)).size).to.equal(2);
  });

  it('leaves out adverbs before “that”: they say how it was said', () => {
    const content = 'once again that Norland wants the canal';
    expect(texts(`The envoy stated ${content}.`, [{ source: 'The envoy', cue: 'stated', content }])).to.deep.equal(['Norland wants the canal']);
  });

  it('keeps a cue that counts in its claim', () => {
    const content = 'that the lock was leaking all year';
    const text = `The board ignored four written warnings ${content}`;
    expect(texts(`${text}.`, [{ source: 'The board', cue: 'ignored four written warnings', content }])).to.deep.equal([text]);
  });
});
