import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { extractDocument } from '../../src/ingestion/extract-document.js';
import '../../src/ingestion/metadata/with-detector.js';
import { readDocument } from '../../src/ingestion/read-document.js';

// Each folder holds a page (source.html), the text to expect of it and its metadata.
const FOLDER = resolve('test/golden/pages');

describe('saved pages', () => {
  for (const name of readdirSync(FOLDER).sort()) {
    it(`are read as expected: ${name}`, () => {
      const draft = readDocument({ origin: name, bytes: readFileSync(join(FOLDER, name, 'source.html')), now: '2026-01-01T00:00:00Z' });
      const { text, ...metadata } = extractDocument(draft);
      expect(`${text}\n`).to.equal(readFileSync(join(FOLDER, name, 'expected.txt'), 'utf8'));
      expect({ ...metadata, truncated: draft.truncated }).to.deep.equal(JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')));
    });
  }
});
