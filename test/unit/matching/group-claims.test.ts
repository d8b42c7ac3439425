import { expect } from 'chai';
import { signatureOfText, type ClaimSignature } from '../../../src/matching/claim-signature.js';
import { groupClaims, type Grouping, type GroupingArticle, type ScoredPair } from '../../../src/matching/group-claims.js';
import { OftenTold } from '../../../src/matching/scorer/often-told.js';
import { shippedPairModel } from '../../support/pair-model.js';
import { shuffled } from '../../support/shuffle.js';

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  courier: [
    'A freight train left the rails outside Orrin station on Sunday, killing two engineers.',
    'Rail inspectors are examining a cracked wheel found beside the track.',
    'The line to Dunmore will stay closed for a week.',
    'Orrin bakery donated bread to the rescue crews.',
  ],
  herald: [
    'Two engineers died when a freight train left the rails near Orrin station.',
    'Inspectors found a cracked wheel beside the track.',
    'Passengers for Dunmore must take buses.',
    'The transport minister promised an inquiry into rail safety.',
  ],
  post: [
    'Freight train leaves rails at Orrin station, three engineers killed.',
    'The transport minister announced an inquiry into rail safety.',
    'The Dunmore line will stay closed for ten days.',
  ],
};
const SIGNATURES: readonly ClaimSignature[] = Object.entries(ARTICLES).flatMap(([article, sentences]) =>
  sentences.map((text, sentence) => ({
    ...signatureOfText(text, `${article}.${sentence}`), article, outlet: article, sentence, position: sentence / (sentences.length - 1),
  })),
);
const DETAILS: ReadonlyMap<string, GroupingArticle> = new Map(
  Object.keys(ARTICLES).map((id, index) => [id, { title: 'Freight train derails at Orrin', published: { iso: `2026-02-0${index + 1}`, precision: 'day' } }]),
);

function group(signatures: readonly ClaimSignature[], extra: object = {}): Grouping {
  return groupClaims(signatures, { model: shippedPairModel(), articles: DETAILS, ...extra });
}
const membersWith = (grouping: Grouping, id: string): readonly string[] => grouping.groups.find(({ members }) => members.includes(id))!.members;

describe('groupClaims', () => {
  it('puts every claim in exactly one group and names one of its members as reference', () => {
    const { groups } = group(SIGNATURES);
    expect(groups.flatMap(({ members }) => members).sort()).to.deep.equal(SIGNATURES.map(({ id }) => id).sort());
    for (const { members, reference } of groups) expect(members).to.include(reference);
  });

  it('groups what three outlets say of one thing, whatever number they give', () => {
    expect(membersWith(group(SIGNATURES), 'courier.0')).to.include.members(['herald.0', 'post.0']);
  });

  it('leaves a claim that nobody else makes alone', () => {
    expect(membersWith(group(SIGNATURES), 'courier.3')).to.deep.equal(['courier.3']);
  });

  it('lists members in order of publication', () => {
    expect(membersWith(group(SIGNATURES), 'herald.3')[0]).to.equal('herald.3');
  });

  it('gives the same answer whatever the order of the claims', () => {
    const { groups, links } = group(SIGNATURES);
    for (let seed = 1; seed <= 6; seed++) expect(group(shuffled(SIGNATURES, seed))).to.deep.include({ groups, links });
  });

  it('follows an editor who says that claims are the same, or are not', () => {
    expect(membersWith(group(SIGNATURES, { mustLink: [['courier.3', 'post.1'], ['courier.3', 'gone']] }), 'courier.3')).to.include('post.1');
    expect(membersWith(group(SIGNATURES, { cannotLink: [['courier.0', 'herald.0']] }), 'courier.0')).to.not.include('herald.0');
  });

  it('never groups two claims of one sentence', () => {
    const twins = ['x.a', 'x.b'].map((id) => ({ ...signatureOfText('The bridge at Orrin fell', id), article: 'x' }));
    expect(group(twins).groups).to.have.length(2);
  });

  it('lets seldom told things stand apart, but not out of sight of whoever looks for conflicts', () => {
    const model = shippedPairModel();
    const seldom = { ...model, oftenTold: new OftenTold({ direction: model.oftenTold!.weights.direction.map(() => 0), offset: 40 }, model.vectors!, { words: model.vectors!, statistics: model.statistics }) };
    const seen: ScoredPair[] = [];
    const grouping = group(SIGNATURES, { model: seldom, sameSlot: (links: readonly ScoredPair[]) => (seen.push(...links), []) });
    const between = seen.find(({ a, b }) => a === 'courier.0' && b === 'herald.0')!;
    expect(membersWith(grouping, 'courier.0')).to.deep.equal(['courier.0']);
    expect(between.comparable).to.be.below(0.01);
    expect(between.slot).to.be.above(0.5);
    expect(grouping.explain(between)).to.have.all.keys('a', 'b', 'comparable', 'contributions');
  });

  it('returns a score for every pair when asked, in order of ids', () => {
    const { links } = group(SIGNATURES, { allPairs: true });
    expect(links).to.have.length((SIGNATURES.length * (SIGNATURES.length - 1)) / 2);
    for (const { a, b, comparable } of links) {
      expect(a < b).to.equal(true);
      expect(comparable).to.be.within(0, 1);
    }
  });

  it('scores at most fifty partners a claim in a large event', () => {
    const many = Array.from({ length: 400 }, (_, index) => ({
      ...signatureOfText(`School ${'abcdefghijklmnopqrst'[index % 20]!}${index % 7} in Orrin closed after floods near Dunmore`, `m${String(index).padStart(3, '0')}`),
      article: `paper${index % 8}`, sentence: index,
    }));
    expect(group(many, { minimumScore: 0 }).links.length).to.be.at.most(50 * many.length);
  });

  it('has nothing to say about nothing', () => {
    expect(group([])).to.deep.include({ groups: [], links: [] });
  });
});
