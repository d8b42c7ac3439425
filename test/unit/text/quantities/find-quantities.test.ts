import { expect } from 'chai';
import type { Quantity } from '../../../../src/domain/quantity.js';
import { findQuantities } from '../../../../src/text/quantities/find-quantities.js';
import { tokenize } from '../../../../src/text/tokens.js';

function find(text: string): Quantity[] {
  return findQuantities(tokenize(text, { start: 0, end: text.length }, 0).tokens, text);
}

/** "(lo, hi] unit item status" of each amount. */
function shown(text: string): string[] {
  return find(text).map((one) => `${one.loOpen ? '(' : '['}${one.lo ?? ''}, ${one.hi ?? ''}${one.hiOpen ? ')' : ']'} ${one.unit} ${one.item ?? '-'} ${one.status ?? '-'}`);
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['More than 120 sailors were killed.', ['(120, ) count sailor killed']],
  ['A quarter of a million people fled.', ['[250000, 250000] count person displaced']],
  ['A man in his 40s was held.', ['[40, 49] year-age - -']],
  ['A woman in her late 60s was held.', ['[67, 69] year-age - -']],
  ['The bill passed 212 to 187.', ['[212, 212] score higher -', '[187, 187] score lower -']],
  ['The council approved 12 to 15 projects.', ['[12, 15] count project -']],
  ['The dam holds 3m cubic metres.', ['[3000000, 3000000] m3 dam -']],
  ['One of the oldest bridges fell.', []],
  ['A six-figure sum was paid.', []],
  ['At least 100 were injured.', ['[100, ) count person injured']],
  ['Nine sailors have yet to be found.', ['[9, 9] count sailor missing']],
  ['Some 9,000 people took part.', ['[8100, 9900] count person attending']],
  ['The petition carried 22,416 signatures.', ['[22416, 22416] count person signed']],
  ['The death toll from the fire at the old paper mill in Hardacre rose to 11.', ['[11, 11] count person killed']],
  ['The report spares almost nobody.', []],
  ['Nobody noticed that the battery had died.', ['[0, 0] count person -']],
  ['The clerk was jailed for four years and three months.', ['[134119800, 134119800] s clerk -']],
  ['The sitting took two hours 15 minutes.', ['[8100, 8100] s sitting -']],
  ['Shares fell 11% to 382 pence.', ['[11, 11] percent share -', '[3.82, 3.82] GBP - -']],
  ['An hour costs 80p.', ['[0.8, 0.8] GBP cost -']],
  ['The rise brings in £310,000 a year.', ['[310000, 310000] GBP - -']],
  ['The plant draws 2,100 cubic metres a day from the river.', ['[2100, 2100] m3 plant -']],
  ['The 40 mg tablets were recalled.', ['[0.00004, 0.00004] kg tablet -']],
  ['A trial published two years ago failed.', []],
  ['The pupils, aged 11 to 16, went home.', ['[11, 16] year-age - -']],
  ['She won with just over 52 per cent of the vote.', ['(52, 53] percent vote -']],
  ['The first 911 call came from a neighbour.', []],
  ['Someone called 999 at once.', []],
  ['The thieves broke two cases on the stairs.', ['[2, 2] count case -']],
  ['The clinic counted two cases of measles.', ['[2, 2] count case infected']],
  ['People aged between 45 and 79 were asked.', ['[45, 45] year-age - -', '[79, 79] year-age - -']],
  ['It was strongest in women over 60.', ['(60, ) year-age - -']],
  ['Children under 12 and their parents came.', ['[0, 12) year-age - -']],
  ['A mass will be held on Thursday at six.', []],
  ['The crew sat down at nine at night.', []],
  ['The toll stands at six.', ['[6, 6] count person killed']],
  ['Half of the class had seen question three.', ['[50, 50] percent class -']],
  ['Up to 50 homes burned.', ['[0, 50] count home -']],
  ['Fewer than 30 shops reopened.', ['[0, 30) count shop -']],
  ['About 50 firms closed.', ['[45, 55] count firm -']],
  ['Nearly $2 billion was lost.', ['[1800000000, 2000000000) USD - -']],
  ['Dozens of climbers were stranded.', ['[24, 99] count climber trapped']],
  ['Hundreds of thousands of fish died.', ['[200000, 999999] count fish killed']],
  ['A dozen sheep and half a million birds.', ['[12, 12] count sheep -', '[500000, 500000] count bird -']],
  ['Half of the 240 passengers left.', ['[120, 120] count passenger -']],
  ['Two-thirds of voters backed it.', ['[66.6666667, 66.6666667] percent voter -']],
  ['Fewer than one in ten clinics has a lift.', ['[0, 10) percent clinic -']],
  ['Between 40 and 50 boats sank.', ['[40, 50] count boat -']],
  ['It took 40 to 50 buses.', ['[40, 50] count bus -']],
  ['They counted 40-50 dogs.', ['[40, 50] count dog -']],
  ['Forty-three men and four thousand women marched.', ['[43, 43] count man -', '[4000, 4000] count woman -']],
  ['It paid $4.5m, £2 billion and 30 million euros.', ['[4500000, 4500000] USD - -', '[2000000000, 2000000000] GBP - -', '[30000000, 30000000] EUR - -']],
  ['A fine of £24m was imposed.', ['[24000000, 24000000] GBP fine -']],
  ['Revenue climbed 6%.', ['[6, 6] percent revenue -']],
  ['Rates rose by a quarter of a percentage point.', ['[0.25, 0.25] percent rate -']],
  ['Rates fell 25 basis points.', ['[0.25, 0.25] percent rate -']],
  ['They walked 32 km.', ['[32000, 32000] m - -']],
  ['It reached 68 degrees Fahrenheit.', ['[20, 20] degC - -']],
  ['A six-year term was handed down.', ['[189345600, 189345600] s term -']],
  ['A magnitude 7.1 quake struck.', ['[7.1, 7.1] magnitude quake -']],
  ['A 43-year-old man met Mira Cole, 29, there.', ['[43, 43] year-age - -', '[29, 29] year-age - -']],
  ['A man of 26 was held, and a woman, 31, was sought.', ['[26, 26] year-age - -', '[31, 31] year-age - -']],
  ['The brothers are aged 24 and 31.', ['[24, 24] year-age - -', '[31, 31] year-age - -']],
  ['Rovers beat Town 3-1.', ['[3, 3] score higher -', '[1, 1] score lower -']],
  ['The bill passed by 52 votes to 48.', ['[52, 52] score higher -', '[48, 48] score lower -']],
  ['No one was hurt.', ['[0, 0] count person injured']],
  ['No deaths were reported.', ['[0, 0] count person killed']],
  ['None of the four sailors survived.', ['[0, 0] count sailor survived']],
  ['The crane fell without injuring anyone.', ['[0, 0] count person injured']],
  ['Twelve people lost their lives.', ['[12, 12] count person killed']],
  ['The storm left 30 dead and 12 missing.', ['[30, 30] count person killed', '[12, 12] count person missing']],
  ['Some 30m viewers watched the 30m wall.', ['[27000000, 33000000] count viewer -', '[30, 30] m wall -']],
];

const NO_AMOUNT: readonly string[] = [
  'It began on 14 June 1998.', 'He arrived at 8 p.m. and left at 10.40pm.', 'Flight 618 left Gate 4.', 'Ring 555-1234.', 'She won her 4th title.', 'The F-16 landed.', 'He is No. 2 there.',
  'The second half of the third quarter was calm.', 'In 2012 he left.', 'It was the event of the 1980s.', 'It is one of the most popular.',
];

describe('findQuantities', () => {
  for (const [text, expected] of CASES) it(`reads ${text}`, () => expect(shown(text)).to.deep.equal(expected));

  for (const text of NO_AMOUNT) it(`finds no amount in ${text}`, () => expect(shown(text)).to.deep.equal([]));

  it('covers modifier, number and unit with its span', () => {
    expect(find('It burned at least 25,000 acres.').map((one) => one.text)).to.deep.equal(['at least 25,000 acres']);
  });

  it('tells running totals from single counts', () => {
    expect(find('The toll rose to 26.')[0]!.cumulative).to.equal(true);
    expect(find('So far, 40 people have fled.')[0]!.cumulative).to.equal(true);
    expect(find('A blast killed 26 people.')[0]!.cumulative).to.equal(false);
  });

  it('marks vague and rounded counts as approximate', () => {
    expect(find('Several cars and about 40 vans')[0]!.approximate).to.equal(true);
    expect(find('Exactly 40 vans')[0]!.approximate).to.equal(false);
  });

  it('takes time linear in the length of the text', () => {
    const text = 'About 40 people paid $3m on 4 May for 12 of the 30 boats. '.repeat(400);
    const { tokens } = tokenize(text, { start: 0, end: text.length }, 0);
    const started = performance.now();
    expect(findQuantities(tokens, text)).to.have.length(1600);
    expect(performance.now() - started).to.be.below(1500);
  });
});
