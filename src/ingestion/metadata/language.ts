import { eld } from 'eld/small';
import { isPlainEnglish } from './plain-english.js';

/** Characters that are read; more does not change the answer. */
const SAMPLE = 1000;

/**
 * The language of a text as an ISO 639-1 code; null when the text is too short or too mixed to say.
 *
 * A declared language ("en-GB") is used only where the text itself does not tell.
 */
export function detectLanguage(text: string, declared: string | null = null): string | null {
  if (isPlainEnglish(text)) return 'en';
  const result = eld.detect(text.slice(0, SAMPLE));
  if (result.language !== '' && text.length >= 60 && result.isReliable()) return result.language;
  const code = /^[a-z]{2}(?=$|[-_])/iu.exec(declared ?? '')?.[0].toLowerCase();
  return code ?? (result.language === '' || text.length < 20 ? null : result.language);
}
