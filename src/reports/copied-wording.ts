import type { Wording } from '../domain/comparison.js';

/** That a wording was taken over from another outlet's text. */
export interface CopiedWording {
  /** The outlet whose wording it is. */
  readonly outletId: string;
  /** It is the same word for word, so that it need not be shown again. */
  readonly verbatim: boolean;
}

/**
 * Says whether a wording is a copy of another one of its row, and whether anything in it is its own.
 *
 * The reference wording is never told as a mere repetition: the others are compared with it.
 */
export function copiedWording(wording: Wording, wordings: readonly Wording[]): CopiedWording | null {
  const original = wordings.find(({ claimId }) => claimId === wording.copyOf);
  if (original === undefined) return null;
  const verbatim = !wording.isReference && plain(original.text) === plain(wording.text) && credited(original) === credited(wording);
  return { outletId: original.outletId, verbatim };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whom a wording credits and how: a copy that changes it has something of its own. */
function credited({ chain, factuality }: Wording): string {
  return [...chain.map(({ cue, source }) => `${source ?? ''} ${cue ?? ''}`), factuality].join('|');
}
