import { expect } from 'chai';
import type { Wording } from '../../../src/domain/wording.js';
import { isRewritten } from '../../../src/reports/rewritten.js';
import { differenceParts, evidenceParts } from '../../../src/web/view-models/text-part.js';

function wording(text: string, sentence: string, start: number): Wording {
  return {
    claimId: 'c', articleId: 'a', outletId: 'o', start, end: start + text.length, text, sentence, attribution: null, chain: [], kind: 'event',
    factuality: 'CT+', checkworthiness: 0.5, framing: [], difference: [], isReference: true, copyOf: null, published: null,
  };
}

describe('evidence in its sentence', () => {
  const sentence = 'Two boats and two rafts sank.';

  it('is placed by its offset where its words occur twice', () => {
    const parts = evidenceParts(wording('two rafts sank', sentence, 114), { start: 114, end: 117, text: 'two' });
    expect(parts.map((part) => `${part.mark}:${part.text}`)).to.deep.equal(['plain:Two boats and ', 'hit:two', 'plain: rafts sank.']);
  });

  it('is placed by its words where the claim is not in the sentence as it stands', () => {
    const parts = evidenceParts(wording('boats sank', sentence, 4), { start: 99, end: 104, text: 'rafts' });
    expect(parts[1]).to.deep.equal({ text: 'rafts', mark: 'hit' });
  });

  it('may lie before its claim', () => {
    const parts = evidenceParts(wording('two rafts sank', sentence, 114), { start: 100, end: 103, text: 'Two' });
    expect(parts[0]).to.deep.equal({ text: 'Two', mark: 'hit' });
  });

  it('leaves the sentence unmarked where it lies elsewhere', () => {
    expect(evidenceParts(wording('two rafts sank', sentence, 114), { start: 0, end: 5, text: 'Eight' })).to.deep.equal([{ text: sentence, mark: 'plain' }]);
  });
});

describe('rewritten wordings', () => {
  it('are told from those that share most of their words', () => {
    expect(isRewritten([{ text: 'Twelve', kind: 'removed' }, { text: 'Ten', kind: 'added' }, { text: ' people were hurt', kind: 'same' }])).to.equal(false);
    expect(isRewritten([{ text: 'a whole other sentence about it', kind: 'added' }, { text: ' the', kind: 'same' }])).to.equal(true);
    expect(isRewritten([]), 'the reference itself').to.equal(false);
  });
});

describe('differences as marked text', () => {
  it('parts a removal from an addition that touches it, and nothing else', () => {
    const parts = differenceParts([
      { text: 'Twelve', kind: 'removed' }, { text: 'Ten', kind: 'added' }, { text: ' people', kind: 'same' }, { text: ' died', kind: 'removed' }, { text: ' fell', kind: 'added' },
    ]);
    expect(parts.map((part) => part.text)).to.deep.equal(['Twelve', ' ', 'Ten', ' people', ' died', ' fell']);
  });
});
