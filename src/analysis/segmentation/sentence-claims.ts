import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { takeAppositions } from './appositions.js';
import { takeRelatives } from './asides.js';
import { peel } from './attribution-pieces.js';
import type { LocalAttribution } from './local-attributions.js';
import { clauseOver, plainClause, trimClause, withoutOmittedEnd } from './clause.js';
import type { Clause } from './clause.js';
import { firstFinite, wordCount } from './finite-verbs.js';
import { hasMainVerb } from './main-verb.js';
import { takeResults } from './result-clauses.js';
import { asksInside, isQuestion, opensAsQuestion, withQuestionMark } from './questions.js';
import { SPEECH_ACTS } from './speech-acts.js';
import { isQuoted, saysEnough } from './spoken-words.js';
import { splitClause } from './split-clauses.js';

const FEWEST_WORDS = 3;
const FEWEST_VERBLESS_WORDS = 6;
const RELATIVES = new Set(['who', 'which', 'whose', 'whom']);
const GREETING = new Set(['good', 'welcome', 'happy']);
const GREETED = new Set(['morning', 'afternoon', 'evening', 'day', 'new']);

/** One sentence with what its claims depend on. */
export interface ClaimSentence {
  readonly range: TokenRange;
  readonly local: readonly LocalAttribution[];
  /** Token ranges of the people it names, in order. */
  readonly people: readonly TokenRange[];
}

/**
 * The clauses of a sentence that become claims, in order of the text.
 *
 * Attribution is peeled off, then non-restrictive clauses and appositions are taken out, then coordination is split. What is put
 * as a question stays whole, with its question mark. Fragments of fewer than three words give none; a sentence that states
 * something gives at least one.
 */
export function claimsOf(tokens: readonly Token[], sentence: ClaimSentence, lexicon: NamesLexicon): Clause[] {
  const range = trimClause(tokens, sentence.range);
  if (range.to <= range.from || onlyExclaims(tokens, range, sentence)) return [];
  const clauses: Clause[] = [];
  for (const piece of peel(tokens, range, null, sentence.local)) {
    if (opensAsQuestion(tokens, piece)) {
      clauses.push(piece);
      continue;
    }
    const appositions = takeAppositions(tokens, piece, sentence.people, lexicon);
    const relatives = takeRelatives(tokens, appositions.main, sentence.people);
    const parts = splitClause(tokens, relatives.main).map((part) => withCoordinatedAct(tokens, part, piece, sentence.local));
    for (const clause of [...parts.flatMap((part) => takeResults(tokens, part)), ...relatives.asides, ...appositions.asides]) clauses.push(clause);
  }
  for (const aside of sourceAsides(tokens, sentence, range, lexicon)) clauses.push(aside);
  const candidates = clauses.map((clause) => withQuestionMark(tokens, clauseOver(clause, withoutOmittedEnd(tokens, clause), clause.omit))).filter((clause) => isLongEnough(tokens, clause));
  const alone = distinct(candidates.filter((clause) => standsAlone(tokens, clause) || isSpoken(tokens, clause)));
  const kept = alone.length > 0 ? alone : distinct(candidates.filter((clause) => isNews(tokens, clause)));
  if (kept.length > 0 || !statesSomething(tokens, range)) return kept;
  return [plainClause(range, sentence.local[0]?.index ?? null)];
}

/** "Ennis condemned the closures | and promised a ballot": the second part is an act of speech of its own by the first one's source. */
function withCoordinatedAct(tokens: readonly Token[], part: Clause, whole: Clause, local: readonly LocalAttribution[]): Clause {
  if (part.attribution !== null || part.prefix === null || whole.act === null) return part;
  const act = local.find(({ cue }) => cue !== null && cue.from === part.from && SPEECH_ACTS.has(tokens[cue.from]!.lemma));
  return act === undefined ? part : { ...part, attribution: act.index, act: act.cue };
}

/** Appositions and relative clauses inside the sources that were peeled off are the outlet's own words. */
function sourceAsides(tokens: readonly Token[], { local, people }: ClaimSentence, range: TokenRange, lexicon: NamesLexicon): Clause[] {
  const asides: Clause[] = [];
  for (const { source, parent } of local) {
    if (source === null || parent !== null) continue;
    const around = plainClause({ from: source.from, to: Math.min(range.to, source.to + 1) }, null);
    for (const aside of takeAppositions(tokens, around, people, lexicon).asides) asides.push(aside);
    for (const aside of takeRelatives(tokens, around, people).asides) asides.push({ ...aside, aside: true });
  }
  return asides;
}

/** "injuring 30" says enough with the subject that it took over. */
function isLongEnough(tokens: readonly Token[], { from, link, prefix, to }: Clause): boolean {
  return to > from && wordCount(tokens, from, to) >= (prefix !== null && link !== null ? FEWEST_WORDS - 1 : FEWEST_WORDS);
}

/** "“Close the bridge now,” the engineer told them": what was said in so many words. */
function isSpoken(tokens: readonly Token[], clause: Clause): boolean {
  return clause.attribution !== null && clause.act === null && saysEnough(tokens, clause);
}

/** "“Never again,” she said": a few words that state nothing, who said them, and little else. */
function onlyExclaims(tokens: readonly Token[], range: TokenRange, { local }: ClaimSentence): boolean {
  return local.some(({ content, cue, source }) => {
    if (!isQuoted(tokens, content.from) || saysEnough(tokens, content)) return false;
    const words = [content, cue, source].reduce((sum, part) => sum + (part === null ? 0 : wordCount(tokens, part.from, part.to)), 0);
    return wordCount(tokens, range.from, range.to) - words < FEWEST_WORDS;
  });
}

/** A subject with its finite verb, once what the proposition leaves out is gone; or the subject was carried over. */
function standsAlone(tokens: readonly Token[], { from, to, prefix, omit }: Clause): boolean {
  if (prefix !== null) return true;
  if (RELATIVES.has(tokens[from]!.lower)) return false;
  if (omit.length === 0) return hasMainVerb(tokens, from, to, true);
  const own = tokens.slice(from, to).filter(({ text }, at) => text !== ',' && !omit.some((range) => range.from <= from + at && from + at < range.to));
  return own.length > 0 && hasMainVerb(own, 0, own.length, true);
}

/** Where a sentence has nothing better: an imperative, a headline, or a verb that the tagger took for a noun. */
function isNews(tokens: readonly Token[], { from, to }: Clause): boolean {
  if (GREETING.has(tokens[from]!.lower) && (tokens[from]!.lower === 'welcome' || GREETED.has(tokens[from + 1]?.lower ?? ''))) return false;
  return wordCount(tokens, from, to) >= FEWEST_VERBLESS_WORDS || firstFinite(tokens, from, to) >= 0;
}

function statesSomething(tokens: readonly Token[], { from, to }: TokenRange): boolean {
  return wordCount(tokens, from, to) >= FEWEST_WORDS && firstFinite(tokens, from, to) >= 0 && !isQuestion(tokens, { from, to }) && !asksInside(tokens, { from, to });
}

/** Without repetitions and partial overlaps; an aside may lie inside another clause. */
function distinct(clauses: readonly Clause[]): Clause[] {
  const kept: Clause[] = [];
  const sorted = [...clauses].sort((a, b) => Number(a.aside) - Number(b.aside) || a.from - b.from || b.to - a.to);
  for (const clause of sorted) {
    const clash = kept.some((other) => {
      if (other.from === clause.from && other.to === clause.to) return true;
      const apart = other.to <= clause.from || clause.to <= other.from;
      const nested = clause.aside && !other.aside && other.from <= clause.from && clause.to <= other.to;
      return !apart && !nested;
    });
    if (!clash) kept.push(clause);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}
