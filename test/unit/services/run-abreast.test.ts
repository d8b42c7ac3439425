import { expect } from 'chai';
import { runAbreast } from '../../../src/services/run-abreast.js';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work done abreast', () => {
  it('is all done, never more of it at a time than asked for', async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    await runAbreast([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      most = Math.max(most, ++now);
      await soon();
      done.push(item);
      now--;
    });
    expect(done.sort()).to.deep.equal([1, 2, 3, 4, 5, 6, 7]);
    expect(most).to.equal(3);
  });

  it('ends with the first failure once what is under way is done, and begins nothing more', async () => {
    const begun: number[] = [];
    const done: number[] = [];
    let failure: unknown;
    try {
      await runAbreast([1, 2, 3, 4], 2, async (item) => {
        begun.push(item);
        if (item === 1) throw new Error('first');
        await soon();
        done.push(item);
      });
    } catch (error) {
      failure = error;
    }
    expect(failure).to.be.an('error').with.property('message', 'first');
    expect(begun).to.deep.equal([1, 2]);
    expect(done).to.deep.equal([2]);
  });
});
