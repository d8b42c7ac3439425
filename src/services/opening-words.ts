import { detectBoilerplate } from '../text/boilerplate.js';

/** The first words of a text, to call an article by that has no title. */
export function openingOf(text: string): string {
  const opening = text.slice(0, 400);
  const spans = detectBoilerplate(opening);
  const start = spans.reduce((at, span) => (opening.slice(at, span.start).trim() === '' ? span.end : at), 0);
  const line = opening.slice(start).trim().split('\n', 1)[0]!.trim();
  if (line.length <= 90) return line;
  const cut = line.slice(0, 90);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`;
}
