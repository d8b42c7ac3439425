import { expect } from 'chai';
import { shiftBySlot } from '../../../src/services/batch/slot-shift.js';

describe('shiftBySlot', () => {
  const link = { comparable: 0.7, contributions: [{ feature: 'cosine', value: 0.5, contribution: 1.2 }] };
  const other = [{ feature: 'slotOtherNames', value: 1 }] as const;
  const logit = (probability: number): number => Math.log(probability / (1 - probability));

  it('lowers a pair whose slots differ, and says by how much', () => {
    const [plain, shifted] = [shiftBySlot(link, []), shiftBySlot(link, other)];
    const named = shifted.contributions.find(({ feature }) => feature === 'slotOtherNames')!;
    expect(shifted.comparable).to.be.lessThan(plain.comparable);
    expect(logit(shifted.comparable) - logit(plain.comparable)).to.be.closeTo(named.contribution, 1e-9);
  });

  it('stays a probability for certain pairs', () => {
    for (const comparable of [0, 1]) expect(shiftBySlot({ comparable, contributions: [] }, []).comparable).to.be.within(0, 1);
  });
});
