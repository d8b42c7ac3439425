import { isQuestion } from '../domain/question.js';
import type { Wording } from '../domain/wording.js';
import { CERTAINTY_NOTES } from './plain-words.js';

/**
 * How sure the source of a wording is of it; null where it is plainly stated as fact, which needs no note.
 *
 * Words like "denied that …" stand outside the wording, which by itself asserts what its source denies.
 */
export function certaintyNote({ chain, factuality, text }: Pick<Wording, 'chain' | 'factuality' | 'text'>): string | null {
  if (isQuestion(text)) return 'Asked, not stated';
  return chain.some(({ cue, stance }) => stance === 'denying' && cue !== null && !text.includes(cue)) ? 'The source denies it' : CERTAINTY_NOTES[factuality];
}
