import type { Annotation } from '../../src/domain/annotation.js';
import { UNKNOWN } from '../../src/domain/finding.js';
import { spanOf } from '../../src/domain/span.js';
import type { StoredArticle } from '../../src/storage/article-store.js';
import type { Stores } from '../../src/storage/stores.js';
import type { StoredVersion } from '../../src/storage/version-store.js';

export const SAMPLE_TEXT = 'Two dead, mayor Ida Lund said on Monday.\n\n“A disgrace”, she told Reuters. More than 120 were hurt.';

/** An article of no outlet, event or date, but for what is given. */
export function sampleArticle(id: string, given: Partial<StoredArticle> = {}): StoredArticle {
  return {
    id,
    identity: `https://paper.example/${id}`,
    origin: `${id}.txt`,
    url: null,
    outletId: null,
    eventId: null,
    storyName: null,
    version: 1,
    title: `Title of ${id}`,
    published: null,
    publishedCertainty: 'unknown',
    corrections: {},
    ...given,
  };
}

/** A version of it whose text is {@link SAMPLE_TEXT}. */
export function sampleVersion(articleId: string, version = 1, given: Partial<StoredVersion> = {}): StoredVersion {
  return {
    articleId,
    version,
    text: SAMPLE_TEXT,
    sha256: `hash-${articleId}-${version}`,
    contentKey: `key-${articleId}-${version}`,
    words: 19,
    fetchedAt: '2031-02-03T04:05:06Z',
    language: 'en',
    truncated: false,
    metadata: { title: UNKNOWN, byline: UNKNOWN, outlet: UNKNOWN, outletDomain: null, published: UNKNOWN },
    sentences: [
      { start: 0, end: 40, paragraph: 0, boilerplate: false },
      { start: 42, end: 73, paragraph: 1, boilerplate: true },
    ],
    engine: '0.0.0-test',
    ...given,
  };
}

function at(words: string) {
  const start = SAMPLE_TEXT.indexOf(words);
  return spanOf(SAMPLE_TEXT, start, start + words.length);
}

/** An annotation of {@link SAMPLE_TEXT} that has something in every field, nulls and empty lists among them. */
export function sampleAnnotation(): Annotation {
  const lund = { ...at('Ida Lund'), canonical: 'Ida Lund', type: 'person', role: 'mayor', form: 'name' } as const;
  const reuters = { ...at('Reuters'), canonical: 'Reuters', type: 'outlet', role: null, form: 'name' } as const;
  return {
    language: 'en',
    sentences: sampleVersion('any').sentences,
    attributions: [
      {
        source: { ...at('mayor Ida Lund'), canonical: 'Ida Lund', type: 'person', roles: ['mayor'] },
        cue: { ...at('said'), stance: 'neutral' },
        content: [at('Two dead'), at('on Monday')].map(({ start, end }) => ({ start, end })),
        kind: 'indirect',
        via: null,
        viaType: null,
        confidence: 0.75,
        parent: null,
      },
      { source: null, cue: null, content: [], kind: 'direct', via: 'Reuters', viaType: 'outlet', confidence: 1 / 3, parent: 0 },
    ],
    claims: [
      {
        ...at('Two dead, mayor Ida Lund said on Monday.'),
        id: 'c1',
        sentence: 0,
        proposition: 'Two dead',
        kind: 'event',
        attribution: 0,
        factuality: 'PR+',
        checkworthiness: 0.123456789,
        quantities: [{ ...at('Two'), lo: 2, hi: 2, loOpen: false, hiOpen: false, unit: 'count', item: null, status: 'killed', approximate: false, cumulative: true }],
        times: [{ ...at('on Monday'), from: '2031-02-03', to: '2031-02-04', granularity: 'day' }],
        entities: [lund],
      },
      {
        ...at('More than 120 were hurt.'),
        id: 'c2',
        sentence: 1,
        proposition: 'More than 120 were hurt',
        kind: 'statement',
        attribution: null,
        factuality: 'CT-',
        checkworthiness: 0,
        quantities: [{ ...at('More than 120'), lo: 120, hi: null, loOpen: true, hiOpen: false, unit: 'count', item: 'person', status: null, approximate: true, cumulative: false }],
        times: [{ ...at('were'), from: null, to: null, granularity: 'year' }],
        entities: [],
      },
    ],
    entities: [lund, reuters],
    framing: [
      { ...at('“A disgrace”'), type: 'scare-quote', category: 'quoted-word', target: 'Ida Lund', weight: 1.5, quoted: true },
      { ...at('hurt'), type: 'loaded', category: 'intensifier', target: null, weight: 0.25, quoted: false },
    ],
  };
}

/** Stores an article with one version and the sample annotation, its claims' public ids being `<id>.<key>`. */
export async function storeSample(stores: Stores, article: StoredArticle, annotation: Annotation = sampleAnnotation(), version?: StoredVersion): Promise<void> {
  await stores.articles.insert(article, { profile: article.id });
  await stores.versions.insert(version ?? sampleVersion(article.id, article.version));
  await stores.annotations.replace(article.id, article.version, annotation, annotation.claims.map((claim) => ({ id: `${article.id}.${claim.id}` })));
}
