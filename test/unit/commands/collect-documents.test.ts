import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { collectDocuments } from '../../../src/commands/collect-documents.js';
import type { OfferedDocument } from '../../../src/services/contract/documents.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('collecting documents', () => {
  const folder = temporaryFolder();

  /** Loads everything; the kinds passed over are collected beside it. */
  async function collect(...inputs: readonly string[]): Promise<{ readonly documents: readonly OfferedDocument[]; readonly passedOver: readonly string[] }> {
    const passedOver: string[] = [];
    const found = await collectDocuments(inputs, { overrides: {}, fetch: () => Promise.resolve([]), onPassedOver: (kind) => passedOver.push(kind) });
    return { documents: await Promise.all(found.map((document) => document.load())), passedOver };
  }

  const namesOf = (documents: readonly OfferedDocument[]): readonly string[] => documents.map(({ origin }) => path.basename(origin));

  it('reads what lies in a folder in order of name and counts what it passes over by kind', async () => {
    const inputs = path.join(folder, 'kinds');
    mkdirSync(path.join(inputs, 'inner'), { recursive: true });
    for (const name of ['b.md', 'a.txt', 'inner/c d.html', 'z.ndjson', 'y\nz.txt', 'scan.pdf', 'notes.DOCX', 'LICENSE', 'readme.md', '.hidden.txt']) writeFileSync(path.join(inputs, name), 'Words.');
    const { documents, passedOver } = await collect(inputs);
    expect(namesOf(documents)).to.deep.equal(['a.txt', 'b.md', 'c d.html', 'y\nz.txt', 'z.ndjson']);
    expect(passedOver).to.have.members(['.pdf', '.docx', 'file without extension', 'README']);
  });

  it('names what cannot be opened in a folder and reads the rest', async () => {
    const inputs = path.join(folder, 'broken');
    mkdirSync(inputs);
    symlinkSync('nowhere', path.join(inputs, 'a.txt'));
    symlinkSync('b.txt', path.join(inputs, 'b.txt'));
    writeFileSync(path.join(inputs, 'z.txt'), 'Words.');
    const { documents } = await collect(inputs);
    const reasons = documents.map((document) => ('error' in document ? document.error.message.slice(document.origin.length) : 'read'));
    expect(reasons).to.deep.equal([': there is no such file', ': is a link that leads back to itself', 'read']);
    expect(documents.every(({ origin }) => path.isAbsolute(origin)), 'so that a later success clears the failure').to.equal(true);
  });

  it('neither follows links to folders nor waits for pipes', async () => {
    const inputs = path.join(folder, 'links');
    mkdirSync(inputs);
    writeFileSync(path.join(inputs, 'a.txt'), 'Words.');
    symlinkSync('.', path.join(inputs, 'loop.txt'));
    symlinkSync('a.txt', path.join(inputs, 'same.txt'));
    execFileSync('mkfifo', [path.join(inputs, 'pipe.txt')]);
    const { documents, passedOver } = await collect(inputs);
    expect(namesOf(documents)).to.deep.equal(['a.txt', 'same.txt']);
    expect(passedOver).to.have.members(['link to a folder', 'pipe or device']);
  });

  it('reads a file of any kind that is named, and standard input once', async () => {
    const named = path.join(folder, 'named.rst');
    writeFileSync(named, 'Words.');
    const found = await collectDocuments(['-', named, '-'], { overrides: {}, fetch: () => Promise.resolve([]) });
    expect(found.map(({ origin }) => origin)).to.deep.equal(['standard input', named]);
  });
});
