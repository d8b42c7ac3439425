import { expect } from 'chai';
import { readClaim } from '../../../../src/disputes/reading/read-claim.js';
import type { WordKnowledge } from '../../../../src/disputes/lexicon/word-knowledge.js';
import { judgeReports, relationProbabilities } from '../../../../src/disputes/verdict/judge-reports.js';
import { sameStatement } from '../../../../src/disputes/verdict/judge-statements.js';
import { findingSigns, readSigns, type Signs } from '../../../../src/disputes/verdict/signs.js';
import { loadVerdictModel, RELATIONS, TYPES, type VerdictModel } from '../../../../src/disputes/verdict/verdict-model.js';
import { relateClaims } from '../../../../src/disputes/relate-claims.js';
import type { RelationFinding } from '../../../../src/domain/dispute.js';
import { claimFromText } from '../claim-from-text.js';

const WORDS: WordKnowledge = {
  relation: (a, b) => (`${a} ${b}` === 'grin sulk' || `${b} ${a}` === 'grin sulk' ? 'opposite' : null),
  likeness: (a, b) => (a === b ? 1 : 0),
  rarity: () => 0.5,
};

const signsOf = (a: string, b: string): Signs => readSigns({ a: readClaim(claimFromText(a)), b: readClaim(claimFromText(b)), comparable: 0.5 }, WORDS, 0.5).signs;
const NAMES = [...Object.keys(signsOf('The mill closed.', 'The mill closed.')), ...Object.keys(findingSigns(relateClaims(claimFromText('The mill closed.'), claimFromText('The mill closed.'), 0.5)))];

/** A model in which each head has a bias and perhaps one sign that it looks at. */
function modelOf(heads: Readonly<Partial<Record<string, { readonly bias: number; readonly sign?: string }>>>): VerdictModel {
  const head = (name: string): unknown => ({ bias: heads[name]?.bias ?? -5, weights: NAMES.map((sign) => (sign === heads[name]?.sign ? 10 : 0)), means: NAMES.map(() => 0), deviations: NAMES.map(() => 1) });
  return loadVerdictModel({ version: 'test', signs: NAMES, comparable: head('comparable'), statement: head('statement'), relation: Object.fromEntries(RELATIONS.map((name) => [name, head(name)])), type: Object.fromEntries(TYPES.map((name) => [name, head(name)])) });
}

describe('weighed verdicts', () => {
  const grown = claimFromText('The reed beds of Hardacre are said to sulk.', { outlet: 'A' });
  const shrunk = claimFromText('The reed beds of Hardacre are said to grin.', { outlet: 'B' });

  it('read the same signs whichever claim comes first', () => {
    const [a, b] = ['The mayor of Hardacre paid 300 crowns to Tolland on Monday.', 'In May Tolland got no more than 200 crowns, a baker denied on Friday.'];
    const [one, other] = [signsOf(a, b), signsOf(b, a)];
    expect(one).to.have.all.keys(other);
    for (const name of Object.keys(one)) expect(one[name], name).to.be.closeTo(other[name]!, 1e-9);
  });

  it('tell rival figures by what stands around them, and equal ones as none', () => {
    const [rival, equal] = [signsOf('The mill paid a fine of $3m.', 'The mill paid a fine of $5m.'), signsOf('The mill paid a fine of $3m.', 'The mill paid a fine of $3m.')];
    expect(rival['rivalContext']).to.be.greaterThan(0.8);
    expect([equal['rivalContext'], equal['amountEqual']]).to.deep.equal([0, 1]);
  });

  it('let the finding of a rule stand where it is the likeliest', () => {
    const [a, b] = [claimFromText('The ferry fire killed 43 people.', { outlet: 'A' }), claimFromText('The ferry fire killed 51 people.', { outlet: 'B' })];
    const { finding } = judgeReports(a, b, 0.8, { model: modelOf({ contradicts: { bias: 3 }, comparable: { bias: 3 } }), words: WORDS });
    expect(finding.rule).to.equal('quantity/disjoint');
  });

  it('do not outweigh a denial or an opposite where all else that either says stands in the other', () => {
    const agreeing = { model: modelOf({ equivalent: { bias: 5 }, comparable: { bias: 3 } }), words: WORDS };
    const judged = (a: string, b: string): RelationFinding => judgeReports(claimFromText(a, { outlet: 'A' }), claimFromText(b, { outlet: 'B' }), 0.8, agreeing).finding;
    expect(judged('The mayor of Hardacre knew of the cracks in the bridge.', "The mayor of Hardacre did not know about the bridge's cracks.").rule).to.equal('polarity/covered');
    expect(judged('The government of Tolland lifted the curfew in the capital.', "Tolland's government imposed a curfew on the capital.").rule).to.equal('antonym/opposed');
    expect(judged('The mayor of Hardacre knew of the cracks in the bridge.', "The mayor of Hardacre did not know about the bridge's cracks until Tuesday's inspection of the northern pillars.").relation).to.equal('equivalent');
    expect(judged('The mayor of Hardacre did not know of the cracks in the bridge.', "Only the mayor of Hardacre knew about the bridge's cracks.").relation).to.equal('equivalent');
  });

  it('tell a contradiction that no rule knows, of the likeliest kind that both texts have words for', () => {
    const model = modelOf({ contradicts: { bias: 3 }, comparable: { bias: 3 }, quantity: { bias: 4 }, antonym: { bias: 2 } });
    const { comparable, finding } = judgeReports(grown, shrunk, 0.8, { model, words: WORDS });
    expect(finding).to.deep.include({ relation: 'contradicts', type: 'antonym', rule: 'weighed/antonym' });
    expect([finding.evidence!.a.text, finding.evidence!.b.text]).to.satisfy(([a, b]: string[]) => a!.includes('sulk') && b!.includes('grin'));
    expect(comparable).to.be.greaterThan(0.9);
  });

  it('tell no contradiction without words for it, and no update without an order in time', () => {
    const [a, b] = [claimFromText('The mill stands in Hardacre.'), claimFromText('The mill is red.')];
    const { finding } = judgeReports(a, b, 0.8, { model: modelOf({ contradicts: { bias: 3 }, updates: { bias: 2 }, compatible: { bias: 1 }, comparable: { bias: 3 }, quantity: { bias: 4 } }), words: WORDS });
    expect(finding.relation).to.equal('compatible');
  });

  it('make probabilities that add up to one, lower where the slots differ', () => {
    const model = modelOf({ equivalent: { bias: 1 } });
    const [near, far] = [0.9, 0.1].map((comparable) => relationProbabilities({ model, signs: {} }, comparable));
    for (const odds of [near!, far!]) expect([...odds.values()].reduce((sum, one) => sum + one, 0)).to.be.closeTo(1, 1e-9);
    expect(near!.get('equivalent')).to.be.greaterThan(far!.get('equivalent')!);
  });

  it('explain what speaks for one slot by parts that add up', () => {
    const model = modelOf({ comparable: { bias: -2, sign: 'coverMin' } });
    const { comparable, contributions } = judgeReports(grown, shrunk, 0.8, { model, words: WORDS });
    expect(Math.log(comparable / (1 - comparable))).to.be.closeTo(contributions.reduce((sum, { contribution }) => sum + contribution, -2), 1e-9);
  });

  it('take two bare texts for one statement by how much of either the other answers', () => {
    const resources = { model: modelOf({ statement: { bias: -7, sign: 'coverMin' } }), words: WORDS };
    const same = sameStatement(claimFromText('The mill at Hardacre burned.'), claimFromText('The Hardacre mill burned.'), 0.5, resources);
    expect(same).to.be.greaterThan(0.8);
    expect(sameStatement(claimFromText('The mill at Hardacre burned.'), claimFromText('Tolland elected a baker.'), 0.5, resources)).to.be.lessThan(0.1);
  });

  it('need weights that fit their signs', () => {
    expect(() => loadVerdictModel({ ...modelOf({}), signs: ['one'] })).to.throw();
  });
});
