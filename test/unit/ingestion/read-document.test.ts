import { expect } from 'chai';
import { AppError, ValidationError } from '../../../src/errors.js';
import type { ArticleDraft } from '../../../src/domain/article.js';
import { normalizeForHash } from '../../../src/ingestion/content-hash.js';
import '../../../src/ingestion/metadata/with-detector.js';
import { readBatch } from '../../../src/ingestion/read-batch.js';
import { readDocument } from '../../../src/ingestion/read-document.js';
import type { ReadInput } from '../../../src/ingestion/read-document.js';

const NOW = '2026-01-01T00:00:00Z';
const read = (content: string | Uint8Array, options: Partial<ReadInput> = {}): ArticleDraft =>
  readDocument({ origin: '/news/a.txt', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content, now: NOW, ...options });
const codeOf = (content: string | Uint8Array, origin = '/news/a.txt'): string => {
  try {
    read(content, { origin });
    return 'none';
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
};
const BODY = 'The bridge was closed on Monday after the river rose by two metres, officials said.';

describe('reading plain text', () => {
  it('parts paragraphs at blank lines, whatever the line ends and byte order mark', () => {
    expect(read(`\uFEFF${BODY}\r\n\r\n \r\n${BODY}\r`).text).to.equal(`${BODY}\n\n${BODY}`);
  });

  it('joins lines that were cut at a margin and keeps others apart', () => {
    const wrapped = 'The bridge was closed on Monday after the river rose by two\nmetres, officials said. It will stay shut until the water is\ndown.';
    expect(read(wrapped).text).to.equal(wrapped.replace(/\n/gu, ' '));
    expect(read(`${BODY}\n${BODY}`).text).to.equal(`${BODY}\n\n${BODY}`);
  });

  it('takes a short first line for the title and not for the text', () => {
    const draft = read(`River closes old bridge\n\n${BODY}`);
    expect(draft.title).to.include({ value: 'River closes old bridge', certainty: 'known' });
    expect(draft.text).to.equal(BODY);
    expect(read(`${BODY}\n\n${BODY}`).title.certainty).to.equal('unknown');
  });

  it('normalises characters: NFC, no lone surrogates, no invisible ones', () => {
    expect(read('{"text":"Cafe\\u0301 soft\\u00adly \\ud800 done, they said."}', { origin: 'x.json' }).text).to.equal('Caf\u00e9 softly \uFFFD done, they said.');
  });

  it('reads UTF-16, Windows-1252 and declared charsets', () => {
    expect(read(new Uint8Array([0xff, 0xfe, ...Buffer.from('Grüße aus Köln.', 'utf16le')])).text).to.equal('Grüße aus Köln.');
    expect(read(Buffer.from('Le maire a d\xe9clar\xe9 \x93oui\x94 hier soir.', 'latin1')).text).to.equal('Le maire a déclaré “oui” hier soir.');
    expect(read(Buffer.from('<html><meta charset="iso-8859-2"><p>\xaeivot na \xb9kole je te\xbek\xfd a dlouh\xfd.</p></html>', 'latin1')).text).to.equal('Život na škole je težký a dlouhý.');
  });
});

describe('refusing what is no article', () => {
  for (const [code, content, origin] of [
    ['empty', '', 'a.txt'], ['empty', ' \n\t', 'a.txt'], ['binary', 'a\0b', 'a.txt'], ['binary', '%PDF-1.7 x', 'a.pdf'], ['binary', 'PK\u0003\u0004xx', 'a.docx'],
    ['no-text', '--- 123', 'a.txt'], ['no-text', '<html><body><img src="x"></body></html>', 'a.html'], ['front-matter', '---\ntitle: [x\n---\nBody.', 'a.md'], ['front-matter', '---\ntitle: x\nBody.', 'a.md'],
    ['json', '{"text": ', 'a.json'], ['no-text', '{"title":"x"}', 'a.json'], ['several', '{"text":"One."}\n{"text":"Two."}', 'a.jsonl'], ['too-deep', '<div>'.repeat(30_000), 'a.html'],
  ] as const) {
    it(`says ${code} for ${JSON.stringify(content.slice(0, 40))}`, () => {
      expect(codeOf(content, origin)).to.equal(code);
    });
  }

  it('says too-large beyond 20 MB', () => {
    expect(codeOf(new Uint8Array(20 * 1024 * 1024 + 1).fill(97))).to.equal('too-large');
  });

  it('names the line of a fault in front matter', () => {
    expect(() => read('---\ntitle: x\noutlet: [a\n---\nBody.', { origin: 'a.md' })).to.throw(/line [34]/u);
  });
});

describe('reading Markdown', () => {
  const draft = read(`---\ntitle: "Bridge: closed"\noutlet: Example Times\ndate: 2024-05-06\nauthor: [Ann Lee, Bo Ek]\nstory: Floods\n---\n# Bridge: closed\n\nThe **old** [bridge](https://x.example) was\nshut &amp; barred.\n\n---\n\n> “No,” said *Ann*.\n\n- one item here\n- two items there\n`, { origin: '/n/a.md' });

  it('removes the markup, the rules and the title, and keeps the order', () => {
    expect(draft.text).to.equal('The old bridge was shut & barred.\n\n“No,” said Ann.\n\none item here\n\ntwo items there');
  });

  it('takes metadata from the front matter', () => {
    expect(draft.title).to.include({ value: 'Bridge: closed', method: 'front-matter' });
    expect(draft.outlet).to.include({ value: 'Example Times', certainty: 'known', method: 'front-matter' });
    expect(draft.published.value).to.deep.equal({ iso: '2024-05-06', precision: 'day' });
    expect(draft.byline.value).to.equal('Ann Lee, Bo Ek');
    expect(draft.story).to.equal('Floods');
  });

  it('is recognised in a .txt file, with its self-link and its signature', () => {
    const found = read(`# *River closes old bridge*\n\n---\n\nPort City, January 2 (RNB)-- ${BODY}\n\n<https://www.radionb.example/news/1-river-closes-old-bridge>\n\n**Radio North Bank**`);
    expect(found).to.include({ format: 'markdown', canonicalUrl: 'https://www.radionb.example/news/1-river-closes-old-bridge', outletDomain: 'radionb.example' });
    expect(found.outlet).to.include({ value: 'Radio North Bank', certainty: 'known', method: 'url-host+footer' });
    expect(found.title).to.include({ value: 'River closes old bridge', method: 'heading' });
    expect(found.published).to.include({ value: null, certainty: 'unknown', evidence: 'January 2', method: 'dateline-without-year' });
  });
});

describe('what outranks what', () => {
  it('lets an editor outrank the document', () => {
    const draft = read('---\noutlet: A\ndate: 2020-01-01\ntitle: T one two\n---\nBody of it.', { origin: 'a.md', overrides: { outlet: 'B', published: '2021-02-03', title: 'U', story: ' ' } });
    expect([draft.outlet.value, draft.outlet.method, draft.published.value?.iso, draft.title.value, draft.story]).to.deep.equal(['B', 'editor', '2021-02-03', 'U', null]);
  });

  it('refuses an editor’s date that is none or lies ahead', () => {
    expect(() => read(BODY, { overrides: { published: 'soon' } })).to.throw(ValidationError);
    expect(() => read(BODY, { overrides: { published: '2027-01-01' } })).to.throw(ValidationError);
  });

  it('identifies by address, then id, then path, then content', () => {
    expect(read(BODY, { url: 'http://m.example.org/a/?utm_source=x&b=1#top' }).identity).to.equal('https://example.org/a?b=1');
    expect(read('{"id":7,"text":"Words here."}', { origin: '/n/a.json' }).identity).to.equal('id:7');
    expect(read(BODY).identity).to.equal('file:/news/a.txt');
    expect(read(BODY, { origin: 'pasted text' }).identity).to.match(/^sha256:[0-9a-f]{64}$/u);
  });

  it('notices that a text is cut', () => {
    expect(read(`${BODY}\n\nSubscribe to continue reading`).truncated).to.equal(true);
    expect(read(`${BODY} Read more`).truncated).to.equal(true);
    expect(read(`${BODY}\n\nRead more: Why bridges close`).truncated).to.equal(false);
  });
});

describe('reading batches', () => {
  const items = readBatch({ origin: '/n/b.jsonl', now: NOW, bytes: new TextEncoder().encode('{"id":"1","text":"One is here."}\nnot json\n{"id":"1","text":"Two is here."}\n\n{"id":"2","paragraphs":[["A first.","A second."],["B."]],"outlet":"Example Times"}\n[1]\n') });

  it('answers every line in order, with the reason where there is no article', () => {
    expect(items.map(({ line, error }) => [line, error?.code ?? null])).to.deep.equal([[1, null], [2, 'json'], [3, 'duplicate-id'], [5, null], [6, 'json']]);
    expect(items[3]!.draft).to.include({ text: 'A first. A second.\n\nB.', identity: 'id:2', origin: '/n/b.jsonl:5' });
  });

  it('reads any other document as a batch of one', () => {
    expect(readBatch({ origin: 'a.txt', now: NOW, bytes: new TextEncoder().encode(BODY) })).to.have.length(1);
    expect(readBatch({ origin: 'a.txt', now: NOW, bytes: new Uint8Array() })[0]!.error).to.include({ code: 'empty' });
  });
});

describe('comparing versions', () => {
  it('disregards white space, quotation marks, datelines and credits', () => {
    expect(normalizeForHash(`CAIRO — ${BODY} “So.”`)).to.equal(normalizeForHash(`CAIRO (AP) — ${BODY.replace(' ', '\n')} "So."\n\nPhoto: Ann Lee`));
    expect(normalizeForHash(BODY)).not.to.equal(normalizeForHash(BODY.replace('two', 'three')));
  });
});

describe('hostile documents', () => {
  const page = `<html><head><title>A b c - Example Times</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"H","author":[{"name":1}]}</script></head><body><article><h1>A b c</h1>${`<p>${BODY}</p>`.repeat(8)}</article></body></html>`;
  const noise = (seed: number, length: number): Uint8Array => {
    let state = seed;
    return Uint8Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      return (state >> 12) & 255;
    });
  };

  it('never make it throw anything but its own errors', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const bytes = new TextEncoder().encode(page);
      bytes.set(noise(seed, 12), (seed * 37) % (bytes.length - 12));
      for (const origin of ['a.html', 'a.md', 'a.json', 'a.txt', 'a']) {
        expect(codeOf(bytes, origin)).to.not.match(/^not an AppError/u);
        expect(codeOf(noise(seed, 500).map((byte) => byte | 32), origin)).to.not.match(/^not an AppError/u);
        expect(codeOf(bytes.slice(0, seed * 20), origin)).to.not.match(/^not an AppError/u);
      }
    }
  }).timeout(60_000);

  it('are read or refused in seconds', () => {
    for (const [origin, text] of [
      ['a.html', `${'<div>'.repeat(10_000)}<p>${BODY}</p>`], ['a.txt', 'word '.repeat(1_000_000)], ['a.md', '*'.repeat(1_000_000)], ['a.md', '['.repeat(50_000)], ['a.md', `# T\n${'<!--'.repeat(50_000)}`],
      ['a.html', '<'.repeat(1_000_000)], ['a.txt', 'told The Example Times '.repeat(100_000)], ['a.md', `${'> '.repeat(20_000)}x`],
    ] as const) {
      const started = performance.now();
      expect(codeOf(text, origin)).to.not.match(/^not an AppError/u);
      expect(performance.now() - started, text.slice(0, 20)).to.be.below(10_000);
    }
  }).timeout(90_000);
});
