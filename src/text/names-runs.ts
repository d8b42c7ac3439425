import type { Capitals } from './names-capitals.js';
import { isCapital } from './names-capitals.js';
import type { GazetteerEntry, NamesLexicon } from './names-lexicon.js';
import type { TokenRange } from './sentence-ranges.js';
import type { Token } from './tokens.js';

/** A gazetteer name or a single capitalised word (with its hyphenated rest). */
export interface NameUnit extends TokenRange {
  readonly entry: GazetteerEntry | null;
}

const PARTICLES = new Set(['de', 'del', 'della', 'di', 'da', 'van', 'von', 'der', 'den', 'bin', 'ibn', 'al', 'el', 'la', 'le', 'du', 'dos', 'ben', 'ter', 'bint']);
/** Lower-case words that may open a name. */
const ARTICLES_OF_NAMES = new Set(['al', 'el', "ma'an"]);
const JOINERS = new Set(['of', 'for', 'on', '&']);
const LONGEST_NAME = 9;

/**
 * Finds the runs of capitalised words of one sentence, as units that the gazetteer keeps whole.
 *
 * Runs break at possessives, punctuation, days and months; hyphens without white space, particles ("van", "bin") and "of"
 * after an organisation's head noun ("Department of Justice") hold them together.
 */
export function findRuns(tokens: readonly Token[], { from, to }: TokenRange, capitals: Capitals, lexicon: NamesLexicon): NameUnit[][] {
  const runs: NameUnit[][] = [];
  let run: NameUnit[] = [];
  let index = from;
  while (index < to) {
    const unit = unitAt(tokens, index, to, capitals, lexicon);
    if (unit !== null) {
      run.push(unit);
      index = unit.to;
      const joined = joinTo(tokens, index, to, run, capitals, lexicon);
      if (joined > index) index = joined;
      else if (breaksRun(tokens, index, to)) run = flush(runs, run);
    } else {
      run = flush(runs, run);
      index++;
    }
  }
  flush(runs, run);
  return runs;
}

function flush(runs: NameUnit[][], run: NameUnit[]): NameUnit[] {
  if (run.length > 0) runs.push(run);
  return [];
}

function breaksRun(tokens: readonly Token[], index: number, to: number): boolean {
  return index >= to || tokens[index]!.pos === 'PUNCT' || tokens[index]!.pos === 'PART';
}

function unitAt(tokens: readonly Token[], index: number, to: number, capitals: Capitals, lexicon: NamesLexicon): NameUnit | null {
  const token = tokens[index]!;
  if (!isCapital(token.text) && !ARTICLES_OF_NAMES.has(token.lower)) return null;
  const entry = gazetteerMatch(tokens, index, to, lexicon);
  if (entry !== null) {
    const end = index + entry.words.length;
    if (entry.words.length > 1 || capitals.candidate[index] === 1 || entry.exact !== null || isOwnOpener(token, capitals)) {
      return hyphenated(tokens, end, to) ? { from: index, to: hyphenEnd(tokens, end, to), entry: null } : { from: index, to: end, entry };
    }
  }
  if (!isCapital(token.text)) return /^[ae]l$/u.test(token.lower) && hyphenated(tokens, index + 1, to) ? { from: index, to: hyphenEnd(tokens, index + 1, to), entry: null } : null;
  if (capitals.candidate[index] !== 1) return null;
  return { from: index, to: hyphenEnd(tokens, index + 1, to), entry: null };
}

/** A single-word gazetteer name at the start of a sentence is taken unless it is also a word that is no name. */
function isOwnOpener(token: Token, capitals: Capitals): boolean {
  return token.pos === 'PROPN' || capitals.seen.has(token.lower);
}

/** The longest gazetteer name that starts at a token, or null. */
function gazetteerMatch(tokens: readonly Token[], index: number, to: number, lexicon: NamesLexicon): GazetteerEntry | null {
  const entries = lexicon.gazetteer.get(tokens[index]!.lower);
  if (entries === undefined) return null;
  for (const entry of entries) {
    const { words } = entry;
    if (index + words.length > to) continue;
    if (entry.exact !== null && tokens[index]!.text !== entry.exact) continue;
    let at = 1;
    while (at < words.length && tokens[index + at]!.lower === words[at]) at++;
    if (at === words.length && isCapital(tokens[index + at - 1]!.text)) return entry;
  }
  return null;
}

function hyphenated(tokens: readonly Token[], index: number, to: number): boolean {
  return hyphenEnd(tokens, index, to) > index;
}

/** Index after "-Ahmad" and the like from a hyphen on; `index` itself where no capital follows the hyphen. */
function hyphenEnd(tokens: readonly Token[], index: number, to: number): number {
  let at = index;
  while (at + 1 < to) {
    const hyphen = tokens[at]!;
    const next = tokens[at + 1]!;
    const glued = hyphen.start === tokens[at - 1]!.end && next.start === hyphen.end;
    if ((hyphen.text !== '-' && hyphen.text !== '‑') || !glued || !isCapital(next.text)) break;
    at += 2;
  }
  return at;
}

/** Index of the next unit's first token where lower-case words join it to the run; `index` where nothing joins. */
function joinTo(tokens: readonly Token[], index: number, to: number, run: readonly NameUnit[], capitals: Capitals, lexicon: NamesLexicon): number {
  const word = tokens[index];
  if (word === undefined || index + 1 >= to || index - run[0]!.from > LONGEST_NAME) return index;
  if (PARTICLES.has(word.lower) && !isCapital(word.text)) {
    // "von der Leyen", "de la Cruz"
    const next = index + 2 < to && PARTICLES.has(tokens[index + 1]!.lower) && !isCapital(tokens[index + 1]!.text) ? index + 2 : index + 1;
    return capitals.candidate[next] === 1 ? next : index;
  }
  if (word.lower === 'and') return joinsBody(tokens, index, to, run, capitals, lexicon) ? index + 1 : index;
  if (!JOINERS.has(word.lower)) return index;
  const last = tokens[index - 1]!;
  const head = word.lower === '&' || (lexicon.heads.has(last.lower) && lexicon.heads.get(last.lower) !== 'place' && run.at(-1)!.entry === null);
  if (!head) return index;
  const next = tokens[index + 1]!.lower === 'the' ? index + 2 : index + 1;
  return next < to && capitals.candidate[next] === 1 ? next : index;
}

/** "the Farming and Rural Affairs Committee": capitalised words on both sides of "and" that only together have a head noun. */
function joinsBody(tokens: readonly Token[], and: number, to: number, run: readonly NameUnit[], capitals: Capitals, lexicon: NamesLexicon): boolean {
  if (tokens[run[0]!.from - 1]?.lower !== 'the' || run.some(({ entry }) => entry !== null) || lexicon.heads.has(tokens[and - 1]!.lower)) return false;
  if (lexicon.given.has(tokens[run[0]!.from]!.lower)) return false;
  let at = and + 1;
  while (at < to && at - and < 5 && capitals.candidate[at] === 1) at++;
  return at - and > 2 && lexicon.heads.get(tokens[at - 1]!.lower) === 'organisation';
}
