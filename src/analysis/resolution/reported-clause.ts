import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';

/** A report inside a stretch of text: who, by which verb, and where what is reported starts. */
export interface ReportedClause {
  readonly source: TokenRange;
  readonly cue: TokenRange;
  readonly content: TokenRange;
}

/** Verbs of saying and holding that take a clause. */
const REPORTING = new Set([
  'say', 'tell', 'claim', 'deny', 'announce', 'warn', 'insist', 'argue', 'admit', 'acknowledge', 'confirm', 'report', 'state', 'declare', 'allege', 'assert',
  'complain', 'explain', 'note', 'promise', 'pledge', 'vow', 'write', 'reply', 'stress', 'suggest', 'concede', 'maintain', 'reveal', 'testify', 'believe',
  'think', 'suspect', 'fear', 'doubt', 'conclude', 'estimate', 'swear', 'inform', 'assure', 'contend', 'recall',
]);
/** What speakers say of themselves when they say "she thinks". */
const HOLDING = new Set(['believe', 'think', 'suspect', 'fear', 'doubt', 'hope']);
const TELLING = new Set(['tell', 'warn', 'inform', 'assure', 'promise']);
/** Verbs that cannot do without the one spoken to. */
const ADDRESSING = new Set(['tell', 'inform', 'assure']);
const BE = new Set(['be', 'is', 'are', 'was', 'were', 'been', 'being', '’s', "'s"]);
const SUBJECT_PARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON']);
const LINKS = new Set(['of', 'for', 'in', 'at', 'from', '’s', "'s", '’', "'", '-']);
const NO_SUBJECT = new Set(['who', 'which', 'that', 'whom', 'whose', 'what', 'where', 'when', 'there', 'him', 'them', 'us', 'me']);
const NOMINATIVE = new Set(['i', 'he', 'she', 'it', 'we', 'they', 'there', 'nobody', 'everyone', 'no']);
const LONGEST_SUBJECT = 10;
const LONGEST_ADDRESSEE = 5;
/** A reported clause has its verb within so many words. */
const VERB_WITHIN = 12;

/**
 * Reads a stretch that is itself a report: "[that] the army denied that its planes had struck", "he told us the bridge was safe".
 *
 * The subject must open the stretch and the verb take a clause: "denied the charges" reports no clause. Null otherwise.
 */
export function reportedClause(tokens: readonly Token[], stretch: TokenRange): ReportedClause | null {
  let from = stretch.from;
  while (from < stretch.to && (tokens[from]!.lower === 'that' || tokens[from]!.pos === 'PUNCT')) from++;
  const verb = reportVerb(tokens, { from, to: stretch.to });
  if (verb === null || (tokens[from]!.pos === 'PRON' && HOLDING.has(tokens[verb.to - 1]!.lemma))) return null;
  const content = clauseAfter(tokens, verb, stretch.to);
  return content === null ? null : { source: { from, to: verb.subjectEnd }, cue: { from: verb.from, to: verb.to }, content };
}

interface Verb extends TokenRange {
  readonly subjectEnd: number;
}

/** The reporting verb with its auxiliaries, right behind a subject that opens the stretch. */
function reportVerb(tokens: readonly Token[], { from, to }: TokenRange): Verb | null {
  let at = from;
  let named = false;
  while (at < to && at - from <= LONGEST_SUBJECT) {
    const { pos, lower } = tokens[at]!;
    if (NO_SUBJECT.has(lower)) return null;
    if (!SUBJECT_PARTS.has(pos) && !(at > from && LINKS.has(lower))) break;
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON') named = true;
    at++;
  }
  const subjectEnd = at;
  if (!named || LINKS.has(tokens[subjectEnd - 1]!.lower)) return null;
  while (at < to && (tokens[at]!.pos === 'AUX' || tokens[at]!.pos === 'ADV' || tokens[at]!.lower === 'not')) {
    if (BE.has(tokens[at]!.lower)) return null;
    at++;
  }
  const verb = tokens[at];
  if (verb === undefined || at >= to || verb.pos !== 'VERB' || !REPORTING.has(verb.lemma) || verb.lower.endsWith('ing')) return null;
  return { from: subjectEnd, to: at + 1, subjectEnd };
}

/** Where the reported clause starts: at "that", or at a subject that a verb follows. */
function clauseAfter(tokens: readonly Token[], verb: TokenRange, end: number): TokenRange | null {
  const last = withoutStop(tokens, verb.to, end);
  const { lemma } = tokens[verb.to - 1]!;
  const spoken = TELLING.has(lemma);
  for (let at = verb.to; at < Math.min(last, verb.to + (spoken ? LONGEST_ADDRESSEE : 1)); at++) {
    const { lower, pos } = tokens[at]!;
    if (lower === 'that' && at + 2 < last) return { from: at, to: last };
    if ((at > verb.to || !ADDRESSING.has(lemma) || NOMINATIVE.has(lower)) && opensClause(tokens, at, last)) return { from: at, to: last };
    if (pos === 'PUNCT' || pos === 'VERB' || pos === 'AUX' || pos === 'ADP') return null;
  }
  return null;
}

function opensClause(tokens: readonly Token[], at: number, end: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (!NOMINATIVE.has(lower) && pos !== 'DET' && pos !== 'PROPN' && !(pos === 'NOUN' && tokens[at - 1]!.pos === 'VERB') && pos !== 'NUM') return false;
  for (let next = at + 1; next < Math.min(end, at + VERB_WITHIN); next++) {
    const token = tokens[next]!;
    // "warned the board the wall would fall": a second noun phrase is the subject, the first one is spoken to.
    if (token.pos === 'DET' && (tokens[next - 1]!.pos === 'NOUN' || tokens[next - 1]!.pos === 'PROPN')) return false;
    if (token.text === ',' || NO_SUBJECT.has(token.lower) || token.lower === 'to') return false;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing') && token.lower !== token.lemma)) return true;
  }
  return false;
}

function withoutStop(tokens: readonly Token[], from: number, to: number): number {
  let end = to;
  while (end > from && /^[.,;”"!?]$|^''$/u.test(tokens[end - 1]!.text)) end--;
  return end;
}
