import type { Wording } from '../domain/wording.js';

/** That a wording was taken over from another outlet's text. */
export interface CopiedWording {
  /** The outlet whose wording it is. */
  readonly outletId: string;
  /** Word for word and credited alike; else something in it is its own. */
  readonly verbatim: boolean;
  /** It need not be shown again: the same, and not the wording that the others are compared with. */
  readonly isRepetition: boolean;
}

/** Says whether a wording is a copy of another one of its row, and whether anything in it is its own. */
export function copiedWording(wording: Wording, wordings: readonly Wording[]): CopiedWording | null {
  const original = wordings.find(({ claimId }) => claimId === wording.copyOf);
  if (original === undefined) return null;
  const verbatim = plain(original.text) === plain(wording.text) && credited(original) === credited(wording);
  return { outletId: original.outletId, verbatim, isRepetition: verbatim && !wording.isReference };
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Whom a wording credits and how: a copy that changes it has something of its own. */
function credited({ chain, factuality }: Wording): string {
  return [...chain.map(({ cue, source }) => `${source ?? ''} ${cue ?? ''}`), factuality].join('|');
}
