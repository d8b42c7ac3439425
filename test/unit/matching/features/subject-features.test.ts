import { expect } from 'chai';
import { signatureOfText } from '../../../../src/matching/claim-signature.js';
import { comparePair } from '../../../../src/matching/compare-pair.js';
import { kindClaim } from '../../../../src/matching/features/kinded-claim.js';
import { SUBJECT_FEATURES, subjectFeatures } from '../../../../src/matching/features/subject-features.js';
import { loadPairModel } from '../../../../src/matching/scorer/pair-model.js';
import { shippedPairModel } from '../../../support/pair-model.js';

describe('subjectFeatures', () => {
  const { statistics, vectors } = shippedPairModel();
  const read = (a: string, b: string): { readonly shared: Float64Array; readonly missing: Float64Array } => {
    const compile = (text: string): ReturnType<typeof kindClaim> => kindClaim(signatureOfText(text), statistics, vectors);
    const row = subjectFeatures(compile(a), compile(b), vectors!);
    return { shared: row.subarray(0, vectors!.dimensions), missing: row.subarray(vectors!.dimensions) };
  };
  const towards = (word: string, direction: Float64Array): number => {
    const own = new Float64Array(vectors!.dimensions);
    vectors!.addDirection(vectors!.row(word), 1, own);
    return own.reduce((sum, value, at) => sum + value * direction[at]!, 0) / Math.hypot(...direction);
  };

  it('points to what both tell, and to what only the shorter tells', () => {
    const { shared, missing } = read('Ferry sinks after fire', 'The ferry that sinks off Corvane had left the island with a crew of nine');
    expect(towards('ferri', shared)).to.be.above(towards('fire', shared));
    expect(towards('fire', missing)).to.be.above(towards('ferri', missing) + 0.3);
  });

  it('finds nothing missing where the longer claim has every word, and nothing in an empty one', () => {
    expect(Math.hypot(...read('The ferry sank', 'The ferry sank off Corvane in the night').missing)).to.be.below(1e-9);
    const { missing, shared } = read('', 'The ferry sank');
    expect([...shared, ...missing].every((value) => value === 0)).to.equal(true);
  });

  it('counts a word that is repeated once', () => {
    expect(read('Fire, fire and fire again', 'The ferry that sank off Corvane had a crew of nine')).to.deep.equal(read('Fire and again', 'The ferry that sank off Corvane had a crew of nine'));
  });
});

describe('the part of subjects in a score', () => {
  const [a, b] = [signatureOfText('A judge sentenced the former mayor to six years in prison'), signatureOfText('Former mayor sentenced to prison')];

  it('is told as one reason for what is shared and one for what is missing', () => {
    const told = comparePair(a, b, { model: shippedPairModel() }).contributions.map(({ feature }) => feature);
    expect(told.filter((feature) => (SUBJECT_FEATURES as readonly string[]).includes(feature))).to.have.length.within(1, SUBJECT_FEATURES.length);
    expect(new Set(told).size).to.equal(told.length);
  });

  it('adds up with the other reasons to what the experts say', () => {
    const model = shippedPairModel();
    const experts = model.free.map(({ gate, name, scorer }) => ({ name, scorer, gate }));
    const sum = (compared: ReturnType<typeof comparePair>): number => compared.contributions.reduce((total, { contribution }) => total + contribution, 0);
    const logOdds = ({ comparable }: ReturnType<typeof comparePair>): number => Math.log(comparable / (1 - comparable));
    const [withSubjects, without] = [comparePair(a, b, { model }), comparePair(a, b, { model: { ...model, vectors: model.vectors, free: experts } })];
    expect(logOdds(withSubjects) - logOdds(without)).to.be.closeTo(sum(withSubjects) - sum(without), 0.01);
    expect(withSubjects.comparable).to.not.equal(without.comparable);
  });

  it('refuses directions that are not of one length', () => {
    const { free, ...rest } = shippedPairModel();
    const broken = free.map((expert) => ({ ...expert, subject: { bias: 0, weights: [1], means: [], deviations: [1] } }));
    expect(() => loadPairModel({ ...rest, free: broken })).to.throw(/one length/);
  });
});
