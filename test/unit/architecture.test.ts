import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/config.js';

const SOURCE = path.join(projectRoot(), 'src');

/** Layers from the outside in. A file may import its own part and any part of a later layer, never a sibling or an earlier one. */
const LAYERS: readonly (readonly string[])[] = [
  ['cli', 'server'],
  ['compose'],
  ['compose-engine'],
  ['commands', 'web', 'jobs'],
  ['services'],
  ['ingestion', 'analysis', 'matching', 'disputes', 'comparison', 'reports', 'storage', 'evaluation'],
  ['text'],
  ['domain'],
];
/** Small files that every layer may use. */
const SHARED = new Set(['errors', 'logger', 'config']);
/** What a shared file may be used by: settings are read once, at the top. */
const CONFIG_USERS = new Set(['compose', 'compose-engine', 'commands', 'config', 'logger', 'cli', 'server']);
/** Packages that belong to one part alone. */
const PACKAGE_OWNERS: Readonly<Record<string, string>> = {
  express: 'web', ejs: 'web', helmet: 'web', multer: 'web', 'express-rate-limit': 'web',
  kysely: 'storage', 'better-sqlite3': 'storage', pg: 'storage',
  undici: 'ingestion', linkedom: 'ingestion', '@mozilla/readability': 'ingestion', feedsmith: 'ingestion',
  piscina: 'jobs', commander: 'commands', 'cli-progress': 'commands',
};
const PURE = new Set(['analysis', 'matching', 'disputes', 'comparison', 'reports', 'evaluation', 'text', 'domain']);
/** Hashing is computation; everything else of Node's is the outside world. */
const PURE_BUILTINS = new Set(['node:crypto']);

interface Import {
  readonly file: string;
  readonly specifier: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return entry.name.endsWith('.ts') ? [file] : [];
  });
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]/gm), ...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g), ...text.matchAll(/^import\s+['"]([^'"]+)['"]/gm)];
  return found.map((match) => ({ file, specifier: match[1]! }));
}

function partOf(file: string): string {
  const relative = path.relative(SOURCE, file);
  return relative.split(path.sep)[0]!.replace(/\.ts$/, '');
}

function targetOf({ file, specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.resolve(path.dirname(file), specifier.replace(/\.js$/, '.ts'));
}

function layerOf(part: string): number {
  return LAYERS.findIndex((layer) => layer.includes(part));
}

const files = sourceFiles(SOURCE);
const imports = files.flatMap(importsOf);
const show = ({ file, specifier }: Import): string => `${path.relative(SOURCE, file)} imports ${specifier}`;

describe('architecture', () => {
  it('puts every source file into a part that the architecture names', () => {
    const strays = files.filter((file) => layerOf(partOf(file)) < 0 && !SHARED.has(partOf(file)));
    expect(strays).to.deep.equal([]);
  });

  it('has no import that points outwards or to a sibling', () => {
    const wrong = imports.filter((item) => {
      const target = targetOf(item);
      if (target === undefined || !target.startsWith(SOURCE)) return false;
      const from = partOf(item.file);
      const to = partOf(target);
      if (from === to || SHARED.has(to)) return to === 'config' && !CONFIG_USERS.has(from);
      return SHARED.has(from) || layerOf(to) <= layerOf(from);
    });
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('leaves the source folder only from storage, for the migrations', () => {
    const wrong = imports.filter((item) => {
      const target = targetOf(item);
      return target !== undefined && !target.startsWith(SOURCE) && !(partOf(item.file) === 'storage' && target.includes(`${path.sep}migrations${path.sep}`));
    });
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('keeps each outside package to the part that owns it', () => {
    const wrong = imports.filter((item) => {
      const owner = PACKAGE_OWNERS[item.specifier.replace(/^(@[^/]+\/[^/]+|[^/]+).*$/, '$1')];
      return owner !== undefined && partOf(item.file) !== owner;
    });
    expect(wrong.map(show)).to.deep.equal([]);
  });

  it('keeps the pure parts free of the outside world, the clock and chance', () => {
    const outside = imports.filter((item) => PURE.has(partOf(item.file)) && item.specifier.startsWith('node:') && !PURE_BUILTINS.has(item.specifier));
    const impure = files.filter((file) => PURE.has(partOf(file)) && /\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(/.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(outside.map(show)).to.deep.equal([]);
    expect(impure.map((file) => path.relative(SOURCE, file))).to.deep.equal([]);
  });

  it('reads the environment in one place only', () => {
    const readers = files.filter((file) => partOf(file) !== 'config' && /process\.env\b/.test(withoutComments(readFileSync(file, 'utf8'))));
    expect(readers.map((file) => path.relative(SOURCE, file))).to.deep.equal([]);
  });

  it('has no cycle of imports', () => {
    expect(findCycle()).to.deep.equal([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Files along the first cycle of imports that carry values or types; empty when there is none. */
function findCycle(): string[] {
  const targets = new Map(files.map((file) => [file, [] as string[]]));
  for (const item of imports) {
    const target = targetOf(item);
    if (target !== undefined && targets.has(target)) targets.get(item.file)!.push(target);
  }
  const state = new Map<string, 'open' | 'done'>();
  const trail: string[] = [];
  const visit = (file: string): string[] => {
    if (state.get(file) === 'done') return [];
    if (state.get(file) === 'open') return [...trail.slice(trail.indexOf(file)), file].map((name) => path.relative(SOURCE, name));
    state.set(file, 'open');
    trail.push(file);
    for (const target of targets.get(file)!) {
      const cycle = visit(target);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    state.set(file, 'done');
    return [];
  };
  for (const file of files) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
