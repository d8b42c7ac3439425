import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';

const FOLDER = path.join(projectRoot(), 'data', 'models');
const PROVENANCE = '.provenance.json';

describe('weights', () => {
  const files = readdirSync(FOLDER);
  const weights = files.filter((file) => !file.endsWith(PROVENANCE));
  const baseOf = (file: string): string => file.replace(/\.\w+$/, '');

  for (const file of weights) {
    it(`tell the command that rebuilds ${file}`, () => {
      const beside = path.join(FOLDER, baseOf(file) + PROVENANCE);
      const told = readFileSync(existsSync(beside) ? beside : path.join(FOLDER, file), 'utf8');
      const { model, command, provenance } = JSON.parse(told) as Readonly<Record<string, unknown>>;
      expect(model ?? file).to.equal(file);
      expect(command ?? provenance).to.be.a('string').that.matches(new RegExp(`npx variorum train .* --output data/models/${file}`));
    });
  }

  it('are there for whatever is told of them', () => {
    const told = files.filter((file) => file.endsWith(PROVENANCE)).map((file) => file.slice(0, -PROVENANCE.length));
    expect(weights.map(baseOf)).to.include.members(told);
  });
});
