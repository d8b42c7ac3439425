import type { Wording } from '../domain/wording.js';

/** A wording with what stands around it in its sentence. */
export interface QuotedSentence {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A wording in its sentence, so that both are read at once; by itself where the sentence has nothing but marks besides, or does not hold it as it stands. */
export function quotedSentence({ sentence, text }: Pick<Wording, 'sentence' | 'text'>): QuotedSentence {
  const at = sentence.indexOf(text);
  const [before, after] = at < 0 ? ['', ''] : [sentence.slice(0, at), sentence.slice(at + text.length)];
  return /[\p{L}\p{N}]/u.test(before + after) ? { before, text, after } : { before: '', text, after: '' };
}
