import { expect } from 'chai';
import { orderStages } from '../../../src/analysis/stage-order.js';
import type { AnyStage } from '../../../src/analysis/stage-order.js';

const stage = (name: string, requires: AnyStage['requires'], assigns: AnyStage['assigns']): AnyStage => ({ name, requires, assigns });

describe('order of stages', () => {
  it('puts each stage after those it builds on and keeps the given order else', () => {
    const stages = [stage('claims', ['tokens', 'mentions'], ['claims']), stage('mentions', ['tokens'], ['mentions']), stage('tokens', [], ['tokens']), stage('times', ['tokens'], ['times'])];
    expect(orderStages(stages).map(({ name }) => name)).to.deep.equal(['tokens', 'mentions', 'claims', 'times']);
  });

  it('refuses a layer that nothing assigns', () => {
    expect(() => orderStages([stage('claims', ['tokens'], ['claims'])])).to.throw('nothing assigns tokens');
  });

  it('refuses a layer that two stages assign', () => {
    expect(() => orderStages([stage('one', [], ['tokens']), stage('two', [], ['tokens'])])).to.throw('both one and two');
  });

  it('refuses a circle', () => {
    expect(() => orderStages([stage('one', ['claims'], ['tokens']), stage('two', ['tokens'], ['claims'])])).to.throw('no order');
  });
});
