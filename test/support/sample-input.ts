import { createHash } from 'node:crypto';
import type { ComparedArticle, ComparedOutlet, ComparisonInput } from '../../src/comparison/comparison-input.js';
import type { Attribution, SourceType } from '../../src/domain/attribution.js';
import type { ClaimInContext } from '../../src/domain/claim-in-context.js';
import type { ComparisonFilter } from '../../src/domain/comparison.js';
import type { Quantity } from '../../src/domain/quantity.js';
import type { TextSpan } from '../../src/domain/span.js';
import { spanOf } from '../../src/domain/span.js';

const EVENT = { type: 'event' as const, id: 'event-ferry', title: 'Ferry runs aground off Saltmarsh', from: '2031-03-02', to: '2031-03-05' };

export const OUTLETS: readonly ComparedOutlet[] = [
  { id: 'harbour', name: 'The Harbour Courier', known: true, aliases: ['Harbour Courier'] },
  { id: 'northvale', name: 'Northvale Times', known: true, aliases: [] },
  { id: 'wire', name: 'Coastline Wire', known: true, aliases: ['CW'] },
  { id: 'unknown-1', name: 'Unknown outlet (scan.txt)', known: false, aliases: [] },
];

const TEXTS: Readonly<Record<string, string>> = {
  'a-wire':
    'The ferry Lady Maud ran aground off Saltmarsh on Sunday morning. Twelve passengers were hurt, harbour master Ines Toll said.\n\n' +
    'The company | its lawyers, too | denied that the pilot was drunk. Rescue boats needed four hours.',
  'a-harbour':
    'The “luxury” ferry Lady Maud ran aground near Saltmarsh early on Sunday. At least 30 passengers were hurt, according to Ines Toll.\n\n' +
    'A union official claimed the reckless pilot was drunk. Coastline Wire reported that rescue boats needed four hours.',
  'a-northvale':
    'By Tuesday 31 passengers had been treated, a hospital <b>spokeswoman</b> said. The Lady Maud, a scandal-plagued ferry, ran aground off Saltmarsh on Sunday morning.',
  'a-early': 'The ferry Lady Maud will sail on Sunday, its owner said.',
};

interface ArticleFacts {
  readonly id: string;
  readonly outletId: string;
  readonly title: string;
  readonly published: string | null;
  readonly truncated?: boolean;
}

function article({ id, outletId, title, published, truncated = false }: ArticleFacts): ComparedArticle {
  const text = TEXTS[id]!;
  return {
    id,
    outletId,
    title,
    url: outletId.startsWith('unknown') ? null : `https://${outletId}.example/ferry`,
    published: published === null ? null : { iso: published, precision: published.length > 10 ? 'second' : 'day' },
    publishedCertainty: published === null ? 'unknown' : 'known',
    version: 1,
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    words: text.split(/\s+/).length,
    truncated,
    attributions: CLAIMS.filter((claim) => claim.article === id && claim.attribution !== null).map((claim) => claim.attribution!),
    framing: [],
    edits: id === 'a-wire' ? [{ version: 2, at: '2031-03-03T09:00:00Z', asRead: true }] : [],
  };
}

function find(articleId: string, words: string): TextSpan {
  const start = TEXTS[articleId]!.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in ${articleId}`);
  return spanOf(TEXTS[articleId]!, start, start + words.length);
}

interface ClaimFacts {
  readonly id: string;
  readonly article: string;
  readonly words: string;
  readonly checkworthiness?: number;
  readonly source?: { readonly name: string; readonly type: SourceType; readonly cue: string };
  readonly via?: string;
  readonly quantity?: { readonly words: string; readonly lo: number; readonly hi: number | null };
}

function attribution(facts: ClaimFacts, content: TextSpan): Attribution | null {
  if (facts.source === undefined && facts.via === undefined) return null;
  const { source } = facts;
  return {
    source: source === undefined ? null : { ...find(facts.article, source.name), canonical: source.name, type: source.type, roles: [] },
    cue: source === undefined ? null : { ...find(facts.article, source.cue), stance: source.cue === 'claimed' ? 'distancing' : 'neutral' },
    content: [content],
    kind: 'indirect',
    via: facts.via ?? null,
    viaType: facts.via === undefined ? null : 'outlet',
    confidence: 0.9,
    parent: null,
  };
}

function quantities(facts: ClaimFacts): Quantity[] {
  if (facts.quantity === undefined) return [];
  const { words, lo, hi } = facts.quantity;
  const span = find(facts.article, words);
  return [{ ...span, lo, hi, loOpen: false, hiOpen: false, unit: 'count', item: 'passenger', status: 'hurt', approximate: false, cumulative: hi === null }];
}

function claim(facts: ClaimFacts): ClaimInContext {
  const span = find(facts.article, facts.words);
  const text = TEXTS[facts.article]!;
  const start = Math.max(text.lastIndexOf('. ', span.start) + 2, text.lastIndexOf('\n', span.start) + 1, 0);
  const stop = text.indexOf('.', span.end - 1);
  const cited = attribution(facts, span);
  return {
    id: facts.id,
    article: facts.article,
    outlet: null,
    published: null,
    claim: {
      ...span,
      id: facts.id,
      sentence: 0,
      proposition: span.text,
      kind: 'event',
      attribution: null,
      factuality: 'CT+',
      checkworthiness: facts.checkworthiness ?? 0.5,
      quantities: quantities(facts),
      times: [],
      entities: [],
    },
    attribution: cited,
    chain: cited === null ? [] : [{ attribution: cited, factuality: 'CT+' }],
    sentence: spanOf(text, start < 2 ? 0 : start, stop + 1),
    before: null,
    capitalised: null,
    position: span.start / text.length,
  };
}

const TOLL = { name: 'Ines Toll', type: 'person' as const, cue: 'said' };

const CLAIMS: readonly ClaimInContext[] = [
  claim({ id: 'c1', article: 'a-wire', words: 'The ferry Lady Maud ran aground off Saltmarsh on Sunday morning', checkworthiness: 0.8 }),
  claim({ id: 'c2', article: 'a-wire', words: 'Twelve passengers were hurt', source: TOLL, quantity: { words: 'Twelve', lo: 12, hi: 12 }, checkworthiness: 0.9 }),
  claim({ id: 'c3', article: 'a-wire', words: 'The company | its lawyers, too | denied that the pilot was drunk', checkworthiness: 0.7 }),
  claim({ id: 'c4', article: 'a-wire', words: 'Rescue boats needed four hours' }),
  claim({ id: 'c5', article: 'a-harbour', words: 'The “luxury” ferry Lady Maud ran aground near Saltmarsh early on Sunday' }),
  claim({ id: 'c6', article: 'a-harbour', words: 'At least 30 passengers were hurt', source: { ...TOLL, cue: 'according to' }, quantity: { words: 'At least 30', lo: 30, hi: null } }),
  claim({ id: 'c7', article: 'a-harbour', words: 'the reckless pilot was drunk', source: { name: 'A union official', type: 'unnamed', cue: 'claimed' } }),
  claim({ id: 'c8', article: 'a-harbour', words: 'rescue boats needed four hours', via: 'Coastline Wire' }),
  claim({
    id: 'c9',
    article: 'a-northvale',
    words: 'By Tuesday 31 passengers had been treated',
    source: { name: 'a hospital <b>spokeswoman</b>', type: 'unnamed', cue: 'said' },
    quantity: { words: '31', lo: 31, hi: 31 },
  }),
  claim({ id: 'c10', article: 'a-northvale', words: 'The Lady Maud, a scandal-plagued ferry, ran aground off Saltmarsh on Sunday morning' }),
  claim({ id: 'c11', article: 'a-early', words: 'The ferry Lady Maud will sail on Sunday', checkworthiness: 0.2 }),
];

function articles(): ComparedArticle[] {
  const harbour = article({ id: 'a-harbour', outletId: 'harbour', title: 'Thirty hurt as “luxury” ferry hits rocks', published: '2031-03-02T18:00:00Z' });
  const northvale = article({ id: 'a-northvale', outletId: 'northvale', title: 'Toll of ferry crash grows', published: '2031-03-04', truncated: true });
  return [
    article({ id: 'a-wire', outletId: 'wire', title: 'Ferry aground off Saltmarsh', published: '2031-03-02T11:30:00Z' }),
    {
      ...harbour,
      framing: [
        { ...find('a-harbour', '“luxury”'), type: 'scare-quote', category: 'short-quote', target: null, weight: 0.4, quoted: false },
        { ...find('a-harbour', 'claimed'), type: 'stance', category: 'distancing', target: 'A union official', weight: 0.5, quoted: false },
        { ...find('a-harbour', 'reckless'), type: 'loaded', category: 'clear', target: null, weight: 1.2, quoted: false },
      ],
    },
    {
      ...northvale,
      framing: [{ ...find('a-northvale', 'scandal-plagued'), type: 'label', category: 'adjective', target: 'Lady Maud', weight: 0.6, quoted: false }],
    },
    article({ id: 'a-early', outletId: 'unknown-1', title: 'Sunday sailing', published: '2031-02-27' }),
  ];
}

/** Stored data of an invented event: four outlets, one of each status, every reason for an absence, and text that looks like markup. */
export function sampleInput(filter: ComparisonFilter = {}): ComparisonInput {
  return {
    subject: EVENT,
    events: [EVENT],
    outlets: OUTLETS,
    articles: articles(),
    claims: CLAIMS,
    groups: [
      { id: 'g-aground', members: ['c1', 'c5', 'c10'], reference: 'c1' },
      { id: 'g-hurt', members: ['c2', 'c6'], reference: 'c2' },
      { id: 'g-treated', members: ['c6', 'c9'], reference: 'c6' },
      { id: 'g-pilot', members: ['c3', 'c7'], reference: 'c3' },
      { id: 'g-rescue', members: ['c4', 'c8'], reference: 'c4' },
    ],
    disputes: [
      {
        id: 'd-hurt',
        group: 'g-hurt',
        a: 'c2',
        b: 'c6',
        type: 'quantity',
        rule: 'quantity/disjoint',
        confidence: 0.9,
        evidence: { a: find('a-wire', 'Twelve'), b: find('a-harbour', 'At least 30') },
        explanation: 'One says 12 passengers were hurt, the other at least 30.',
        state: 'open',
      },
      {
        id: 'd-pilot',
        group: 'g-pilot',
        a: 'c3',
        b: 'c7',
        type: 'denial',
        rule: 'denial/matched-content',
        confidence: 0.8,
        evidence: { a: find('a-wire', 'denied'), b: find('a-harbour', 'drunk') },
        explanation: 'One side denies what the other says.',
        state: 'dismissed',
        ruling: {
          decision: 'x1', ruling: 'dismissed', by: 'R. Vale', at: '2031-03-05T10:00:00Z', note: 'The company speaks of <another> pilot.', source: 'Log | book',
          wordings: { a: 'The company denied that the pilot was drunk', b: 'the reckless pilot was drunk' },
          newEvidence: [],
        },
      },
    ],
    updates: [{ group: 'g-treated', earlier: 'c6', later: 'c9', explanation: 'The number grows from at least 30 to 31 two days later.', evidence: { earlier: find('a-harbour', 'At least 30'), later: find('a-northvale', '31') } }],
    reuse: [],
    decisions: [{ id: 'x1', group: 'g-pilot', kind: 'dispute', summary: 'Dispute dismissed', effect: 'applied', by: 'R. Vale', at: '2031-03-05T10:00:00Z', note: 'The company speaks of another pilot.' }],
    notIngested: [{ origin: 'https://daily.example/ferry', reason: 'The page asks for a subscription.', at: '2031-03-05T08:00:00Z' }],
    filter,
    generatedAt: '2031-03-06T12:00:00Z',
    engine: { version: '1.0.0', weights: 'w-test', lexicons: 'l-test' },
  };
}
