import { expect } from 'chai';
import { relateReadings } from '../../../src/disputes/relate-claims.js';
import { findSlotPairs } from '../../../src/disputes/find-slot-pairs.js';
import { clockTimes } from '../../../src/disputes/reading/clock-times.js';
import { readClaim } from '../../../src/disputes/reading/read-claim.js';
import { slotKinds } from '../../../src/disputes/slot/slot-kinds.js';
import { claimFromText } from './claim-from-text.js';

const LATER = '2025-04-10T08:00Z';

/** What two claims of one event come to: the rule of a conflict or an update, else the relation. */
function judged(a: string, b: string, { comparable = 0.6, later = '2025-04-09T10:00Z' }: { comparable?: number; later?: string } = {}): string {
  const { relation, rule } = relateReadings({ a: readClaim(claimFromText(a, { id: 'a' })), b: readClaim(claimFromText(b, { id: 'b', published: later })), comparable, oneEvent: true });
  return relation === 'contradicts' || relation === 'updates' ? rule : relation;
}

const clocks = (text: string): readonly string[] => clockTimes(readClaim(claimFromText(text))).map(({ knowsHalf, minute, slack }) => `${Math.floor(minute / 60)}:${minute % 60}${knowsHalf ? '' : '?'} ±${slack}`);

describe('times of day', () => {
  it('are read from figures and words', () => {
    expect(clocks('It broke out shortly before 6 a.m.')).to.deep.equal(['6:0 ±30']);
    expect(clocks('It left the track at 6.10pm.')).to.deep.equal(['18:10 ±5']);
    expect(clocks('It stopped, shortly before a quarter to six.')).to.deep.equal(['5:45? ±15']);
    expect(clocks('They came in at ten past two and left at about four in the morning.')).to.deep.equal(['2:10? ±5', '4:0 ±30']);
    expect(clocks("They downed tools at seven o'clock, shortly after noon and at 19:40.")).to.deep.equal(['7:0? ±5', '12:0 ±30', '19:40 ±5']);
  });

  it('are not read from amounts, parts of the day and scores', () => {
    for (const text of ['It cost 3.2 million in 2006.', 'They met on Tuesday afternoon.', 'Four in ten members came.', 'Rovers won 3-1.']) expect(clocks(text), text).to.deep.equal([]);
  });
});

describe('claims of one event', () => {
  const disputes: readonly (readonly [string, string, string])[] = [
    ['denial/quoted', 'Needless to say, the closure was not “a tax on the valley”.', 'The mayor called the closure a “tax on the valley” and left.'],
    ['date/clock', 'The Lady Isaura struck the Skell rocks at 7.40 p.m.', 'The Lady Isaura ran aground at about 6.45pm.'],
    ['date/clock', 'The fire had begun at about 4.30am.', 'The blaze broke out just before six in the morning.'],
    ['quantity/disjoint', 'A ferry carrying 187 passengers ran aground off Tarnsey.', 'The Lady Isaura, with 214 passengers on board, hit the bottom.'],
    ['quantity/age', 'The man who died was Ivo Brandt, 58.', 'Security guard Ivo Brandt, 53, had just phoned home.'],
    ['quantity/vote', 'The motion was carried by 24 votes to 19.', '24 councillors voted for closure and 18 against.'],
    ['actor/spelling', 'The rescue was easy, said Maeve Corrigan, the coxswain.', 'Its coxswain, Maeve Kerrigan, went home at five.'],
    ['actor/spelling', 'Curator Ingrid Solberg called them priceless.', 'Ingrid Solheim, the curator of coins, had polished the glass.'],
    ['actor/spelling', 'Friends named the man who fell as Desmond Orwin.', 'The roofer was named as Desmond Irvine.'],
    ['actor/spelling', 'The ward is run by Miriam Kestle.', 'Miriam Kessel went home.'],
    ['quantity/margin', 'Rhona Moss beat Peter Hale by 1,284 votes.', 'The nurse won with a majority of 1,248.'],
    ['quantity/vote', 'The plan was backed by 12 votes to 7.', 'Eleven councillors voted for closure and eight against it.'],
    ['quantity/disjoint', 'Turnout was 71 per cent, down from 78 per cent at the last contest in 2021.', 'Turnout was 64 per cent.'],
    ['quantity/disjoint', 'Ada Moss won with just over 52 per cent of the vote.', 'Ada Moss took 54 per cent of the vote.'],
    ['quantity/disjoint', 'Ivo Kell killed one person and wounded three others.', 'The attack left five people wounded.'],
    ['quantity/disjoint', 'A man of 61 died on the stairs.', 'The 66-year-old man died in the flat.'],
    ['quantity/disjoint', 'The 58-year-old pilot was alone in the cabin.', 'Pilot Joan Eddery, 61, was alone in the cabin.'],
    ['place/numbered', 'The fire started in a flat on the fourth floor.', 'The fire broke out on the 6th floor.'],
    ['date/clock', 'The first call came at 2.14am.', 'The fire brigade was first called at 2.50am.'],
    ['date/clock', 'The plane came down shortly after 11.40am, nine miles inland.', 'It came down at around 12.15pm.'],
    ['cause/excluded', 'Marla Quist blamed the price of steel for the decision.', 'Steel had nothing to do with the decision.'],
    ['quantity/vote', 'Members voted 1,874 to 212 to authorise a strike.', 'The strike vote was not close: 1,784 in favor and 212 against.'],
    ['quantity/age', 'Alfie Denholm, 9, was lifted out.', 'Little Alfie Denholm, seven, was lifted out.'],
    ['quantity/disjoint', 'One diver has died and another is missing after a boat carrying 14 people sank off Carrow.', 'Sixteen people were aboard when the boat sank off Carrow.'],
    ['antonym/opposed', 'It passed its yearly inspection in March.', 'The Petrel failed its yearly inspection in March.'],
    ['certainty/undecided', 'It is not yet known whether any of the acid reached the river.', 'None of the acid reached the river.'],
    ['place/spot', 'The van struck a wall on Orchard Lane.', "The gang's van hit a wall in Priory Road."],
    ['place/numbered', 'The container was parked at Berth 7.', 'The container was standing at Berth 9.'],
  ];
  for (const [rule, a, b] of disputes) it(`are in dispute by ${rule}`, () => expect(judged(a, b)).to.equal(rule));

  const others: readonly (readonly [string, string, string])[] = [
    ['times told roughly', 'The fire began at about 5.30am.', 'The fire broke out shortly before six in the morning.'],
    ['times of two acts', 'The march began at 2 p.m. at the Guildhall.', 'The march ended at 5 p.m. at the Guildhall.'],
    ['a part of them', 'By ten 120 of the passengers had been taken off.', 'There were 187 passengers on board.'],
    ['a rate and a sum', 'The council spends 2.6 million pounds a year on libraries.', 'The council has to save four million pounds on libraries.'],
    ['guilty and not guilty', 'He was found guilty on nine counts.', 'On two lesser counts he was found not guilty.'],
    ['an earlier occasion', "The clubs' previous meeting, a draw in November, led to 11 arrests.", '34 people were arrested at the ground.'],
    ['those who did and those who did not', 'Some 78% of members voted.', 'Four in ten members never voted.'],
    ['lengths of two things', 'The ship is 64 metres long.', 'Divers found a dent 12 metres long in the ship.'],
    ['gusts at two places', 'Gusts of 120 kilometres an hour were recorded at the airport.', 'A gust of 138 kilometres an hour was recorded at the harbour.'],
    ['words that count nothing', 'Normally trains run at 120 there.', 'Nobody can say when trains will run again.'],
    ['a name that begins with "No"', 'Eight officers were burned.', 'Before the march we spoke to Marta Quill of No Burn Tarrow.'],
    ['a day and a bound', 'The engineer asked the contractor on Friday to lower the jib.', 'The engineer asked the contractor to lower the jib before the weekend.'],
    ['ages of several', 'Two men aged 27 and 34 were caught.', 'A third man, aged 41, was caught.'],
    ['what is asked for and what is offered', 'The union is asking for raises totaling 8 percent.', 'The district is offering a raise of 3.5 percent.'],
    ['those in hospital and all who were hurt', 'Eight people are in hospital tonight after the crush.', 'More than 60 people were hurt in the crush.'],
    ['some of those aboard', 'Sixteen people were aboard the Grey Petrel.', 'Two visiting divers were lost with the Grey Petrel.'],
    ['a day and a stretch of years', 'A wallaby got out of the zoo five years ago.', 'The zoo has got new fences in the past two years.'],
    ['the dead man and the suspect', 'A 52-year-old man died at the market.', 'A 24-year-old man was charged with murder.'],
    ['two of several dead', 'A man of 61 died in the crush.', 'A 24-year-old man died at the gate.'],
    ['the dead man and a witness', 'A 52-year-old man died at the market.', "I'm 63 years old, I got bad knees."],
    ['a short form of a name', 'Ambassador Kit Stavers signed it.', 'Christopher Stavers signed it.'],
    ['short and long given names', 'Marg Stavers signed it.', 'Margaret Stavers signed it.'],
    ['two who share a common name and a role', 'Judge John Arkwell sat on Monday.', 'Judge John Bellamy sat on Tuesday.'],
    ['seats and votes', 'Ada Moss beat Peter Hale by 1,284 votes.', 'His majority of seven is workable.'],
    ['two motions', 'Councillors backed the plan, with two abstentions.', "The opposition's plan fell, with one abstention."],
    ['some brought down by ladder', 'They brought out 23 people.', 'Nine people were brought down by ladder.'],
    ['somebody else and those counted', 'The pilot and one passenger died.', 'The crash killed two people.'],
    ['a father of three', 'The crash killed two people.', 'Ivo Kell was killed along with dad of three Simon Tarrow.'],
    ['rain at two places', '78mm of rain fell on the hill.', 'They had 20mm of rain at the harbour.'],
    ['who, and somebody else', 'Ivo Kell spent two days in the witness box.', 'Linda Farrow, 51, who spent three days in the witness box, walked free.'],
    ['cases that are none of a disease', 'Nothing connects the two cases, the officer said.', 'They broke one case on the stairs.'],
    ['pupils and lessons', 'Some 38 pupils were on the bus.', 'There will be no lessons today.'],
    ['times told roughly by the quarter', 'The plane came down at around 11.50am.', 'The plane came down at around 12.15pm.'],
    ['ages of a couple', 'The man who died was Ivo Brandt, 58.', 'His wife Ada Brandt, 53, had just phoned home.'],
    ['one man and his sister', 'The mill was run by Ada Marsh.', 'The mill was run by Ben Marsh.'],
    ['words that both say are not so', 'The closure is not “a tax on the valley”.', 'The mayor said it was never a tax on the valley.'],
    ['a word in quotation marks', 'It was not an “attack”.', 'The attack was over by noon.'],
    ['what was to be and what is', 'The canal was closed until the evening.', 'The canal opened again only in the evening.'],
  ];
  for (const [title, a, b] of others) it(`are not in dispute over ${title}`, () => expect(judged(a, b)).to.be.oneOf(['compatible', 'equivalent', 'unrelated', 'quantity/updated']));

  it('are updates where more have been taken to hospital half a day later', () => {
    const [first, then] = ['Eight dock workers were taken to hospital.', 'Eleven dock workers were taken to hospital.'];
    expect(judged(first, then)).to.equal('quantity/disjoint');
    expect(judged(first, then, { later: LATER })).to.equal('quantity/updated');
  });

  it('are settled, not disputed, where what was open is known later', () => {
    const [open, sure] = ['It is not yet known whether any of the acid reached the river.', 'None of the acid reached the river.'];
    expect(judged(open, sure, { later: LATER })).not.to.equal('certainty/undecided');
    expect(judged(sure, open, { later: LATER })).to.equal('certainty/undecided');
  });

  it('meet by the names in them', () => {
    const [a, b] = [claimFromText('Harbour master Ingrid Soames closed the basin.', { id: 'a' }), claimFromText('Ingrid Somes thanked her crew.', { id: 'b' })];
    expect(findSlotPairs([a, b], []).map(({ finding }) => finding.rule)).to.deep.equal(['actor/spelling']);
  });

  it('meet by what they count and when they put it, without a score of the matcher', () => {
    expect(slotKinds(claimFromText('There were 128 passengers aboard when it derailed at 5:42 p.m.'))).to.include.members(['passenger aboard', 'clock crash']);
    const [a, b] = [claimFromText('The 48-hour stoppage began at 7 a.m.', { id: 'a' }), claimFromText('The walkout started at 6am.', { id: 'b' })];
    expect(findSlotPairs([a, b], []).map(({ finding }) => finding.rule)).to.deep.equal(['date/clock']);
  });
});
