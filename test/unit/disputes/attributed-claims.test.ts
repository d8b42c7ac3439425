import { expect } from 'chai';
import type { Attribution } from '../../../src/domain/attribution.js';
import type { ClaimInContext } from '../../../src/domain/claim-in-context.js';
import { relateClaims } from '../../../src/disputes/relate-claims.js';
import { claimFromText } from './claim-from-text.js';

interface Said {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly kind?: Attribution['kind'];
  /** The part of the content that is the claim; all of it when absent. */
  readonly claim?: string;
}

/** A claim cut out of what a sentence attributes to somebody: source and cue stay outside it. */
function cutFrom(sentence: string, said: Said): ClaimInContext {
  const at = (part: string): { start: number; end: number; text: string } => ({ start: sentence.indexOf(part), end: sentence.indexOf(part) + part.length, text: part });
  const claim = at(said.claim ?? said.content);
  return {
    ...claimFromText(claim.text, { id: sentence, outlet: said.source, offset: claim.start }),
    sentence: { start: 0, end: sentence.length, text: sentence },
    attribution: {
      source: { ...at(said.source), canonical: said.source, type: 'person', roles: [] },
      cue: { ...at(said.cue), stance: said.cue === 'denied' ? 'denying' : 'neutral' },
      content: [at(said.content)],
      kind: said.kind ?? 'indirect',
      via: null,
      viaType: null,
      confidence: 1,
      parent: null,
    },
  };
}

describe('claims cut out of an attribution', () => {
  const dumped = claimFromText('The mill dumped dye in the river at night.', { outlet: 'Hardacre Echo' });
  const denied = cutFrom('Arne Sollis denied that the mill had dumped dye in the river.', { source: 'Arne Sollis', cue: 'denied', content: 'the mill had dumped dye in the river' });

  it('stand against whoever asserts what their source denies', () => {
    const found = relateClaims(dumped, denied, 0.9);
    expect(found).to.deep.include({ relation: 'contradicts', type: 'denial', rule: 'denial/source-denies' });
    expect(found.evidence!.b).to.deep.equal({ start: 12, end: 60, text: 'denied that the mill had dumped dye in the river' });
  });

  it('agree with a report of the same denial', () => {
    const reported = claimFromText('Sollis denied that the mill dumped dye in the river.');
    expect(relateClaims(reported, denied, 0.9).relation).not.to.equal('contradicts');
  });

  it('agree with a text that negates what their source denies', () => {
    const negated = claimFromText('The mill had not dumped dye in the river.');
    expect(relateClaims(negated, denied, 0.9).relation).not.to.equal('contradicts');
  });

  it('leave alone what only happened at the same time', () => {
    const later = cutFrom('Arne Sollis denied that he had been told of the leak before the mill burned.', { source: 'Arne Sollis', cue: 'denied', content: 'he had been told of the leak before the mill burned' });
    const fire = claimFromText('The old mill burned down before dawn.');
    expect(relateClaims(fire, later, 0.9).relation).not.to.equal('contradicts');
  });

  const quoted = (sentence: string, source: string, claim: string): ClaimInContext => {
    const content = /“[^”]*”/.exec(sentence)![0];
    return cutFrom(sentence, { source, cue: 'said', content, kind: 'direct', claim });
  };

  it('are compared as whole utterances where their source is quoted word for word', () => {
    const a = quoted('“We closed the gate too late, and I shall answer for it in court,” Arne Sollis said.', 'Arne Sollis', 'We closed the gate too late');
    const b = quoted('“We closed the gate far too late, and I shall answer for it to the town,” Arne Sollis said.', 'Arne Sollis', 'We closed the gate far too late');
    const found = relateClaims(a, b, 0.9);
    expect(found).to.deep.include({ relation: 'contradicts', type: 'quote-variance' });
    expect(found.evidence!.a.text).to.equal('We closed the gate too late, and I shall answer for it in court');
  });

  it('tell of two speakers of the same words where both are named beside the quotation', () => {
    const words = '“We closed the gate too late, and I shall answer for it in court,”';
    const by = (source: string): ClaimInContext => quoted(`${words} ${source} said.`, source, 'We closed the gate too late');
    const found = relateClaims(by('Arne Sollis'), by('Mira Holt'), 0.9);
    expect(found).to.deep.include({ relation: 'contradicts', type: 'attribution' });
    expect([found.evidence!.a.text, found.evidence!.b.text]).to.deep.equal(['Arne Sollis', 'Mira Holt']);
    expect(relateClaims(by('Arne Sollis'), by('he'), 0.9).relation).not.to.equal('contradicts');
  });

  it('show no variance between different parts of one utterance', () => {
    const a = quoted('“We closed the gate too late, and I shall answer for it to the town,” Arne Sollis said.', 'Arne Sollis', 'I shall answer for it to the town');
    const b = quoted('“We closed the gate far too late, and I will answer for it,” Arne Sollis said.', 'Arne Sollis', 'We closed the gate far too late');
    expect(relateClaims(a, b, 0.9).type).not.to.equal('quote-variance');
  });

  it('show no variance where only spelling differs', () => {
    const a = quoted('“We’ll see that one in three of you can’t get home,” Arne Sollis said.', 'Arne Sollis', 'We’ll see that one in three of you can’t get home');
    const b = quoted("“We will see 1 in 3 of you cannot get home,” Arne Sollis said.", 'Arne Sollis', 'We will see 1 in 3 of you cannot get home');
    expect(relateClaims(a, b, 0.9).relation).not.to.equal('contradicts');
  });

  it('show no variance between different speakers', () => {
    const a = quoted('“We closed the gate too late that night,” Arne Sollis said.', 'Arne Sollis', 'We closed the gate too late that night');
    const b = quoted('“We closed the gate much too late that night,” Mira Tolland said.', 'Mira Tolland', 'We closed the gate much too late that night');
    expect(relateClaims(a, b, 0.9).type).not.to.equal('quote-variance');
  });
});
