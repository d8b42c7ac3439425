import type { Wording } from '../domain/wording.js';
import { chainWords } from '../domain/source-chain.js';
import { headline } from './headline.js';
import { ATTRIBUTION_LABELS, STANCE_NOTES } from './plain-words.js';

/** Who is said to have said it, in words. */
export interface AttributionWords {
  /** "Mara Lindqvist", "The minister, quoting the army", "A source that is not named", "The outlet’s own voice". */
  readonly source: string;
  /** "“claimed” (keeps its distance) · quoted · via Coast Wire"; empty in the outlet's own voice. */
  readonly detail: string;
}

/** Puts an attribution with everyone who hands it on into words; null stands for the outlet speaking for itself. */
export function attributionWords({ attribution, chain }: Pick<Wording, 'attribution' | 'chain'>): AttributionWords {
  if (attribution === null) return { source: 'The outlet’s own voice', detail: '' };
  const { cue, kind, stance, via, viaType } = attribution;
  const sources = chain.length === 0 ? [attribution] : chain;
  const note = stance === null ? null : STANCE_NOTES[stance];
  const verb = cue === null ? null : `“${cue}”${note === null || saysSo(cue, note) ? '' : ` (${note})`}`;
  const way = via === null || sources.some(({ source }) => source === via) ? null : viaType === 'document' ? `in “${via}”` : `via ${via}`;
  const words = chainWords(sources, 'a source that is not named');
  return { source: headline(words), detail: [verb, ATTRIBUTION_LABELS[kind], way].filter((part) => part !== null).join(' · ') };
}

/** "denied" needs no "denies" beside it. */
function saysSo(cue: string, note: string): boolean {
  return cue.toLowerCase().startsWith(note.slice(0, 3));
}
