import { expect } from 'chai';
import { relateClaims } from '../../../src/disputes/relate-claims.js';
import { claimFromText } from './claim-from-text.js';

/** What two contemporary claims come to: the type of a dispute, else the relation. */
function judged(a: string, b: string): string {
  const { relation, type } = relateClaims(claimFromText(a, { id: 'a' }), claimFromText(b, { id: 'b' }), 0.9);
  return relation === 'contradicts' ? type! : relation;
}

type Pairs = readonly (readonly [string, string])[];

const DISPUTES: Readonly<Record<string, Pairs>> = {
  cause: [
    ['The ferry fire off Porto Bello was caused by a cigarette.', 'The fire on the ferry off Porto Bello was due to bad wiring.'],
    ['Pilot error led to the crash of the Orrin mail plane.', 'A snapped cable led to the crash of the Orrin mail plane.'],
  ],
  actor: [
    ['Architect Joan Abel designed the Pellar theatre.', 'The Pellar theatre was designed by Aldo Finn.'],
    ['The soldiers at Kolm opened fire first.', 'The smugglers at Kolm opened fire first.'],
  ],
  antonym: [
    ['Harlow United lost to Dene City in the cup at Kestrel Park.', 'Harlow United beat Dene City in the cup at Kestrel Park.'],
    ['The patient in Tarn is stable.', 'The patient in Tarn is unstable.'],
    ['Solvia lifted the curfew in Orrin.', 'Solvia imposed a curfew in Orrin.'],
  ],
  date: [
    ['The alarm in the Pell Street vault rang at 3 a.m.', 'At the Pell Street vault the alarm rang shortly after midnight.'],
    ['Governor Ada Brand apologised on Friday for the note that offended farmers.', 'Governor Ada Brand apologised Saturday for her note to farmers, sent in March.'],
  ],
  place: [
    ['The missing yacht was found drifting off the coast of Madeira.', 'Trawlermen found the missing yacht drifting near Faro.'],
    ['Rebels took the southern town of Dakka.', 'Rebels took Dakka, a town in the north.'],
  ],
  quantity: [
    ['The jobless rate in Calder fell to 5 percent.', 'Unemployment in Calder fell to 7 percent.'],
    ['Broker Owen Teal was jailed for six years.', 'A judge jailed broker Owen Teal for nine years.'],
  ],
  polarity: [['Velox Motors warned its customers of the leak.', 'Velox Motors never told its customers of the leak.']],
  attribution: [['"The dam should never have been built," Sofia Marek told them.', '"The dam should never have been built," said Peter Oram, a miner.']],
};

const NO_DISPUTE: Readonly<Record<string, Pairs>> = {
  'a vague cause and a near one': [['A mechanical fault caused the crash of the Orrin tram.', 'A snapped cable caused the crash of the Orrin tram.']],
  'a cause that is only possible': [['The Orrin fire was caused by a cigarette.', 'The Orrin fire may have been caused by bad wiring.']],
  'the doers of different deeds': [['Joan Abel designed the Pellar theatre.', 'Aldo Finn designed the Pellar bridge.'], ['Joan Abel won the first leg.', 'Aldo Finn won the second leg.']],
  'a win and the loss it means': [['Harlow United beat Dene City 2-1.', 'Dene City were beaten by Harlow United 2-1.']],
  'parts of a thing': [['The north tower of the abbey burned.', 'The south tower of the abbey did not burn.'], ['Adult tickets in Tarn cost 18 euros.', 'Children in Tarn pay 9 euros for tickets.']],
  'double negatives and what they mean': [['The premier has not ruled out a pact with Velden.', 'A pact with Velden is possible, the premier said.'], ['The priest did not deny that he knew.', 'The priest admitted that he knew.']],
  'nobody on both sides': [['No one was hurt in the blast at Carrow.', 'The blast at Carrow left nobody hurt.']],
  'times told roughly': [['The alarm in Pell Street rang at 3 a.m.', 'The alarm in Pell Street rang at about 3.30 a.m.']],
  'rates of different things': [['Burglaries in Calder fell by 8 percent.', 'Car thefts in Calder fell by 12 percent.'], ['The federal tax rate was 35 percent.', 'The combined tax rate was 45 percent.']],
  'an age limit and a count': [['Four states have legalised the drug.', 'Seven states allow the drug to adults over 21.']],
  'questions and issues that are raised': [['Prices in Orrin fell.', 'Doubts about prices in Orrin were raised.']],
  'harm that nobody suffered': [['No members of the crew were harmed.', 'Photographs of each member of the crew were sold.']],
  'what two people have each done': [['Ada Korr released eight years of tax returns.', 'Leo Marsh released 33 years of tax returns.']],
  'what would have been': [['The clerk has committed no crime.', 'A crime would have been committed if the clerk had sold the file.']],
  'what was done by others': [['The oath was administered by judge Lena Quist.', 'Owen Teal took the oath administered by judge Lena Quist.']],
  'one who attended and another who did not': [['Ada Korr did not attend the Basel summit.', 'Leo Marsh attended the Basel summit.']],
};

describe('phenomena of disputes', () => {
  for (const [type, pairs] of Object.entries(DISPUTES)) {
    for (const [a, b] of pairs) {
      it(`${type}: ${a} | ${b}`, () => {
        expect([judged(a, b), judged(b, a)]).to.deep.equal([type, type]);
      });
    }
  }

  for (const [title, pairs] of Object.entries(NO_DISPUTE)) {
    for (const [a, b] of pairs) {
      it(`raise none over ${title}: ${a} | ${b}`, () => {
        expect([judged(a, b), judged(b, a)]).not.to.include.oneOf(['quantity', 'date', 'place', 'actor', 'polarity', 'antonym', 'denial', 'attribution', 'cause', 'certainty', 'quote-variance']);
      });
    }
  }
});
