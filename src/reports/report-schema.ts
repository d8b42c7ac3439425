import { REPORT_SCHEMA_NAME } from './json-report.js';

type Schema = Readonly<Record<string, unknown>>;

const TEXT: Schema = { type: 'string' };
const TEXT_OR_NULL: Schema = { type: ['string', 'null'] };
const COUNT: Schema = { type: 'integer', minimum: 0 };
const SHARE: Schema = { type: 'number', minimum: 0, maximum: 1 };
const INSTANT: Schema = { type: 'string', format: 'date-time' };

/** An object with exactly these keys; those named in `optional` may be missing. */
function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  return { type: 'object', properties, required: Object.keys(properties).filter((key) => !optional.includes(key)), additionalProperties: false };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function oneOf(...values: readonly (string | null)[]): Schema {
  return { enum: values };
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

const SPAN = { start: COUNT, end: COUNT, text: TEXT };
const SOURCE_TYPE = ['person', 'organisation', 'outlet', 'document', 'group', 'unnamed', 'unknown'] as const;
const STATUS = oneOf('corroborated', 'single-source', 'disputed', 'updated');
const KIND = oneOf('event', 'statement', 'background', 'forecast', 'opinion');

const FILTER = object(
  { outlets: list(TEXT), status: list(STATUS), kinds: list(KIND), query: TEXT, minCheckworthiness: { type: 'number' }, reference: TEXT },
  ['outlets', 'status', 'kinds', 'query', 'minCheckworthiness', 'reference'],
);

const SUBJECT = { id: TEXT, title: TEXT, from: TEXT_OR_NULL, to: TEXT_OR_NULL };

const ARTICLE = object({
  id: TEXT,
  outlet: TEXT,
  title: TEXT,
  url: TEXT_OR_NULL,
  published: TEXT_OR_NULL,
  publishedPrecision: oneOf('second', 'minute', 'day', 'month', 'year', null),
  publishedCertainty: oneOf('known', 'estimated', 'unknown'),
  firstPublished: TEXT_OR_NULL,
  version: COUNT,
  sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  words: COUNT,
  truncated: { type: 'boolean' },
  claimCount: COUNT,
  copyOf: orNull(object({ articleId: TEXT_OR_NULL, outletId: TEXT_OR_NULL, name: TEXT })),
});

const FACTUALITY = oneOf('CT+', 'PR+', 'PS+', 'CT-', 'PR-', 'PS-', 'CTu', 'Uu');

const ATTRIBUTION_KEYS = {
  source: TEXT_OR_NULL,
  sourceType: oneOf(...SOURCE_TYPE, null),
  cue: TEXT_OR_NULL,
  stance: oneOf('neutral', 'distancing', 'conceding', 'committed', 'endorsing', 'denying', null),
  kind: oneOf('direct', 'indirect', 'mixed'),
  via: TEXT_OR_NULL,
  viaType: oneOf('outlet', 'document', null),
  roles: list(TEXT),
};
const ATTRIBUTION = object(ATTRIBUTION_KEYS);

/** One of those who hand a claim on; lists of them run from the outermost to the innermost. */
const LINK = object({ ...ATTRIBUTION_KEYS, factuality: FACTUALITY });

const MEMBER = object({
  article: TEXT,
  claim: TEXT,
  outlet: TEXT,
  published: TEXT_OR_NULL,
  ...SPAN,
  sentence: TEXT,
  attribution: orNull(ATTRIBUTION),
  chain: list(LINK),
  kind: KIND,
  factuality: FACTUALITY,
  checkworthiness: SHARE,
  framing: list(object({ ...SPAN, type: oneOf('loaded', 'label', 'scare-quote', 'hedge', 'stance', 'agent-deletion'), category: TEXT, quoted: { type: 'boolean' } })),
  difference: list(object({ text: TEXT, kind: oneOf('same', 'added', 'removed') })),
  isReference: { type: 'boolean' },
  copyOf: TEXT_OR_NULL,
  antecedent: TEXT,
  borrowedFrom: TEXT,
}, ['antecedent', 'borrowedFrom']);

const SIDE = object({ claim: TEXT, outlet: TEXT, evidence: object(SPAN) });

const RULING = object({
  decision: TEXT,
  ruling: oneOf('confirmed', 'dismissed', 'resolved', 'reopened'),
  by: TEXT,
  at: TEXT,
  note: TEXT_OR_NULL,
  source: TEXT_OR_NULL,
  wordings: object({ a: TEXT, b: TEXT }),
  newEvidence: list(object({ claimId: TEXT, articleId: TEXT, outlet: TEXT, text: TEXT, edited: { type: 'boolean' } })),
});

const DECISION = object({
  id: TEXT,
  kind: oneOf('same', 'different', 'split', 'move', 'rename', 'dispute', 'article-event', 'event-title', 'article-metadata', 'undo'),
  summary: TEXT,
  effect: oneOf('applied', 'partly', 'set-aside', 'orphan', 'apart', 'reopened', 'idle', 'replaced', 'undone', 'recorded'),
  by: TEXT,
  at: TEXT,
  note: TEXT_OR_NULL,
});

const DISPUTE = object({
  id: TEXT,
  type: oneOf('quantity', 'date', 'place', 'actor', 'polarity', 'antonym', 'denial', 'attribution', 'quote-variance', 'certainty', 'cause'),
  state: oneOf('open', 'confirmed', 'dismissed', 'resolved'),
  explanation: TEXT,
  rule: TEXT,
  confidence: SHARE,
  a: SIDE,
  b: SIDE,
  ruling: orNull(RULING),
  repeats: TEXT_OR_NULL,
});

/** One value over time, in order of publication. */
const HISTORY = object({
  values: list(object({
    claim: TEXT,
    article: TEXT,
    outlet: TEXT,
    published: TEXT_OR_NULL,
    publishedCertainty: oneOf('known', 'estimated', 'unknown'),
    value: object(SPAN),
    source: TEXT_OR_NULL,
    standing: oneOf('latest', 'superseded', 'not-updated'),
  })),
});

/** Who has it from whom; links and circles name nodes by their keys. */
const ORIGINS = object({
  nodes: list(object({ key: TEXT, name: TEXT, kind: oneOf('outlet', 'cited-outlet', 'person', 'organisation', 'document', 'group', 'unnamed'), isOrigin: { type: 'boolean' } })),
  links: list(object({ from: TEXT, to: TEXT, how: oneOf('copies', 'cites') })),
  circles: list(list(TEXT)),
});

const ABSENCE = oneOf('not-reported', 'published-before', 'truncated', 'unmatched');

const GROUP = object({
  id: TEXT,
  claim: TEXT,
  status: STATUS,
  independentSources: object({
    min: COUNT,
    max: COUNT,
    reasons: list(TEXT),
    commonSources: list(object({ name: TEXT, kind: oneOf('statement', 'document', 'source'), outletIds: list(TEXT), reason: TEXT })),
  }, ['commonSources']),
  origins: ORIGINS,
  members: { ...list(MEMBER), minItems: 1 },
  absentFrom: list(object({ outlet: TEXT, reason: ABSENCE, similar: object({ articleId: TEXT, ...SPAN }) }, ['similar'])),
  disputes: list(DISPUTE),
  histories: list(HISTORY),
  decisions: list(DECISION),
});

const FRAMING = object({
  labels: list(object({ entity: TEXT, uses: list(object({ outletId: TEXT, label: TEXT, count: COUNT })) })),
  voices: list(object({ source: TEXT, type: oneOf(...SOURCE_TYPE), uses: list(object({ outletId: TEXT, attributions: COUNT, words: COUNT })) })),
  loaded: list(object({ outletId: TEXT, words: list(object({ text: TEXT, count: COUNT })) })),
});

/** Somebody or something cited, under one name over all articles; a role has the first and last publication day that gives it. */
const ENTITY = object({
  name: TEXT,
  type: oneOf('person', 'organisation', 'outlet', 'place', 'group', 'document', 'unknown'),
  aliases: list(TEXT),
  roles: list(object({ role: TEXT, from: TEXT_OR_NULL, to: TEXT_OR_NULL })),
  attributions: COUNT,
});

/** What an edit did to the claims of an article; a claim counts under each of its kinds. */
const EDIT = object({
  from: COUNT,
  to: COUNT,
  at: TEXT,
  silent: { type: 'boolean' },
  notice: orNull(object({ kind: oneOf('correction', 'update'), text: TEXT })),
  headlineChanged: { type: 'boolean' },
  counts: object({ removed: COUNT, reversed: COUNT, softened: COUNT, hardened: COUNT, number: COUNT, date: COUNT, attribution: COUNT, added: COUNT, reworded: COUNT }),
  text: TEXT,
});

const REPORT = object(
  {
    schema: { const: REPORT_SCHEMA_NAME },
    generatedAt: INSTANT,
    engine: object({ version: TEXT, weights: TEXT, lexicons: TEXT }),
    event: object(SUBJECT),
    story: object({ ...SUBJECT, events: list(object(SUBJECT)) }),
    filter: FILTER,
    counts: object({ groups: COUNT, shown: COUNT }),
    outlets: list(object({ id: TEXT, name: TEXT, known: { type: 'boolean' }, articles: list(TEXT) })),
    articles: list(ARTICLE),
    groups: list(GROUP),
    omissions: list(object({ outlet: TEXT, corroborated: list(object({ group: TEXT, reason: ABSENCE })) })),
    framing: FRAMING,
    entities: list(ENTITY),
    timeline: list(object({ at: TEXT, outletId: TEXT, articleId: TEXT, text: TEXT, kind: oneOf('published', 'value', 'edited'), claimId: TEXT, asRead: { const: true }, edit: EDIT }, ['claimId', 'asRead', 'edit'])),
    decisions: list(DECISION),
    notIngested: list(object({ origin: TEXT, reason: TEXT, at: TEXT })),
  },
  ['event', 'story'],
);

/** JSON Schema (2020-12) of the JSON report: a report is of an event or of a story. */
export const REPORT_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: REPORT_SCHEMA_NAME,
  description: 'Comparison of what several outlets reported. Spans are UTF-16 code units, end-exclusive, into the text of the article version whose hash is given.',
  ...REPORT,
  oneOf: ['event', 'story'].map((key) => ({ properties: { [key]: true }, required: [key] })),
};
