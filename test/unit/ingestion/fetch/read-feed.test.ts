import { expect } from 'chai';
import { looksLikeFeed } from '../../../../src/ingestion/fetch/looks-like-feed.js';
import { readFeed } from '../../../../src/ingestion/fetch/read-feed.js';
import { readDocument } from '../../../../src/ingestion/read-document.js';
import '../../../../src/ingestion/metadata/with-detector.js';

describe('reading feeds', () => {
  it('lists the pages of RSS, Atom and JSON feeds, each once', () => {
    const rss = '<rss version="2.0"><channel><title>T</title><item><title>A</title><link>https://x.example/a</link></item><item><link>/b</link></item><item><link>https://x.example/a</link></item></channel></rss>';
    expect(readFeed(rss, 'r', 'https://x.example/').map(({ url }) => url)).to.deep.equal(['https://x.example/a', 'https://x.example/b']);
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><link rel="enclosure" href="https://x.example/a.mp3"/><link href="https://x.example/a"/></entry></feed>';
    expect(readFeed(atom, 'a')).to.deep.equal([{ url: 'https://x.example/a', title: 'A' }]);
    const json = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://x.example/a"},{"id":"2","url":"javascript:1"}]}';
    expect(readFeed(json, 'j').map(({ url }) => url)).to.deep.equal(['https://x.example/a']);
    expect([rss, atom, json, '<html>'].map(looksLikeFeed)).to.deep.equal([true, true, true, false]);
  });

  it('refuses what is no feed', () => {
    expect(() => readFeed('hello', 'x')).to.throw(/not a feed/u);
  });

  const channel = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
  const A = 'https://x.example/a';
  const variants: readonly (readonly [what: string, text: string])[] = [
    ['an XML declaration, a comment and a type before it', `\n<?xml version="1.0"?>\n<?xml-stylesheet href="x.xsl"?><!-- made by hand -->\n<!DOCTYPE rss [<!ENTITY x "y">]>\n${channel(`<item><link>${A}</link></item>`)}`],
    ['its address in a CDATA section', channel(`<item><link><![CDATA[ ${A} ]]></link></item>`)],
    ['its address as permanent link alone', channel(`<item><title>A</title><guid isPermaLink="true">${A}</guid></item>`)],
    ['capital letters', channel(`<item><link>${A}</link></item>`).replace(/<\/?\w+/g, (tag) => tag.toUpperCase())],
    ['RDF for its root', `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="${A}"><title>A</title><link>${A}</link></item></rdf:RDF>`],
    ['prefixed names', `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title><a:link href="${A}"/></a:entry></a:feed>`],
    ['JSON with much before its version', JSON.stringify({ description: 'x'.repeat(5000), version: 'https://jsonfeed.org/version/1', items: [{ id: '1', url: A }] })],
    ['JSON whose item is elsewhere', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', external_url: A }] })],
    ['JSON whose item has its address for an id', JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: A }, { id: '2' }] })],
  ];
  for (const [what, text] of variants) {
    it(`reads one with ${what}`, () => {
      expect(looksLikeFeed(text)).to.equal(true);
      expect(readFeed(text, 'f').map(({ url }) => url)).to.deep.equal([A]);
    });
  }

  it('finds nothing in one that lists nothing', () => {
    expect(readFeed(channel(''), 'f')).to.deep.equal([]);
    expect(readFeed('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>', 'f')).to.deep.equal([]);
  });

  it('takes no page for a feed because it speaks of one', () => {
    for (const page of ['<!doctype html><html><body><feed></feed></body></html>', '<p>See <rss>.</p>', '<?xml version="1.0"?><urlset></urlset>', '{"text":"<rss>"}', 'Text.']) expect(looksLikeFeed(page), page).to.equal(false);
  });

  it('is refused as a document, as other data in XML is', () => {
    const read = (text: string): unknown => readDocument({ origin: '/n/f.xml', bytes: Buffer.from(text), now: '2024-06-01T00:00:00Z' });
    expect(() => read(`<?xml version="1.0"?>${channel(`<item><title>A</title><link>${A}</link></item>`)}`)).to.throw('it is a feed, not an article');
    expect(() => read('<?xml version="1.0"?><urlset><url><loc>https://x.example/a</loc></url></urlset>')).to.throw('it is XML data');
    expect(read('<?xml version="1.0"?><html><body><p>The bridge is safe, the mayor said.</p></body></html>')).to.include({ format: 'html', text: 'The bridge is safe, the mayor said.' });
  });
});
