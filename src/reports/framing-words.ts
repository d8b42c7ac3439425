import type { WordingMark } from '../domain/wording.js';
import type { FramingType } from '../domain/framing.js';

/** What a wording does, of one and of several. */
const FRAMING_LABELS: Readonly<Record<FramingType, readonly [one: string, several: string]>> = {
  loaded: ['loaded word', 'loaded words'],
  label: ['label', 'labels'],
  'scare-quote': ['scare quotes', 'scare quotes'],
  hedge: ['softens the claim', 'soften the claim'],
  stance: ['reporting verb', 'reporting verbs'],
  'agent-deletion': ['does not say who did it', 'do not say who did it'],
};

/**
 * "“slammed”, “slashed”: loaded words", each wording once, with a remark where the words are the speaker's and not the outlet's.
 * Reporting verbs are left out: the attribution says how the outlet stands to its source.
 */
export function framingRemarks(marks: readonly Pick<WordingMark, 'text' | 'type' | 'quoted'>[]): readonly string[] {
  const kinds = new Map<string, { readonly mark: Pick<WordingMark, 'type' | 'quoted'>; readonly words: Set<string> }>();
  for (const mark of marks.filter(({ type }) => type !== 'stance')) {
    const key = `${mark.type} ${String(mark.quoted)}`;
    const kind = kinds.get(key) ?? { mark, words: new Set() };
    kinds.set(key, kind);
    kind.words.add(`“${mark.text.replace(/^[“”"‘’']+|[“”"‘’']+$/g, '')}”`);
  }
  return [...kinds.values()].map(({ mark: { quoted, type }, words }) => {
    const [one, several] = FRAMING_LABELS[type];
    return `${[...words].join(', ')}: ${words.size > 1 ? several : one}${quoted ? ', in quoted words' : ''}`;
  });
}
