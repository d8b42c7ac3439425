import { expect } from 'chai';
import { ABSOLUTE_RULES } from '../../../../src/text/times/absolute-rules.js';
import { CLOCK_RULES } from '../../../../src/text/times/clock-rules.js';
import { RELATIVE_RULES } from '../../../../src/text/times/relative-rules.js';

describe('rules of times', () => {
  // They are also tried together, as one pattern with these flags and without names or back references.
  for (const { name, pattern } of [...CLOCK_RULES, ...ABSOLUTE_RULES, ...RELATIVE_RULES]) {
    it(`“${name}” can stand in one pattern with the others`, () => {
      expect(pattern.flags).to.equal('iy');
      expect(pattern.source).not.to.match(/\\[1-9]|\(\?</);
    });
  }
});
