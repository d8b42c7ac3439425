import type { ArticleEdit, EditKind, EditSummary } from '../../domain/article-edit.js';
import { EDIT_ORDER } from './change.js';

const WORDS: Readonly<Record<EditKind, string>> = {
  removed: 'removed', reversed: 'reversed', softened: 'softened', hardened: 'hardened', number: 'with another number', date: 'with another date',
  attribution: 'with another attribution', added: 'added', reworded: 'only reworded',
};

/** Sums an edit up for lists and timelines. */
export function summariseEdit(edit: Omit<ArticleEdit, 'summary'>): EditSummary {
  const { claims, from, headline, notice, silent, to } = edit;
  const count = (kind: EditKind): number => claims.filter(({ kinds }) => kinds.includes(kind)).length;
  const counts = Object.fromEntries(EDIT_ORDER.map((kind) => [kind, count(kind)])) as Record<EditKind, number>;
  const told = EDIT_ORDER.filter((kind) => counts[kind] > 0).map((kind, at) => `${counts[kind]}${at === 0 ? (counts[kind] === 1 ? ' claim' : ' claims') : ''} ${WORDS[kind]}`);
  const parts = [...(headline === null ? [] : ['headline changed']), ...(told.length === 0 ? ['no claim changed'] : told)];
  const note = silent ? '; no note says so' : notice === null ? '' : notice.kind === 'correction' ? '; with a correction note' : '; with an update note';
  return { silent, notice, counts, from: from.version, to: to.version, at: to.at, headlineChanged: headline !== null, text: `${parts.join(', ')}${note}` };
}
