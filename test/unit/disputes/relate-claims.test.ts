import { expect } from 'chai';
import { relateClaims } from '../../../src/disputes/relate-claims.js';
import type { DisputeType } from '../../../src/domain/dispute.js';
import type { Relation } from '../../../src/domain/link.js';
import { claimFromText } from './claim-from-text.js';

interface Case {
  readonly a: string;
  readonly b: string;
  readonly relation: Relation;
  readonly type?: DisputeType;
  /** Publication of a and b; the same morning when absent. */
  readonly when?: readonly [string, string];
}

const LATER = ['2025-04-09T06:00Z', '2025-04-09T19:00Z'] as const;

const DISPUTES: readonly Case[] = [
  { a: 'The ferry fire off Porto Bello killed 43 people.', b: 'Fifty-one people died in the fire on the ferry off Porto Bello.', relation: 'contradicts', type: 'quantity' },
  { a: 'The city fined Marlin Bank $3m for late filings.', b: 'Marlin Bank must pay a $5m fine for filing late.', relation: 'contradicts', type: 'quantity' },
  { a: 'Harlow United won 2-0 at Kestrel Park against Dene City.', b: 'Harlow United beat Dene City 3-0 at Kestrel Park.', relation: 'contradicts', type: 'quantity' },
  { a: 'Painter Ruth Amory, 71, was robbed in Lisbon Street.', b: 'Robbers attacked 77-year-old painter Ruth Amory in Lisbon Street.', relation: 'contradicts', type: 'quantity' },
  { a: 'The Orrin tunnel opened on Monday after years of delay.', b: 'The Orrin tunnel was opened on Tuesday, years late.', relation: 'contradicts', type: 'date' },
  { a: 'Parliament in Solvia will vote on the water bill on 3 May.', b: 'Solvia’s parliament will hold its vote on the water bill on 10 May.', relation: 'contradicts', type: 'date' },
  { a: 'The governor signed the Riverside housing plan on Monday.', b: 'The governor did not sign the Riverside housing plan on Monday.', relation: 'contradicts', type: 'polarity' },
  { a: 'No alarm rang at the Pell Street warehouse.', b: 'Alarms rang at the Pell Street warehouse before the blaze.', relation: 'contradicts', type: 'polarity' },
  { a: 'A jury convicted broker Owen Teal of insider trading.', b: 'Broker Owen Teal was acquitted of insider trading by a jury.', relation: 'contradicts', type: 'antonym' },
  { a: 'House prices in Calder rose in March.', b: 'House prices in Calder fell in March.', relation: 'contradicts', type: 'antonym' },
  { a: 'Mayor Lena Quist took money from the builders, a former aide said.', b: 'Mayor Lena Quist denied taking money from the builders.', relation: 'contradicts', type: 'denial' },
  { a: 'Velox Motors hid test results for its brakes.', b: 'Velox Motors rejected claims that it hid test results for its brakes.', relation: 'contradicts', type: 'denial' },
  { a: 'Norgate sued Telmar over a patent.', b: 'Telmar sued Norgate over a patent.', relation: 'contradicts', type: 'actor' },
  { a: 'The escaped tiger was caught in Dunwich on Monday, keepers of Arden Zoo said.', b: 'The tiger that escaped from Arden Zoo was caught in Ipsley on Monday.', relation: 'contradicts', type: 'place' },
  { a: 'The epicentre lay 20 km north of Varna.', b: 'The epicentre lay 20 km south of Varna.', relation: 'contradicts', type: 'place' },
  { a: '"We have lost a piece of our memory," director Ada Brand said.', b: '"We have lost a piece of our honour," director Ada Brand said.', relation: 'contradicts', type: 'quote-variance' },
  { a: '"We will close the border next week," premier Ada Brand said.', b: '"We might close the border next week," premier Ada Brand said.', relation: 'contradicts', type: 'quote-variance' },
  { a: '"The money has simply run out for good," the transport minister told aides.', b: '"The money has simply run out for good," the finance minister told aides.', relation: 'contradicts', type: 'attribution' },
  { a: 'Doctors have confirmed that the illness in Tarn is measles.', b: 'Doctors say it is too early to say whether the illness in Tarn is measles.', relation: 'contradicts', type: 'certainty' },
  { a: 'A burst pipe caused the collapse of the Linden Road wall.', b: 'Heavy rain, rather than a burst pipe, caused the collapse of the Linden Road wall.', relation: 'contradicts', type: 'cause' },
];

const UPDATES: readonly Case[] = [
  { a: 'Nine people were killed in the Tarrow mine fire.', b: 'The death toll in the Tarrow mine fire has risen to 14.', relation: 'updates', when: LATER },
  { a: 'Correction: the fine on Marlin Bank is $3m.', b: 'Marlin Bank was handed a fine of $8m.', relation: 'updates', when: ['2025-04-09T19:00Z', '2025-04-09T06:00Z'] },
  { a: 'Pilots at Avia are due to walk out on Friday.', b: 'Avia pilots called off their walkout on Friday.', relation: 'updates', when: LATER },
  { a: 'Police are still searching for the bank robber in Oxley.', b: 'The Oxley bank robber was arrested on Wednesday evening.', relation: 'updates', when: LATER },
];

const COMPATIBLE: readonly Case[] = [
  { a: 'More than 40 homes in Fenby were flooded.', b: 'Forty-four homes in Fenby were flooded.', relation: 'compatible' },
  { a: 'At least 200 miners were trapped at Kolm.', b: 'Some 220 miners were trapped at Kolm.', relation: 'compatible' },
  { a: 'Dozens of hikers were stranded on Mount Orro.', b: 'Thirty-one hikers were stranded on Mount Orro.', relation: 'compatible' },
  { a: 'Aldo Finn stole the Pellar diamond.', b: 'Aldo Finn allegedly stole the Pellar diamond.', relation: 'compatible' },
  { a: 'The head called the rule "petty".', b: 'The head said: "The rule is petty and it should go."', relation: 'compatible' },
];

const EQUIVALENT: readonly Case[] = [
  { a: 'The tanker spilled 10 miles off Cape Rood.', b: 'The tanker spilled 16 km off Cape Rood.', relation: 'equivalent' },
  { a: 'Half of the 60 pupils at Lowe School fell ill.', b: 'Thirty pupils at Lowe School fell ill.', relation: 'equivalent' },
  { a: 'The Pellar theatre closed yesterday.', b: 'The Pellar theatre closed on Tuesday.', relation: 'equivalent' },
  { a: 'Minister Joan Abel did not resign over the Crail affair.', b: 'Minister Joan Abel has not resigned over the Crail affair.', relation: 'equivalent' },
  { a: 'Minister Joan Abel failed to rule out a tax rise.', b: 'Minister Joan Abel did not rule out a tax rise.', relation: 'equivalent' },
  { a: 'Harlow United beat Dene City 2-1.', b: 'Dene City lost 2-1 to Harlow United.', relation: 'equivalent' },
];

const UNRELATED: readonly Case[] = [
  { a: 'The Tarrow fire killed 12 people.', b: 'The Tarrow fire left 30 people injured.', relation: 'unrelated' },
  { a: 'Six thousand people were evacuated from Orrin.', b: 'Sixty people are missing in Orrin.', relation: 'unrelated' },
  { a: 'Revenue at Velox Motors rose 6%.', b: 'Profit at Velox Motors fell 11%.', relation: 'unrelated' },
  { a: 'The army denied shelling the clinic in Bara.', b: 'The army denied doctors access to the clinic in Bara.', relation: 'unrelated' },
  { a: 'Cholera has infected 300 people in Tarn since May.', b: 'Another 12 people in Tarn were infected with cholera over the past day.', relation: 'unrelated' },
  { a: 'Bus drivers in Halden voted to strike.', b: 'Nurses at Orwell Clinic voted to strike.', relation: 'unrelated' },
  { a: 'Velox Motors sued a parts supplier over the recall.', b: 'Drivers sued Velox Motors over the recall.', relation: 'unrelated' },
  { a: 'Rents in Upton Vale rose 4%.', b: 'Rents in Upton Heath rose 7%.', relation: 'unrelated' },
];

const NO_DISPUTE: readonly (readonly [string, string])[] = [
  ['Six officers were hurt at the Dorn march.', 'Thirty people were hurt at the Dorn march.'],
  ['Divers found two more bodies in Lake Orm on Monday.', 'Four more bodies were found in Lake Orm overnight.'],
  ['The pump at the Orm tunnel did not start.', 'The pump at the Orm tunnel failed to start.'],
  ['Harl will sell its ferries, and the chairman did not name the buyer.', 'Harl will sell its ferries.'],
  ['The fire killed 40 people in Pell.', 'The fire in Pell killed 40 people, including four children.'],
];

describe('relateClaims', () => {
  for (const [a, b] of NO_DISPUTE) {
    it(`raises no dispute over ${a} | ${b}`, () => {
      expect(relateClaims(claimFromText(a, { id: 'a' }), claimFromText(b, { id: 'b' }), 0.9).relation).not.to.equal('contradicts');
    });
  }

  for (const [title, cases] of [['disputes', DISPUTES], ['updates', UPDATES], ['refinements', COMPATIBLE], ['equivalents', EQUIVALENT], ['near misses', UNRELATED]] as const) {
    describe(`judges ${title}`, () => {
      for (const one of cases) {
        it(`${one.a} | ${one.b} → ${one.relation}${one.type === undefined ? '' : `/${one.type}`}`, () => {
          const [first, second] = one.when ?? ['2025-04-09T08:00Z', '2025-04-09T09:00Z'];
          const found = relateClaims(claimFromText(one.a, { id: 'a', published: first }), claimFromText(one.b, { id: 'b', published: second }), 0.8);
          expect({ relation: found.relation, type: found.type, rule: found.rule }).to.include({ relation: one.relation, type: one.type ?? null });
        });
      }
    });
  }

  it('sets no amounts against each other that have only their currency in common', () => {
    for (const [a, b] of [
      ['The repairs could be done for 19 million crowns.', 'The tram lost 6.2 million crowns in 2025.'],
      ['The tram lost 6.2 million crowns in 2025.', 'Renewing its track and wires would have cost 48 million crowns.'],
    ] as const) expect(relateClaims(claimFromText(a, { id: 'a' }), claimFromText(b, { id: 'b' }), 0.8).relation, a).not.to.equal('contradicts');
    expect(relateClaims(claimFromText('The repairs could be done for 19 million crowns.', { id: 'a' }), claimFromText('The repairs would cost 48 million crowns.', { id: 'b' }), 0.8).type).to.equal('quantity');
  });

  it('sets ages of different people apart, and what happened in another year', () => {
    for (const [a, b] of [
      ['A nine-year-old girl is in a critical condition.', 'It was carried out by a 54-year-old man in a critical mood.'],
      ['In 2021 six people were treated after a leak at a pool in Hexley.', 'At least 31 people were treated after a leak at a pool in Hexley.'],
    ] as const) expect(relateClaims(claimFromText(a, { id: 'a' }), claimFromText(b, { id: 'b' }), 0.8).relation, a).not.to.equal('contradicts');
    const eight = claimFromText('In 2021 eight people were treated after a leak at a pool in Hexley.', { id: 'b' });
    expect(relateClaims(claimFromText('In 2021 six people were treated after a leak at a pool in Hexley.', { id: 'a' }), eight, 0.8).type).to.equal('quantity');
  });

  it('finds the same relation whichever way round the claims come', () => {
    for (const one of [...DISPUTES, ...EQUIVALENT, ...UNRELATED]) {
      const a = claimFromText(one.a, { id: 'a' });
      const b = claimFromText(one.b, { id: 'b' });
      expect(relateClaims(b, a, 0.8).relation, one.a).to.equal(relateClaims(a, b, 0.8).relation);
    }
  });

  it('gives evidence as offsets into the article each claim is from', () => {
    const a = claimFromText('The ferry fire off Porto Bello killed 43 people.', { id: 'a', offset: 100 });
    const b = claimFromText('Fifty-one people died in the fire on the ferry off Porto Bello.', { id: 'b', offset: 7 });
    const { evidence } = relateClaims(a, b, 0.9);
    expect(evidence!.a).to.deep.equal({ start: 138, end: 140, text: '43' });
    expect(evidence!.b).to.deep.equal({ start: 7, end: 16, text: 'Fifty-one' });
  });

  it('explains a dispute in one sentence that names both outlets', () => {
    const a = claimFromText('The ferry fire off Porto Bello killed 43 people.', { outlet: 'Harbour Gazette' });
    const b = claimFromText('Fifty-one people died in the fire on the ferry off Porto Bello.', { outlet: 'Radio Five' });
    expect(relateClaims(a, b, 0.9).explanation).to.equal('The figures differ: Harbour Gazette says “The ferry fire off Porto Bello killed 43 people”; Radio Five says “Fifty-one people died in the fire on the ferry”.');
  });

  it('quotes phrases that can be read by themselves', () => {
    const a = claimFromText('Repairs to the embankment at Hardacre, which is the oldest on the river, were put off to save money for the harbour and for two other works of the council that were late.');
    const b = claimFromText('Repairs to the embankment at Hardacre were not put off.');
    const found = relateClaims(a, b, 0.9);
    for (const { text } of [found.evidence!.a, found.evidence!.b]) {
      expect(text).to.match(/[\p{L}\p{N}]$/u);
      expect(text).not.to.match(/(?:^(?:to|of|and|in)\b)|\b(?:the|a|of|to|in|was|were|for)$/);
    }
  });
});
