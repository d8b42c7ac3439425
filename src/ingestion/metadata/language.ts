import { isPlainEnglish } from './plain-english.js';

/** Characters that are read; more does not change the answer. */
const SAMPLE = 1000;

/** What tells languages apart. */
export interface LanguageDetector {
  detect(text: string): { readonly language: string; isReliable(): boolean };
}

/** A text whose language only the detector can tell was met before there was one: see {@link loadDetector}. */
export class DetectorMissing extends Error {}

let detector: LanguageDetector | undefined;

/** Sets what {@link detectLanguage} asks about texts that are not plainly English. */
export function useDetector(loaded: LanguageDetector): void {
  detector = loaded;
}

/** Loads the detector. Its tables take 100 MB, which an English newsroom need not spend. */
async function loadDetector(): Promise<void> {
  useDetector((await import('eld/small')).eld);
}

/** Does what may ask for the language of a text: once more with the detector loaded, where it turns out to be needed. */
export async function withDetector<T>(work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DetectorMissing)) throw error;
  }
  await loadDetector();
  return work();
}

/**
 * The language of a text as an ISO 639-1 code; null when the text is too short or too mixed to say.
 *
 * A declared language ("en-GB") is used only where the text itself does not tell.
 *
 * @throws {DetectorMissing}
 */
export function detectLanguage(text: string, declared: string | null = null): string | null {
  if (isPlainEnglish(text)) return 'en';
  if (detector === undefined) throw new DetectorMissing('the language detector is not loaded');
  const result = detector.detect(text.slice(0, SAMPLE));
  if (result.language !== '' && text.length >= 60 && result.isReliable()) return result.language;
  const code = /^[a-z]{2}(?=$|[-_])/iu.exec(declared ?? '')?.[0].toLowerCase();
  return code ?? (result.language === '' || text.length < 20 ? null : result.language);
}
