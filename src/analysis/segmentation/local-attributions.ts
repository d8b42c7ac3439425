import type { Attribution } from '../../domain/attribution.js';
import type { Span } from '../../domain/span.js';
import { tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** An attribution as far as it lies in one sentence, in tokens. */
export interface LocalAttribution {
  readonly index: number;
  readonly parent: number | null;
  /** From the first word of the content in the sentence to its last; what interrupts it is in between. */
  readonly content: TokenRange;
  /** Source and cue, where they stand in this sentence. */
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

/** The attributions that reach into each sentence. Linear in sentences plus attributions. */
export function attributionsBySentence(tokens: readonly Token[], ranges: readonly TokenRange[], attributions: readonly Attribution[]): LocalAttribution[][] {
  const local = ranges.map((): LocalAttribution[] => []);
  for (const [index, attribution] of attributions.entries()) {
    const { content } = attribution;
    if (content.length === 0) continue;
    const first = tokens[tokenAt(tokens, content[0]!.start)]?.sentence ?? 0;
    const last = tokens[Math.min(tokenAt(tokens, Math.max(0, content.at(-1)!.end - 1)), tokens.length - 1)]?.sentence ?? first;
    for (let sentence = first; sentence <= last; sentence++) {
      const range = ranges[sentence]!;
      const source = attribution.source === null ? null : rangeIn(tokens, range, attribution.source);
      const cue = attribution.cue === null ? null : rangeIn(tokens, range, attribution.cue);
      const part = contentIn(tokens, range, content, { source, cue });
      if (part === null) continue;
      // "… is expected to …" with nobody who expects is the outlet's own wording.
      if (attribution.source === null && attribution.kind !== 'direct' && cue !== null && cue.from > part.from && cue.to < part.to) continue;
      local[sentence]!.push({ index, parent: attribution.parent, content: withoutAddressee(tokens, part, cue), source, cue });
    }
  }
  return local;
}

const NO_CONTENT = new Set(['as', 'while', 'after', 'when', 'during', 'before', 'amid', 'which', 'who', 'whose', 'whom']);

/** The content inside a sentence; a clause of time after the cue tells when it was said, a relative clause who said it, not what. */
function contentIn(tokens: readonly Token[], range: TokenRange, content: readonly Span[], { cue, source }: Pick<LocalAttribution, 'cue' | 'source'>): TokenRange | null {
  let from = Infinity;
  let to = -1;
  for (const piece of content) {
    const part = rangeIn(tokens, range, piece);
    if (part === null || (NO_CONTENT.has(tokens[part.from]!.lower) && cue !== null && ((to >= 0 && cue.from >= to) || isBetween(source, part, cue)))) continue;
    from = Math.min(from, part.from);
    to = Math.max(to, part.to);
  }
  return to < 0 ? null : { from, to };
}

/** "Acme, which makes lifts, reported …" */
function isBetween(source: TokenRange | null, part: TokenRange, cue: TokenRange): boolean {
  return source !== null && source.to <= part.from && part.to <= cue.from;
}

function rangeIn(tokens: readonly Token[], { from, to }: TokenRange, span: Span): TokenRange | null {
  let start = Math.max(from, tokenAt(tokens, span.start));
  let end = start;
  while (end < to && tokens[end]!.start < span.end) end++;
  while (start < end && tokens[start]!.start < span.start - 1) start++;
  return end > start ? { from: start, to: end } : null;
}

const TELLING = new Set(['tell', 'inform', 'assure', 'remind', 'notify', 'convince', 'persuade', 'promise', 'warn']);
const LONGEST_ADDRESSEE = 10;

/** "told officials they would pay", "pledged to the board that …": the content starts after those addressed. */
function withoutAddressee(tokens: readonly Token[], content: TokenRange, cue: TokenRange | null): TokenRange {
  if (cue === null || cue.to > content.from) return content;
  const toSomebody = tokens[content.from]!.lower === 'to' && tokens[content.from + 1]?.pos !== 'VERB';
  let tells = false;
  for (let at = cue.from; at < cue.to; at++) if (TELLING.has(tokens[at]!.lemma)) tells = true;
  if (!tells && !toSomebody) return content;
  for (let at = content.from + 1; at < Math.min(content.to, content.from + LONGEST_ADDRESSEE); at++) {
    const { lower, pos } = tokens[at]!;
    const previous = tokens[at - 1]!;
    const nominal = previous.pos === 'NOUN' || previous.pos === 'PROPN';
    if (nominal && lower === 'that' && at + 1 < content.to) return { from: at + 1, to: content.to };
    if (nominal && pos === 'PRON' && /^(?:i|he|she|it|we|they)$/u.test(lower)) return { from: at, to: content.to };
    if (pos === 'VERB' || pos === 'AUX' || lower === ',') break;
  }
  return content;
}
