import { expect } from 'chai';
import type { ArticleDraft } from '../../../src/domain/article.js';
import { readDocument } from '../../../src/ingestion/read-document.js';
import '../../../src/ingestion/metadata/with-detector.js';

const PROSE = `<p>The bridge at Hatherford is safe, the mayor said on Monday, and will open to traffic again within the week.</p>
<p>Police denied that anybody had been hurt when it closed last month, and the council agreed with them on Tuesday.</p>`;

function pageOf(head: string, body = `<article>${PROSE}</article>`): ArticleDraft {
  return readDocument({ origin: '/n/a.html', bytes: Buffer.from(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`), now: '2024-06-01T00:00:00Z' });
}

function jsonLd(...blocks: readonly unknown[]): string {
  return blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join('');
}

const factsOf = ({ title, outlet, published, canonicalUrl }: ArticleDraft): readonly unknown[] => [title.value, outlet.value, published.value?.iso ?? null, canonicalUrl];

const OTHER = { '@type': 'NewsArticle', headline: 'Another story', datePublished: '2010-01-01', url: 'https://paper.example/other', publisher: { name: 'Another Paper' } };
const OWN = { '@type': 'NewsArticle', headline: 'Bridge is safe', datePublished: '2017-09-12T14:05:00+01:00', publisher: { name: 'The Paper' } };
const FACTS = ['Bridge is safe', 'The Paper', '2017-09-12T14:05:00+01:00'];

describe('what a page says of its article', () => {
  it('is not taken from stories that it lists', () => {
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: OTHER }] };
    expect(factsOf(pageOf(jsonLd(list, OWN)))).to.deep.equal([...FACTS, null]);
    expect(factsOf(pageOf(jsonLd({ '@graph': [list, OWN] })))).to.deep.equal([...FACTS, null]);
  });

  it('is what carries its address or its title, among articles that stand side by side', () => {
    const url = 'https://paper.example/bridge';
    const canonical = '<link rel="canonical" href="https://www.paper.example/bridge/?utm_source=x">';
    expect(factsOf(pageOf(canonical + jsonLd([OTHER, { ...OWN, mainEntityOfPage: { '@id': url } }]))).slice(0, 3)).to.deep.equal(FACTS);
    expect(factsOf(pageOf(`<meta property="og:title" content="Bridge is safe">${jsonLd(OTHER, OWN)}`)).slice(0, 3)).to.deep.equal(FACTS);
    expect(factsOf(pageOf(`<title>Bridge is safe | The Paper</title>${jsonLd(OTHER, OWN)}`)).slice(0, 3)).to.deep.equal(FACTS);
    expect(factsOf(pageOf(jsonLd(OTHER, OWN), `<h1>Bridge is safe</h1>${PROSE}`)).slice(0, 3)).to.deep.equal(FACTS);
  });

  it('is read from data whose type is written otherwise', () => {
    const block = JSON.stringify(OWN);
    expect(factsOf(pageOf(`<script type="application/ld+json; charset=utf-8">${block}</script>`))).to.deep.equal([...FACTS, null]);
    expect(factsOf(pageOf(`<SCRIPT TYPE=" Application/LD+JSON">${block}</SCRIPT>`))).to.deep.equal([...FACTS, null]);
    expect(factsOf(pageOf(`<script type="application/json">${block}</script>`))).to.deep.equal([null, null, null, null]);
  });

  it('is read from tags in capital letters, as old pages have them', () => {
    const head = '<META NAME="Date" CONTENT="2017-09-12"><META CONTENT="It is > NAME=\'x\'" NAME=description><META PROPERTY=\'og:site_name\' CONTENT=\'The Paper\'><LINK REL="canonical" HREF="https://paper.example/Bridge?A=b">';
    expect(factsOf(pageOf(head, `<H1 CLASS=Title>Bridge is safe</H1><DIV ID="story">${PROSE}</DIV>`))).to.deep.equal(['Bridge is safe', 'The Paper', '2017-09-12', 'https://paper.example/Bridge?A=b']);
  });

  it('is read from microdata', () => {
    const body = `<h1 itemprop="headline">Bridge is safe</h1><span itemprop="datePublished" content="2017-09-12">last week</span>
      <div itemprop="publisher"><span itemprop="name">The Paper</span></div><div itemprop="articleBody">${PROSE}</div>`;
    expect(factsOf(pageOf('', body))).to.deep.equal(['Bridge is safe', 'The Paper', '2017-09-12', null]);
  });

  it('is when it was made where nothing says when it was published, and never when it was changed', () => {
    const dates = { datePublished: undefined, dateModified: '2018-01-01' };
    expect(pageOf(jsonLd({ ...OWN, ...dates, dateCreated: '2017-09-11' })).published.value?.iso).to.equal('2017-09-11');
    expect(pageOf(jsonLd({ ...OWN, ...dates })).published.value).to.equal(null);
  });

  it('is the first of several tags of one name', () => {
    const tags = (name: string, ...values: readonly string[]): string => values.map((value) => `<meta property="${name}" content="${value}">`).join('');
    const head = tags('og:title', 'Bridge is safe', 'Bridge') + tags('og:site_name', 'The Paper', 'Paper') + tags('article:published_time', '2017-09-12', '2016-01-01');
    expect(factsOf(pageOf(head))).to.deep.equal(['Bridge is safe', 'The Paper', '2017-09-12', null]);
  });

  it('is no date of a story beside it, however deep the page marks its own', () => {
    const beside = '<aside><time datetime="2001-01-01">1 Jan</time></aside><nav><article><time datetime="2002-02-02"></time></article></nav>';
    expect(pageOf('', `${beside}<article><time datetime="2017-09-12">last week</time>${PROSE}</article>`).published.value?.iso).to.equal('2017-09-12');
    expect(pageOf('', `${beside}<article><time datetime="">12 September 2017</time>${PROSE}</article>`).published.value?.iso).to.equal('2017-09-12');
    expect(pageOf('', `${beside}<time datetime="2003-03-03"></time><article><header><time>12 September 2017</time></header>${PROSE}</article>`).published.value?.iso).to.equal('2017-09-12');
    expect(pageOf('', `${beside}<article>${PROSE}</article>`).published.value).to.equal(null);
  });

  it('is an address that can be followed', () => {
    const relative = '<link rel="canonical" href="/bridge">';
    expect(pageOf(`<base href="https://paper.example/news/">${relative}`).canonicalUrl).to.equal('https://paper.example/bridge');
    expect(pageOf(`${relative}<meta property="og:url" content="https://paper.example/bridge-1">`).canonicalUrl).to.equal('https://paper.example/bridge-1');
    expect(pageOf(relative).canonicalUrl).to.equal(null);
  });
});
