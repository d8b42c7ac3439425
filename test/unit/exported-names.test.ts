import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';

interface Source {
  readonly file: string;
  readonly text: string;
  readonly names: ReadonlySet<string>;
}

function sourcesIn(folder: string): Source[] {
  const found = readdirSync(path.join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return found.map((name) => {
    const text = readFileSync(path.join(projectRoot(), folder, name), 'utf8');
    return { file: path.join(folder, name), text, names: new Set(text.match(/[A-Za-z_$][\w$]*/g)) };
  });
}

describe('exported names', () => {
  it('are those that another file uses', () => {
    const sources = [...sourcesIn('src'), ...sourcesIn('test')];
    const usedIn = new Map<string, number>();
    for (const { names } of sources) for (const name of names) usedIn.set(name, (usedIn.get(name) ?? 0) + 1);
    const exported = sources.flatMap(({ file, text }) => [...text.matchAll(/^export (?:async )?(?:function\*?|const|class) ([\w$]+)/gm)].map(([, name]) => ({ file, name: name! })));
    expect(exported.length).to.be.above(0);
    expect(exported.filter(({ name }) => usedIn.get(name) === 1)).to.deep.equal([]);
  });
});
