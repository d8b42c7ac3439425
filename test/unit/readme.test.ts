import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot, SETTINGS } from '../../src/config.js';

const readme = readFileSync(path.join(projectRoot(), 'README.md'), 'utf8');

describe('the README', () => {
  for (const { variable, fallback, meaning } of Object.values(SETTINGS)) {
    it(`tells what ${variable} sets and its default, as the program has them`, () => {
      expect(readme).to.include(`| \`${variable}\` | \`${fallback}\` | ${meaning} |`);
    });
  }

  it('names no setting that does not exist', () => {
    const named = new Set([...readme.matchAll(/VARIORUM_[A-Z_]+/g)].map(([name]) => name));
    expect([...named].sort()).to.deep.equal(Object.values(SETTINGS).map(({ variable }) => variable).sort());
  });
});
