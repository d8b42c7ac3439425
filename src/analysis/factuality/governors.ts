import type { CertaintyLevel } from '../../text/predicates/triggers.js';
import type { Token } from '../../text/tokens.js';

/** Words that govern a following "that" or "whether" clause without reporting it. */
const GOVERNORS: ReadonlyMap<string, { readonly level: CertaintyLevel; readonly negated: boolean }> = new Map([
  ['likely', { level: 'PR', negated: false }], ['probable', { level: 'PR', negated: false }], ['possible', { level: 'PS', negated: false }],
  ['possibility', { level: 'PS', negated: false }], ['chance', { level: 'PS', negated: false }], ['risk', { level: 'PS', negated: false }],
  ['unlikely', { level: 'PR', negated: true }], ['improbable', { level: 'PR', negated: true }], ['doubtful', { level: 'PR', negated: true }],
  ['impossible', { level: 'CT', negated: true }], ['false', { level: 'CT', negated: true }], ['untrue', { level: 'CT', negated: true }],
  ['unclear', { level: 'U', negated: false }], ['uncertain', { level: 'U', negated: false }], ['doubt', { level: 'PR', negated: true }],
  ['case', { level: 'CT', negated: false }], ['true', { level: 'CT', negated: false }], ['fact', { level: 'CT', negated: false }],
]);

const FACTIVES: ReadonlySet<string> = new Set(['know', 'realise', 'realize', 'regret', 'discover', 'learn', 'forget', 'notice', 'acknowledge', 'aware', 'surprising', 'fact', 'resent', 'lament']);
const OPEN: ReadonlySet<string> = new Set(['whether', 'if', 'unless']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'hardly']);

/**
 * Reads what governs a claim from the words before it in its sentence.
 *
 * A factive keeps its complement true under negation ("did not know that P"); "not possible that P" flips.
 *
 * @param from index of the claim's first token.
 */
export function governedBy(tokens: readonly Token[], from: number): { readonly level: CertaintyLevel; readonly negated: boolean } {
  const free = { level: 'CT', negated: false } as const;
  const sentence = tokens[from]!.sentence;
  let at = from - 1;
  if (at < 0 || tokens[at]!.sentence !== sentence) return free;
  if (OPEN.has(tokens[at]!.lower)) return { level: 'U', negated: false };
  if (tokens[at]!.lower !== 'that') return free;
  at--;
  const governor = tokens[at];
  if (governor?.sentence !== sentence || FACTIVES.has(governor.lemma)) return free;
  const reading = GOVERNORS.get(governor.lemma);
  if (reading === undefined) return free;
  const denied = [1, 2, 3].some((back) => tokens[at - back]?.sentence === sentence && NOT.has(tokens[at - back]!.lower));
  return denied ? { level: reading.level, negated: !reading.negated } : reading;
}
