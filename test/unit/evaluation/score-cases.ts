/** A small labelled set and the answers to it. */
export interface ScoreCase {
  readonly gold: readonly unknown[];
  readonly predicted: readonly unknown[];
}

const pairs = [1, 0, 1, 0, 1, 0].map((label, index) => ({ id: `p${index}`, a: 'x', b: 'y', label }));
const related = [
  { id: 'p0', comparable: 0.9, relation: 'equivalent' },
  { id: 'p1', comparable: 0.9, relation: 'equivalent' },
  { id: 'p2', comparable: 0.4, relation: 'unrelated' },
  { id: 'p3', error: { code: 'json', message: 'bad' } },
  { id: 'p4', comparable: 0.7, relation: 'equivalent' },
];
const TEXT = 'Ann said the 🏔️ pass is shut. “Roads re-open today,” the mayor’s office said.';

/** Answers with a wrong source, a cue that comes twice and one without a source. */
const attributions: ScoreCase = {
  gold: [
    { id: 'x', text: TEXT, attributions: [{ source: [[0, 3]], cue: [[4, 8]], content: [[9, 30]] }, { source: [[56, 74]], cue: [[75, 79]], content: [[32, 55]] }] },
    { id: 'y', text: 'Rain fell, witnesses say.', attributions: [{ source: [[11, 20]], cue: [[21, 24]], content: [[0, 9]] }, { source: [], cue: [], content: [[0, 4]] }] },
  ],
  predicted: [
    {
      id: 'x',
      attributions: [
        { source: { start: 0, end: 3 }, cue: { start: 4, end: 8 }, content: [{ start: 9, end: 24 }] },
        { source: { start: 60, end: 74 }, cue: { start: 75, end: 79 }, content: [{ start: 33, end: 52 }] },
        { source: { start: 0, end: 3 }, cue: { start: 4, end: 8 }, content: [] },
        { source: null, cue: { start: 75, end: 79 }, content: [{ start: 0, end: 3 }] },
      ],
    },
  ],
};

export const SCORE_INPUTS: Readonly<Record<string, ScoreCase>> = {
  pairs: { gold: pairs, predicted: related },
  msrp: { gold: pairs, predicted: related },
  contradiction: {
    gold: [{ id: 1, label: 'contradiction' }, { id: 2, label: 'entailment' }, { id: 3, label: 'contradiction' }, { id: 4, label: 'unknown' }],
    predicted: [{ id: 1, relation: 'contradicts' }, { id: 2, relation: 'contradicts' }, { id: 3, relation: 'updates' }],
  },
  events: {
    gold: [['a', 'E'], ['b', 'E'], ['c', 'F'], ['d', 'F'], ['e', 'G']].map(([id, event]) => ({ id, event })),
    predicted: [{ id: 'a', event: 1 }, { id: 'b', event: 1 }, { id: 'c', event: 1 }, { id: 'd', event: 2 }, { id: 'zz', event: 3 }],
  },
  attribution: attributions,
  stages: attributions,
  disputes: {
    gold: [
      { id: 'd1', a: { text: 'Ten were hurt.' }, b: { text: 'Twelve were hurt.' }, relation: 'contradicts', type: 'quantity', comparable: true, evidence: { a: 'Ten', b: 'Twelve' } },
      { id: 'd2', a: { text: 'It opened on Monday.' }, b: { text: 'It opened on Friday.' }, relation: 'contradicts', type: 'date', comparable: true, evidence: { a: 'Monday', b: 'Friday' } },
      { id: 'd3', a: { text: 'Ten hurt.' }, b: { text: 'Toll rises to 12.' }, relation: 'updates', type: null, comparable: true, evidence: { a: 'Ten', b: '12' } },
      { id: 'd4', a: { text: 'A dog ran.' }, b: { text: 'A cup fell.' }, relation: 'unrelated', type: null, comparable: false, evidence: null },
      { id: 'd5', a: { text: 'A dog ran.' }, b: { text: 'A dog was running.' }, relation: 'equivalent', type: null, comparable: true },
    ],
    predicted: [
      { id: 'd1', relation: 'contradicts', type: 'quantity', comparable: 0.9, evidence: { a: { start: 0, end: 3 }, b: { start: 5, end: 9 } } },
      { id: 'd2', relation: 'contradicts', type: 'place', comparable: 0.6, evidence: { a: { start: 0, end: 3 }, b: { start: 13, end: 19 } } },
      { id: 'd3', relation: 'contradicts', type: 'quantity', comparable: 0.6 },
      { id: 'd4', relation: 'unrelated', type: null, comparable: 0.6 },
    ],
  },
  loaded: {
    gold: [
      { id: 1, biased: true, words: ['brutal', 'so-called deal'] },
      { id: 2, biased: false, words: [] },
      { id: 3, biased: true, words: ['slams'] },
      { id: 4, biased: false, words: [] },
    ],
    predicted: [
      { id: 1, framing: [{ type: 'loaded', text: 'Brutal', weight: 1.5 }, { type: 'hedge', text: 'may', weight: 9 }] },
      { id: 2, framing: [{ type: 'loaded', text: 'harsh', weight: 0.4 }] },
      { id: 3, framing: [{ type: 'loaded', text: 'slams the', weight: 0.4 }] },
    ],
  },
  groups: {
    gold: [
      {
        triplet: 't1',
        sentences: { north: 3, south: 2, west: 2 },
        groups: [{ id: 'g1', claim: 'c', members: ['north:0', 'south:0', 'west:1'] }, { id: 'g2', claim: 'd', members: ['north:2', 'south:1'] }],
        disputes: [{ a: 'north:2', b: 'south:1', type: 'quantity', strict: true }, { a: 'north:0', b: 'west:1', strict: false }],
        borderline: [['north:1', 'west:0'], { a: 'north:0', b: 'south:0' }],
      },
    ],
    predicted: [
      {
        event: 't1',
        groups: [
          { id: 'a', members: [{ article: 't1/north', sentence: 0 }, { article: 'south', sentence: 0 }, { article: 'west', sentence: 0 }] },
          { id: 'b', members: [{ article: 'north', sentence: 1 }, { article: 'west', sentence: 0 }] },
        ],
        pairs: [
          { a: { article: 'north', sentence: 0 }, b: { article: 'south', sentence: 0 }, comparable: 0.8 },
          { a: { article: 'south', sentence: 0 }, b: { article: 'north', sentence: 0 }, comparable: 0.3 },
          { a: { article: 'north', sentence: 2 }, b: { article: 'south', sentence: 1 }, comparable: 0.5 },
          { a: { article: 'north', sentence: 1 }, b: { article: 'south', sentence: 1 }, comparable: 0.6 },
          { a: { article: 'north' }, b: { article: 'south', sentence: 1 }, comparable: 0.9 },
        ],
        disputes: [
          { a: { article: 'north', sentence: 2 }, b: { article: 'south', sentence: 1 } },
          { a: { article: 'north', sentence: 0 }, b: { article: 'west', sentence: 1 } },
          { a: { article: 'north', sentence: 1 }, b: { article: 'west', sentence: 1 } },
        ],
      },
    ],
  },
};

/** What the reference scorer printed for each of them, frozen. */
export const SCORE_FIGURES: Readonly<Record<string, unknown>> = {
  pairs: {"ap": 0.6389, "auc": 0.7222, "best": {"f1": 0.8571, "at": 0.4}, "pairs": 6},
  msrp: {"equivalent": {"p": 0.6667, "r": 0.6667, "f1": 0.6667}, "best": {"f1": 0.8571, "at": 0.4}, "auc": 0.7222},
  contradiction: {"contradicts": {"p": 0.5, "r": 0.5, "f1": 0.5}, "accuracy": 0.5, "pairs": 4},
  events: {"b3": {"p": 0.7333, "r": 0.8, "f1": 0.7652}, "ari": 0.2105, "articles": 5, "events": 3, "found": 3},
  attribution: {"pair": {"p": 0.6667, "r": 0.6667, "f1": 0.6667}, "pairExactSource": {"p": 0.3333, "r": 0.3333, "f1": 0.3333}, "contentTokens": {"p": 0.8333, "r": 0.5556, "f1": 0.6667}, "articles": 2},
  stages: {"cues": {"p": 0.5, "r": 0.6667, "f1": 0.5714}, "sourcesOfFoundCues": {"touching": 1, "exact": 0.5, "cues": 2}, "contentOfFoundCues": {"p": 1, "r": 0.7143, "f1": 0.8333}, "articles": 2},
  disputes: {"macroF1": 0.36, "classes": {"equivalent": {"p": 0, "r": 0, "f1": 0}, "compatible": {"p": 0, "r": 0, "f1": 0}, "updates": {"p": 0, "r": 0, "f1": 0}, "contradicts": {"p": 0.6667, "r": 1, "f1": 0.8}, "unrelated": {"p": 1, "r": 1, "f1": 1}}, "typeAccuracy": 0.5, "evidence": 0.5, "comparableAuc": 0.5, "pairs": 5},
  loaded: {"auc": 0.875, "bestMacroF1": 0.7333, "words": {"p": 0.5, "r": 0.5, "f1": 0.5}, "sentences": 4},
  groups: {"ap": 0.55, "best": {"f1": 0.5714, "at": 0.5}, "grouped": {"p": 0.3333, "r": 0.25, "f1": 0.2857}, "disputes": {"p": 0.5, "r": 1, "f1": 0.6667}, "pairs": 15, "positives": 4},
};
