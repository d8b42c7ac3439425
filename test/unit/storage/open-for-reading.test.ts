import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { Storage } from '../../../src/storage/stores.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('opening a database for reading', () => {
  const folder = temporaryFolder();

  it('takes one that is not there for an empty one and makes none', async () => {
    const file = path.join(folder, 'none', 'v.sqlite');
    const storage = await Storage.openForReading(file);
    expect(await storage.stores.articles.count()).to.equal(0);
    await storage.close();
    expect(existsSync(path.dirname(file))).to.equal(false);
  });

  it('reads one that is there', async () => {
    const file = path.join(folder, 'v.sqlite');
    const made = await Storage.open(file);
    await made.unitOfWork((stores) => stores.settings.set('colour', 'green'));
    await made.close();
    const storage = await Storage.openForReading(file);
    expect(await storage.stores.settings.find('colour')).to.equal('green');
    await storage.close();
  });

  it('says what is wrong with one that is none', async () => {
    const file = path.join(folder, 'letter.sqlite');
    writeFileSync(file, 'Dear editor, '.repeat(100));
    const error = await Storage.openForReading(file).catch((reason: unknown) => reason);
    expect(String(error)).to.include(file).and.include('not an SQLite database');
    const nothing = await Storage.openForReading(folder).catch((reason: unknown) => reason);
    expect(String(nothing)).to.include(folder).and.include('cannot be opened');
  });
});
