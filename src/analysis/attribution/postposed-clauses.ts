import type { AttributionDocument } from './attribution-document.js';
import { POS } from './part-of-speech.js';
import type { TokenAttribution } from './token-attribution.js';
import type { TokenRange } from './token-range.js';

/** Verbs that end a sentence with its source: "…, a harbour official told the Gazette." */
const VERBS = new Set([
  'say', 'tell', 'announce', 'report', 'add', 'claim', 'note', 'state', 'confirm', 'write', 'warn', 'explain', 'argue', 'acknowledge', 'insist',
]);
const LONGEST_SOURCE = 14;
const LONGEST_TAIL = 9;
const CERTAINTY = 0.8;

/**
 * Mends sentences that end in a comma, a source and a reporting verb without quotation marks: "The ferry was overloaded, a harbour official
 * told the Gazette on Monday." Everything before the comma is the content.
 *
 * A tagged attribution of that verb is replaced unless its content already lies before it; other content of the sentence is cut at the comma.
 */
export function mendPostposedClauses(document: AttributionDocument, attributions: readonly TokenAttribution[]): TokenAttribution[] {
  let mended = [...attributions];
  for (const sentence of document.sentenceRanges) {
    const found = postposedClause(document, sentence);
    if (found === null || mended.some((attribution) => isRight(attribution, found))) continue;
    mended = mended.filter(({ cue }) => cue === null || cue.to <= found.source.from || cue.from >= found.cue.to);
    mended = mended.map((attribution) => clip(attribution, sentence, found.source.from));
    mended.push(found);
  }
  return mended;
}

type Found = TokenAttribution & { readonly cue: TokenRange; readonly source: TokenRange };

function postposedClause(document: AttributionDocument, sentence: TokenRange): Found | null {
  const { tokens, pos, quotation } = document;
  let end = sentence.to;
  while (end > sentence.from && pos[end - 1] === POS.PUNCT) end--;
  let verb = end - 1;
  while (verb > sentence.from && end - verb <= LONGEST_TAIL && isTail(document, verb)) verb--;
  if (pos[verb] !== POS.VERB || quotation[verb]! >= 0 || !VERBS.has(tokens[verb]!.lemma) || !tokens[verb]!.lower.endsWith('d')) return null;
  let comma = verb - 1;
  while (comma > sentence.from && verb - comma <= LONGEST_SOURCE && isSourceWord(document, comma)) comma--;
  const fits = comma > sentence.from && tokens[comma]!.text === ',' && quotation[comma]! < 0 && quotation[comma - 1]! < 0 && comma + 1 < verb;
  if (!fits || !startsPhrase(document, comma + 1) || !hasSubjectAndVerb(document, { from: sentence.from, to: comma })) return null;
  return {
    cue: { from: verb, to: verb + 1 }, source: { from: comma + 1, to: verb }, content: [{ from: sentence.from, to: comma }], confidence: CERTAINTY,
  };
}

/** What may follow the verb: to whom, when, where. */
function isTail({ pos, word, quotation, tokens }: AttributionDocument, index: number): boolean {
  const tag = pos[index]!;
  if (quotation[index]! >= 0 || word[index] === undefined || tokens[index]!.lower === 'that') return false;
  return tag !== POS.VERB && tag !== POS.AUX && tag !== POS.PUNCT && tag !== POS.SCONJ && tag !== POS.CCONJ;
}

function isSourceWord({ pos, quotation, tokens }: AttributionDocument, index: number): boolean {
  const tag = pos[index]!;
  if (quotation[index]! >= 0) return false;
  if (tokens[index]!.text === '’' || tokens[index]!.text === "'") return true;
  return tag === POS.NOUN || tag === POS.PROPN || tag === POS.ADJ || tag === POS.DET || tag === POS.ADP || tag === POS.PART || tag === POS.NUM || tag === POS.PRON;
}

function startsPhrase({ pos, tokens }: AttributionDocument, index: number): boolean {
  const tag = pos[index]!;
  const relative = ['who', 'which', 'that', 'whom'].includes(tokens[index]!.lower);
  return !relative && tag !== POS.ADP && tag !== POS.PART;
}

/** A clause of its own, opened neither by a preposition nor by a subordinator. */
function hasSubjectAndVerb({ pos, phrase, word }: AttributionDocument, { from, to }: TokenRange): boolean {
  const opener = pos[from]!;
  if (to - from < 3 || opener === POS.ADP || opener === POS.SCONJ || opener === POS.VERB || word[from] === undefined) return false;
  let subject = false;
  for (let index = from; index < to; index++) {
    if (phrase[index]! >= 0) subject = true;
    if (subject && (pos[index] === POS.VERB || pos[index] === POS.AUX)) return true;
  }
  return false;
}

function isRight({ cue, source, content }: TokenAttribution, found: Found): boolean {
  const sameCue = cue !== null && cue.from < found.cue.to && found.cue.from < cue.to;
  return sameCue && source !== null && source.from > found.content[0]!.from && content.some(({ from, to }) => to <= found.source.from && from < to);
}

function clip(attribution: TokenAttribution, sentence: TokenRange, at: number): TokenAttribution {
  const content = attribution.content.flatMap((piece) => {
    if (piece.from < sentence.from || piece.from >= sentence.to || piece.to <= at) return [piece];
    return piece.from < at ? [{ from: piece.from, to: at }] : [];
  });
  return { ...attribution, content };
}
