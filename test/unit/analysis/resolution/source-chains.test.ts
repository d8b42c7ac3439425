import { expect } from 'chai';
import { sourceChain } from '../../../../src/domain/source-chain.js';
import { analyse } from '../../../support/analyse.js';
import type { GivenAttribution } from '../../../support/analyse.js';

/** Claim by claim: sources outermost first, each with how it holds the claim. */
function chains(text: string, given: readonly GivenAttribution[]): string[] {
  const { claims, attributions } = analyse(text, given);
  return claims.map((claim) => {
    const links = sourceChain(claim, attributions).map(({ attribution, factuality }) => `${attribution.source?.canonical ?? '?'} ${factuality}`);
    return `${links.join(' > ')}: ${claim.text}`;
  });
}

describe('the chain of a claim’s sources', () => {
  const cases: readonly [string, string, GivenAttribution, string][] = [
    [
      'runs from who is cited to who spoke', 'The interior minister said the army denied that its planes had struck the town.',
      { source: 'The interior minister', cue: 'said', content: 'the army denied that its planes had struck the town' },
      'the interior minister Uu > army CT-: its planes had struck the town',
    ],
    [
      'is found behind “that” and an auxiliary', 'Mayor Ines Duarte told reporters that engineers had warned the wall could give way.',
      { source: 'Mayor Ines Duarte', cue: 'told', content: 'that engineers had warned the wall could give way' },
      'Ines Duarte Uu > engineers PS+: the wall could give way',
    ],
    [
      'holds three', 'Interfax reported that Karim Odeh said the union believes the strike is over.',
      { source: 'Interfax', cue: 'reported', content: 'that Karim Odeh said the union believes the strike is over' },
      'Interfax Uu > Karim Odeh Uu > union PR+: the strike is over',
    ],
    [
      'commits whoever takes the inner words for true', 'Karim Odeh said the board confirmed that the dam had leaked.',
      { source: 'Karim Odeh', cue: 'said', content: 'the board confirmed that the dam had leaked' },
      'Karim Odeh CT+ > board CT+: the dam had leaked',
    ],
    [
      'names who is told of inside a quotation', '“The governor told us the bridge was safe,” said Tom Reyes.',
      { source: 'Tom Reyes', cue: 'said', content: '“The governor told us the bridge was safe,”' },
      'Tom Reyes Uu > the governor CT+: the bridge was safe',
    ],
    [
      'adds whom an outlet cites', 'Reuters reported on Friday, citing two officials, that the talks had failed.',
      { source: 'Reuters', cue: 'reported', content: 'that the talks had failed' },
      'Reuters Uu > two officials CT+: the talks had failed',
    ],
    [
      'adds a document that a company quotes', 'The company, quoting an internal audit, said no workers were injured.',
      { source: 'The company, quoting an internal audit,', cue: 'said', content: 'no workers were injured' },
      'company Uu > an internal audit CT-: no workers were injured',
    ],
    [
      'parts who quotes from who is quoted', 'State television quoted the mayor as saying that the talks had failed.',
      { source: 'State television', cue: 'saying', content: 'that the talks had failed' },
      'state television Uu > the mayor CT+: the talks had failed',
    ],
    [
      'puts “according to” around a sentence with its own speaker', 'According to a report by the dam board, engineers warned that the wall could give way.',
      { source: 'engineers', cue: 'warned', content: 'that the wall could give way' },
      'a report Uu > engineers PS+: the wall could give way',
    ],
    [
      'puts “according to” at the end around its sentence', 'Engineers warned that the wall could give way, according to Reuters.',
      { source: 'Engineers', cue: 'warned', content: 'that the wall could give way' },
      'Reuters Uu > engineers PS+: the wall could give way',
    ],
  ];
  for (const [title, text, given, expected] of cases) {
    it(title, () => {
      expect(chains(text, [given])).to.include(expected);
    });
  }

  it('is one link for who speaks of what he said himself', () => {
    const text = 'Karim Odeh said Odeh had warned that the wall could give way.';
    expect(chains(text, [{ source: 'Karim Odeh', cue: 'said', content: 'Odeh had warned that the wall could give way' }]))
      .to.deep.equal(['Karim Odeh PS+: the wall could give way']);
  });

  it('puts the one who cites before the one cited and both before the speaker', () => {
    const text = 'Witnesses said soldiers fired first, the agency Interfax reported, citing a police source.';
    const given = [{ source: 'Witnesses', cue: 'said', content: 'soldiers fired first' }, { source: 'the agency Interfax', cue: 'citing', content: 'a police source' }];
    expect(chains(text, given)[0]).to.equal('Interfax Uu > a police source Uu > witnesses CT+: soldiers fired first');
  });

  it('takes no reason for a source', () => {
    const text = 'The board closed the bridge, Karim Odeh said, citing fears of a collapse.';
    expect(chains(text, [{ source: 'Karim Odeh', cue: 'said', content: 'The board closed the bridge' }])[0]).to.equal('Karim Odeh CT+: The board closed the bridge');
  });

  it('takes no denial of a thing for a report', () => {
    const text = 'Karim Odeh said the board denied the charges.';
    expect(chains(text, [{ source: 'Karim Odeh', cue: 'said', content: 'the board denied the charges' }])).to.deep.equal(['Karim Odeh CT+: the board denied the charges']);
  });

  it('is empty in the outlet’s own voice and stops where attributions hold each other', () => {
    expect(chains('The bridge was closed on Friday.', [])[0]).to.match(/^: /);
    const [odeh] = analyse('Karim Odeh said the lock would open.', [{ source: 'Karim Odeh', cue: 'said', content: 'the lock would open' }]).attributions;
    const around = [{ ...odeh!, parent: 1 }, { ...odeh!, source: null, parent: 0 }];
    expect(sourceChain({ attribution: 0, factuality: 'CT+' }, around)).to.have.length(2);
  });
});
