import type { Token } from '../../text/tokens.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Clause } from './clause.js';

/** "Put it on hold", "Don’t pay": a base form opens the claim. */
export function isImperative(tokens: readonly Token[], { from, to, prefix = null }: TokenRange & Partial<Pick<Clause, 'prefix'>>): boolean {
  const first = tokens[from]!;
  if (prefix !== null || to - from < 2) return false;
  if (/^(?:do|don['’]t)$/u.test(first.lower)) return /^(?:not|n['’]t)$/u.test(tokens[from + 1]!.lower);
  const next = tokens[from + 1]!;
  return first.pos === 'VERB' && first.lower === first.lemma && (next.pos === 'DET' || next.pos === 'PRON' || next.pos === 'ADP' || next.pos === 'ADV' || next.pos === 'ADJ');
}
