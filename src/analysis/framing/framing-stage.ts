import type { Attribution } from '../../domain/attribution.js';
import type { FramingMark, FramingType } from '../../domain/framing.js';
import type { Span } from '../../domain/span.js';
import { compareSpans } from '../../domain/span.js';
import { sentenceRanges } from '../../text/sentence-ranges.js';
import type { AnalysisResources } from '../resources.js';
import type { AnalysisInput, Layers, Stage } from '../stage.js';
import { findHedges } from './hedge-marks.js';
import { findLabels } from './label-marks.js';
import { findLoadedWords } from './loaded-words.js';
import { quotedTest } from './quoted-spans.js';
import type { FramingResources } from './framing-lexicon.js';
import { findScareQuotes } from './scare-quotes.js';
import { type Word, wordsOf } from './words.js';

type Required = 'sentences' | 'tokens' | 'quotations' | 'mentions' | 'attributions';

/** A mark before it is known to be quoted or not. */
interface Found extends Span {
  readonly type: FramingType;
  readonly category: string;
  readonly target: string | null;
  readonly weight: number;
  /** As in `Label`. */
  readonly beforeName: boolean;
}

// Rough strengths, so that marks of different types can be ranked together; loaded words carry learned ones.
const WEIGHTS = { stance: 0.5, 'scare-quote': 0.5, hedge: 0.2, modal: 0.1, label: 0.4, title: 0.1 } as const;

/** Marks the wordings by which an article colours what it tells: labels, stance of report verbs, scare quotes, hedges, loaded words. */
export const framingStage: Stage<Required, 'framing'> = {
  name: 'framing',
  requires: ['sentences', 'tokens', 'quotations', 'mentions', 'attributions'],
  assigns: ['framing'],
  run: (input, layers, resources) => ({ framing: markFraming(input, layers, resources) }),
};

function markFraming({ text }: AnalysisInput, layers: Pick<Layers, Required>, { framing }: Pick<AnalysisResources, 'framing'>): FramingMark[] {
  const { tokens, quotations, mentions, attributions } = layers;
  const scare = findScareQuotes(text, quotations, attributions);
  const isQuoted = quotedTest(quotations, new Set(scare));
  const found: Found[] = [
    ...scare.map(({ start, end }) => ({ start, end, type: 'scare-quote' as const, category: 'short-quotation', target: null, weight: WEIGHTS['scare-quote'], beforeName: false })),
    ...attributions.map(stanceMark).filter((mark) => mark !== null),
    ...findHedges(tokens, framing.lexicon).map(({ start, end, category }) => ({ start, end, type: 'hedge' as const, category, target: null, weight: category === 'modal' ? WEIGHTS.modal : WEIGHTS.hedge, beforeName: false })),
    ...findLabels(tokens, mentions, framing.lexicon).map(({ start, end, category, target, beforeName }) => ({ start, end, type: 'label' as const, category, target, weight: category === 'title' ? WEIGHTS.title : WEIGHTS.label, beforeName })),
    ...loadedMarks(layers, framing),
  ];
  found.sort((a, b) => compareSpans(a, b) || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0));
  return found.filter((mark, i) => !isSameMark(mark, found[i - 1])).map((mark) => given(mark, text.slice(mark.start, mark.end), isQuoted(mark)));
}

/** A mark as it is given out. Its keys stand in the order that output has had from the start. */
function given({ start, end, type, category, target, weight, beforeName }: Found, text: string, quoted: boolean): FramingMark {
  if (type !== 'label') return { start, end, type, category, target, weight, text, quoted };
  if (beforeName) return { start, end, target, category, type, weight, text, quoted };
  return { start, end, category, target, type, weight, text, quoted };
}

/** Two attributions may share one cue. */
function isSameMark(mark: Found, before: Found | undefined): boolean {
  return before?.start === mark.start && before.end === mark.end && before.type === mark.type;
}

function stanceMark({ cue, source }: Attribution): Found | null {
  if (cue === null || cue.stance === 'neutral') return null;
  return { start: cue.start, end: cue.end, type: 'stance', category: cue.stance, target: source?.canonical ?? null, weight: WEIGHTS.stance, beforeName: false };
}

/** "a siren song", "an avalanche of claims": an image; "the siren did not sound" is no such. */
function isImage(words: readonly Word[], at: number): boolean {
  return /^(?:of|song|songs|call|calls)$/.test(words[at + 1]?.lower ?? '');
}

function loadedMarks({ sentences, tokens }: Pick<Layers, 'sentences' | 'tokens'>, { lexicon, loaded }: FramingResources): Found[] {
  const marks: Found[] = [];
  for (const [number, range] of sentenceRanges(tokens, sentences.length).entries()) {
    if (sentences[number]!.boilerplate) continue;
    const words = wordsOf(tokens, range);
    for (const { word, weight, clear } of findLoadedWords(words, loaded)) {
      if (lexicon.things.has(word.lower) && !isImage(words, words.indexOf(word))) continue;
      marks.push({ start: word.start, end: word.end, type: 'loaded', category: clear ? 'clear' : 'possible', target: null, weight: Math.round(weight * 1000) / 1000, beforeName: false });
    }
  }
  return marks;
}
