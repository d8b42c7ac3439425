import { expect } from 'chai';
import { membersOf, templatesUnder } from '../support/view-contract.js';

const MAX_LINES = 120;

describe('templates', () => {
  const pages = [...templatesUnder('pages'), ...templatesUnder('errors')];

  for (const { path, reads, source } of pages) {
    it(`${path} prints exactly what its view model documents`, () => {
      const [, name, file] = /^<%# View model: (\w+) in (src\/web\/view-models\/[a-z-]+\.ts) -%>/.exec(source) ?? [];
      expect(name, 'the view model is named at the head').to.be.a('string');
      const members = membersOf(file!, name!);
      expect(reads).to.deep.equal([...members.keys()].sort());
      for (const [member, doc] of members) expect(doc, `${name}.${member} is documented`).to.match(/\/\*\* .+ \*\//);
    });
  }

  it('layouts/main.ejs prints exactly what its frame holds, and the page', () => {
    const [layout] = templatesUnder('layouts');
    expect(layout?.reads).to.deep.equal([...membersOf('src/web/layout-frame.ts', 'LayoutFrame').keys(), 'body'].sort());
  });

  for (const { path, reads, source } of templatesUnder('partials')) {
    it(`${path} documents its locals at the head and reads no others`, () => {
      const [, head = ''] = /^<%# Locals: ([\s\S]*?)-%>/.exec(source) ?? [];
      expect(head, 'locals are documented').not.to.equal('');
      for (const local of reads) expect(head, local).to.match(new RegExp(`\\b${local}\\b`));
    });
  }

  for (const { path, source } of [...pages, ...templatesUnder('partials'), ...templatesUnder('layouts')]) {
    it(`${path} is short and prints unescaped only what other templates made`, () => {
      expect(source.split('\n').length).to.be.at.most(MAX_LINES);
      const raw = [...source.matchAll(/<%-\s*([\s\S]*?)%>/g)].map((match) => match[1]!.trim());
      for (const code of raw) expect(code).to.match(/^(include\(|page\.body$)/);
    });
  }

  it('are pages, or part of another template', () => {
    const included = new Set(templatesUnder('').flatMap(({ source }) => [...source.matchAll(/'\/(partials\/[^']+)'/g)].map(([, name]) => `${name!}.ejs`)));
    const partials = templatesUnder('partials').map(({ path }) => path);
    expect(partials).to.not.be.empty;
    expect(partials.filter((path) => !included.has(path))).to.deep.equal([]);
  });
});
