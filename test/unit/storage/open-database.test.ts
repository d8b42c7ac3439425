import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { expect } from 'chai';
import { StorageError } from '../../../src/errors.js';
import { storageErrorOf } from '../../../src/storage/storage-errors.js';
import { Storage } from '../../../src/storage/stores.js';
import { refusalOf } from '../../support/refusal.js';
import { sampleArticle, storeSample } from '../../support/stored-samples.js';
import { pragma } from '../../support/storage-pragma.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

async function rejection(promise: Promise<unknown>): Promise<StorageError> {
  const error = await refusalOf(promise);
  expect(error).to.be.instanceOf(StorageError);
  return error as StorageError;
}

function schemaOf(file: string): unknown {
  const raw = new SQLite(file, { readonly: true });
  try {
    return raw.prepare('select name, sql from sqlite_master order by name').all();
  } finally {
    raw.close();
  }
}

describe('opening the database', () => {
  const folder = temporaryFolder();

  it('makes the folder, the file and every table', async () => {
    const file = path.join(folder, 'new', 'deep', 'v.sqlite');
    const storage = await Storage.open(file);
    expect(await storage.stores.articles.count()).to.equal(0);
    expect(await storage.stores.searches.search('x', { limit: 1, offset: 0 })).to.deep.equal({ items: [], total: 0 });
    await storage.close();
    expect(existsSync(file)).to.equal(true);
  });

  it('changes nothing in a database that is up to date, and keeps what is in it', async () => {
    const file = path.join(folder, 'twice.sqlite');
    const first = await Storage.open(file);
    await storeSample(first.stores, sampleArticle('a1'));
    const stored = await first.stores.annotations.get('a1', 1);
    await first.close();
    const before = schemaOf(file);
    const second = await Storage.open(file);
    expect(await second.stores.annotations.get('a1', 1)).to.deep.equal(stored);
    await second.close();
    expect(schemaOf(file)).to.deep.equal(before);
  });

  it('works on a path with blanks, quotes and letters of any script', async () => {
    const file = path.join(folder, "it's a “new” 漢字 folder?#%", 'v 1.sqlite');
    const storage = await Storage.open(file);
    await storage.close();
    expect(existsSync(file)).to.equal(true);
  });

  it('says so when the file is no database, and leaves it as it was', async () => {
    const file = path.join(folder, 'letter.sqlite');
    const text = 'Dear editor, this is a letter and no database. '.repeat(40);
    writeFileSync(file, text);
    const error = await rejection(Storage.open(file));
    expect(error.code).to.equal('not-a-database');
    expect(error.message).to.include(file);
    expect(readFileSync(file, 'utf8')).to.equal(text);
  });

  it('says so when the path is a folder or cannot be made', async () => {
    expect((await rejection(Storage.open(folder))).code).to.equal('cannot-open');
    const file = path.join(folder, 'a-file');
    writeFileSync(file, 'x');
    const error = await rejection(Storage.open(path.join(file, 'below', 'v.sqlite')));
    expect(error.message).to.include(path.join(file, 'below', 'v.sqlite'));
  });

  it('refuses a database that a newer version made, with one clear sentence', async () => {
    const file = path.join(folder, 'newer.sqlite');
    await (await Storage.open(file)).close();
    const raw = new SQLite(file);
    raw.prepare("insert into kysely_migration (name, timestamp) values ('9999_future', '2040-01-01')").run();
    raw.close();
    const error = await rejection(Storage.open(file));
    expect(error.code).to.equal('newer-database');
    expect(error.message).to.include(file).and.include('newer version');
  });

  it('says so when the file is damaged', async () => {
    const file = path.join(folder, 'whole.sqlite');
    const storage = await Storage.open(file);
    for (let number = 0; number < 20; number++) await storeSample(storage.stores, sampleArticle(`a${number}`));
    await storage.close();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096);
    const damaged = path.join(folder, 'damaged.sqlite');
    copyFileSync(file, damaged);
    writeFileSync(damaged, bytes);
    const error = await rejection(Storage.open(damaged).then((opened) => opened.unitOfWork((stores) => stores.articles.list({}))));
    expect(error.code).to.equal('damaged');
  });
});

describe('a unit of work', () => {
  const folder = temporaryFolder();

  it('stores all of it', async () => {
    const storage = await Storage.open(':memory:');
    await storage.unitOfWork(async (stores) => {
      await storeSample(stores, sampleArticle('a1'));
      await stores.jobs.add('place', 'a1', 'now');
    });
    expect(await storage.stores.articles.count()).to.equal(1);
    expect(await storage.stores.jobs.list('place')).to.deep.equal(['a1']);
    await storage.close();
  });

  it('stores nothing of it when it fails half-way, the search index included, and passes the error on', async () => {
    const storage = await Storage.open(':memory:');
    const failure = new Error('power cut');
    const thrown = await refusalOf(
      storage.unitOfWork(async (stores) => {
        await storeSample(stores, sampleArticle('a1'));
        throw failure;
      }),
    );
    expect(thrown).to.equal(failure);
    expect(await storage.stores.articles.find('a1')).to.equal(undefined);
    expect((await storage.stores.annotations.get('a1', 1)).claims).to.deep.equal([]);
    expect((await storage.stores.searches.search('mayor', { limit: 1, offset: 0 })).total).to.equal(0);
    await storeSample(storage.stores, sampleArticle('a1'));
    expect((await storage.stores.searches.search('mayor', { limit: 5, offset: 0 })).total).to.equal(1);
    await storage.close();
  });

  it('names the file and the reason when the disk is full, and nothing is half stored', async () => {
    const file = path.join(folder, 'full.sqlite');
    const storage = await Storage.open(file);
    await storeSample(storage.stores, sampleArticle('a0'));
    const pages = await pragma(storage, 'page_count');
    await pragma(storage, `max_page_count = ${pages + 2}`);
    let stored = 0;
    const error = await rejection((async () => {
      for (; stored < 1000; stored++) await storage.unitOfWork((stores) => storeSample(stores, sampleArticle(`b${stored}`)));
    })());
    expect(error.code).to.equal('disk-full');
    expect(error.message).to.include(file);
    expect(await storage.stores.articles.count()).to.equal(stored + 1);
    await storage.close();
  });

  it('names the file and the reason when the database may not be written', async () => {
    const file = path.join(folder, 'read-only.sqlite');
    const storage = await Storage.open(file);
    await pragma(storage, 'query_only = 1');
    const error = await rejection(storage.unitOfWork((stores) => storeSample(stores, sampleArticle('a1'))));
    expect(error.code).to.equal('read-only');
    expect(error.message).to.include(file);
    expect(await storage.stores.articles.count()).to.equal(0);
    await storage.close();
  });

  it('keeps two that are begun at once apart', async () => {
    const storage = await Storage.open(':memory:');
    const both = ['a1', 'a2'].map((id) => storage.unitOfWork(async (stores) => {
      await storeSample(stores, sampleArticle(id));
      if (id === 'a1') throw new Error('the first fails');
    }));
    expect((await Promise.allSettled(both)).map(({ status }) => status)).to.deep.equal(['rejected', 'fulfilled']);
    expect((await storage.stores.articles.list({})).map(({ id }) => id)).to.deep.equal(['a2']);
    await storage.close();
  });
});

describe('errors of the database', () => {
  const cases = [
    ['SQLITE_FULL', 'disk-full'], ['SQLITE_READONLY', 'read-only'], ['SQLITE_READONLY_DBMOVED', 'read-only'], ['SQLITE_CANTOPEN', 'cannot-open'],
    ['SQLITE_NOTADB', 'not-a-database'], ['SQLITE_CORRUPT_INDEX', 'damaged'], ['SQLITE_BUSY_SNAPSHOT', 'locked'], ['SQLITE_IOERR_WRITE', 'input-output'], ['SQLITE_CONSTRAINT', 'storage'],
  ] as const;
  for (const [code, meaning] of cases) {
    it(`tell ${code} as ${meaning} and name the file`, () => {
      const error = storageErrorOf(Object.assign(new Error('engine words'), { code }), '/x/v.sqlite');
      expect(error).to.be.instanceOf(StorageError);
      expect(error.code).to.equal(meaning);
      expect(error.message).to.match(/^\/x\/v\.sqlite: /);
      expect(error.cause).to.have.property('code', code);
    });
  }
});
