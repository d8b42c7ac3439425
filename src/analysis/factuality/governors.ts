import type { CertaintyLevel } from '../../text/predicates/triggers.js';
import type { Token } from '../../text/tokens.js';

/** How sure a governing word leaves what follows it, and whether it turns it round. */
export interface Governing {
  readonly level: CertaintyLevel;
  readonly negated: boolean;
}

/** Words that govern a following "that" or "whether" clause without reporting it. */
const GOVERNORS: ReadonlyMap<string, Governing> = new Map([
  ['likely', { level: 'PR', negated: false }], ['probable', { level: 'PR', negated: false }], ['possible', { level: 'PS', negated: false }],
  ['possibility', { level: 'PS', negated: false }], ['chance', { level: 'PS', negated: false }], ['risk', { level: 'PS', negated: false }],
  ['unlikely', { level: 'PR', negated: true }], ['improbable', { level: 'PR', negated: true }], ['doubtful', { level: 'PR', negated: true }],
  ['impossible', { level: 'CT', negated: true }], ['false', { level: 'CT', negated: true }], ['untrue', { level: 'CT', negated: true }],
  ['clear', { level: 'CT', negated: false }], ['obvious', { level: 'CT', negated: false }], ['evident', { level: 'CT', negated: false }], ['certain', { level: 'CT', negated: false }],
  ['unclear', { level: 'U', negated: false }], ['uncertain', { level: 'U', negated: false }], ['doubt', { level: 'PR', negated: true }],
  ['case', { level: 'CT', negated: false }], ['true', { level: 'CT', negated: false }], ['fact', { level: 'CT', negated: false }],
]);

const FACTIVES: ReadonlySet<string> = new Set(['know', 'realise', 'realize', 'regret', 'discover', 'learn', 'forget', 'notice', 'acknowledge', 'aware', 'surprising', 'fact', 'resent', 'lament']);
const OPEN: ReadonlySet<string> = new Set(['whether', 'if', 'unless']);
const NOT: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'hardly']);

const IMPERSONAL: ReadonlyMap<string, Governing> = new Map([
  ['believe', { level: 'PR', negated: false }], ['think', { level: 'PR', negated: false }], ['understand', { level: 'PR', negated: false }], ['expect', { level: 'PR', negated: false }],
  ['fear', { level: 'PS', negated: false }], ['allege', { level: 'PS', negated: false }], ['alleged', { level: 'PS', negated: false }], ['claim', { level: 'PS', negated: false }],
  ['say', { level: 'PS', negated: false }], ['report', { level: 'PR', negated: false }], ['rumour', { level: 'PS', negated: false }], ['suspect', { level: 'PS', negated: false }],
]);

/**
 * What "it is likely that …", "it is alleged that …" or "it is not clear whether …" leaves of its clause; null for words that do not
 * govern one. "No doubt that" is certain.
 */
export function governing(lemma: string, negated: boolean): Governing | null {
  const reading = GOVERNORS.get(lemma) ?? IMPERSONAL.get(lemma);
  if (reading === undefined) return null;
  if (!negated) return reading;
  return lemma === 'doubt' ? { level: 'CT', negated: false } : { level: reading.level, negated: !reading.negated };
}

/**
 * Reads what governs a claim from the words before it in its sentence.
 *
 * A factive keeps its complement true under negation ("did not know that P"); "not possible that P" flips.
 *
 * @param from index of the claim's first token.
 */
export function governedBy(tokens: readonly Token[], from: number): Governing {
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
  return governing(governor.lemma, denied) ?? free;
}
