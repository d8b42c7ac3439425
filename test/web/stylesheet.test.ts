import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';
import { templatesUnder } from '../support/view-contract.js';

const readSource = (folder: string): string[] => {
  const names = readdirSync(path.join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(path.join(projectRoot(), folder, name), 'utf8'));
};

describe('the style sheet', () => {
  const css = readFileSync(path.join(projectRoot(), 'public', 'variorum.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

  it('styles no class that no page has', () => {
    const selectors = css.replace(/\{[^{}]*\}/g, ' ');
    const styled = [...new Set([...selectors.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name]) => name!))];
    const makers = [...templatesUnder('').map(({ source }) => source), ...readSource('src/web'), ...readSource('src/reports')].join('\n');
    const words = new Set(makers.match(/[\w-]+/g));
    expect(styled.length).to.be.above(0);
    expect(styled.filter((name) => !words.has(name))).to.deep.equal([]);
  });

  it('sets the properties that it uses, and no others', () => {
    const named = (pattern: RegExp): string[] => [...new Set([...css.matchAll(pattern)].map(([, name]) => name!))].sort();
    expect(named(/(--[\w-]+)\s*:/g)).to.deep.equal(named(/var\((--[\w-]+)/g));
  });
});
