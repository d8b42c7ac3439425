import { findPredicates } from '../../text/predicates/find-predicates.js';
import type { Token } from '../../text/tokens.js';
import { leadingPredicate, ownStart } from './main-predicate.js';

/** Verbs whose object or "of" phrase is an accusation, whoever makes it. */
const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'allege', 'suspect', 'blame', 'implicate']);
const ACCUSED: ReadonlySet<string> = new Set(['accused', 'alleged', 'suspected', 'implicated']);
const PASSIVE_ONLY: ReadonlySet<string> = new Set(['suspect', 'blame']);
const REPORTING: ReadonlySet<string> = new Set(['say', 'add', 'report', 'announce', 'warn', 'claim', 'note', 'insist', 'argue', 'explain', 'state', 'confirm', 'tell', 'write']);
const LONGEST_FRAME = 10;

/**
 * Whether a stretch that no attribution covers reports what others say: an accusation ("was accused of …", "stands accused of …",
 * "which accused the union of …") or words with their frame behind ("…, the coastguard said").
 *
 * For the author such content is open (FactBank's Uu): that somebody says so is all the article vouches for.
 *
 * @param from index of the first token; @param to index after the last.
 */
export function isUnsourcedReport(tokens: readonly Token[], from: number, to: number): boolean {
  return endsInFrame(tokens, from, to) || (mayAccuse(tokens, from, to) && accuses(tokens, from, to));
}

function mayAccuse(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isAccusing(tokens[at]!)) return true;
  return false;
}

/** The tagger may take "alleged" and "accused" for adjectives. */
function isAccusing({ lemma, lower }: Token): boolean {
  return ACCUSING.has(lemma) || (lower.endsWith('ed') && ACCUSED.has(lower));
}

function accuses(tokens: readonly Token[], from: number, to: number): boolean {
  const predicates = findPredicates(tokens, ownStart(tokens, from), to);
  if (predicates.some(({ passive, negated, finite, opener, token }) => passive && finite && !negated && opener === null && isAccusing(tokens[token]!))) return true;
  const main = leadingPredicate(predicates);
  if (main === undefined || main.negated) return false;
  if (main.lemma === 'stand' && isAccusing(tokens[main.token + 1]!)) return true;
  const token = tokens[main.token]!;
  if (!isAccusing(token)) return false;
  const adjective = token.pos === 'ADJ' && /^(?:of|to)$/u.test(tokens[main.token + 1]?.lower ?? '');
  // "the man accused of theft was released": a participle after a noun.
  const bare = tokens[main.token + 1]?.lower === 'of';
  return adjective || main.passive || (token.pos === 'VERB' && !bare && !PASSIVE_ONLY.has(main.lemma));
}

/** ", the coastguard said" or ", said a spokesman" at the end: source and verb after a comma, nothing else. */
function endsInFrame(tokens: readonly Token[], from: number, to: number): boolean {
  let verb = -1;
  for (let at = to - 1; at > Math.max(from, to - LONGEST_FRAME); at--) {
    const token = tokens[at]!;
    if (token.text === ',') return verb >= 0 && (verb === to - 1 || verb === at + 1) && to - at > 2;
    if (token.pos === 'VERB' || token.pos === 'AUX') {
      if (verb >= 0 || !REPORTING.has(token.lemma) || token.lower === token.lemma || token.lower.endsWith('ing')) return false;
      verb = at;
    } else if (token.pos === 'SCONJ' || token.pos === 'CCONJ' || token.pos === 'PART') return false;
  }
  return false;
}
