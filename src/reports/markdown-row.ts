import type { ComparisonRow, RowDispute, RowValue } from '../domain/comparison-row.js';
import type { Wording } from '../domain/wording.js';
import { copiedWording } from './copied-wording.js';
import { decisionLine, rulingWords } from './decision-words.js';
import { framingRemarks } from './framing-words.js';
import { headline } from './headline.js';
import { STANDING_WORDS, valueInWords } from './history-words.js';
import { markdownText } from './markdown-text.js';
import { isIndirect, originSentences } from './origin-words.js';
import { isRewritten } from './rewritten.js';
import { disputeBasis } from './dispute-words.js';
import { DISPUTE_LABELS, STATUS_LABELS, WITHIN_ANOTHER } from './plain-words.js';
import { quotedSentence } from './quoted-sentence.js';
import { absenceLines, independenceWords, publishedWords, sourceWords } from './report-words.js';

/** The lines of a row: wordings by outlet, differences, disputes with both sides, absences, decisions. */
export function markdownRow(row: ComparisonRow, number: number, names: ReadonlyMap<string, string>): string[] {
  const name = (id: string): string => markdownText(names.get(id) ?? id);
  return [
    `### ${number}\\. ${markdownText(headline(row.claim))}`,
    '',
    `**${STATUS_LABELS[row.status]}** · ${independenceWords(row.independentSources)}`,
    '',
    ...(row.wordings.length === 1 ? [] : bullets(row.independentSources.reasons.map(markdownText))),
    ...titled('Who has it from whom', isIndirect(row.origins) ? originSentences(row.origins).map(markdownText) : []),
    ...row.disputes.filter(({ repeats }) => repeats === null).flatMap((dispute) => disputeLines(dispute, row, name)),
    ...row.histories.flatMap(({ values }) => titled('How the value moved', values.map((value) => historyLine(value, row, name)))),
    ...row.wordings.flatMap((wording) => wordingLines(wording, row, name)),
    ...bullets(absenceLines(row.absentFrom, (id) => names.get(id) ?? id).map(markdownText)),
    ...titled('Decisions', row.decisions.map((decision) => markdownText(decisionLine(decision)))),
  ];
}

function historyLine(value: RowValue, row: ComparisonRow, name: (id: string) => string): string {
  const { after, before, value: words } = valueInWords(value, row.wordings);
  const source = value.source === null ? '' : markdownText(`, citing ${value.source}`);
  return `${publishedWords(value.published, value.publishedCertainty)}, ${name(value.outletId)}${source}: “${spaced(before)}**${markdownText(words)}**${spaced(after)}” (${STANDING_WORDS[value.standing]})`;
}

/** Text beside a mark, which keeps the space between the two. */
function spaced(text: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${markdownText(text)}${/\S\s+$/.test(text) ? ' ' : ''}`;
}

function wordingLines(wording: Wording, row: ComparisonRow, name: (id: string) => string): string[] {
  const copied = copiedWording(wording, row.wordings);
  const own = copied === null || copied.isRepetition ? '' : `, copied from ${name(copied.outletId)}${copied.verbatim ? '' : ' and changed'}`;
  const about = `${publishedWords(wording.published)}${wording.isReference ? ', reference wording' : ''}${wording.borrowedFrom === undefined ? '' : `, ${WITHIN_ANOTHER}`}${own}`;
  const head = `**${name(wording.outletId)}** (${about})`;
  if (copied?.isRepetition === true) return [`${head}: copied from ${name(copied.outletId)}, word for word`, ''];
  const details = [markdownText(sourceWords(wording))];
  if (wording.difference.length > 0 && !isRewritten(wording.difference)) details.push(`Difference: ${wording.difference.map(differenceText).join('')}`);
  const toNote = framingRemarks(wording.framing);
  if (toNote.length > 0) details.push(markdownText(toNote.join('; ')));
  return [head, '', `> ${sentenceText(wording)}`, '', ...bullets(details)];
}

/** The sentence with the wording in bold; the wording alone, in plain type, where there is nothing around it. */
function sentenceText(wording: Wording): string {
  const { after, before, text } = quotedSentence(wording);
  return before === '' && after === '' ? markdownText(text) : `${spaced(before)}**${markdownText(text.trim())}**${spaced(after)}`;
}

/** Added words in bold, removed ones struck through; outer white space stays outside the marks, which would not work around it. */
function differenceText({ text, kind }: Wording['difference'][number]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const words = markdownText(inner);
  const marked = words === '' || kind === 'same' ? words : kind === 'added' ? `**${words}**` : `~~${words}~~`;
  // A removal is followed by a space even before its replacement, so that both marks are read as marks.
  return `${before === '' ? '' : ' '}${marked}${after === '' && kind !== 'removed' ? '' : ' '}`;
}

function disputeLines(dispute: RowDispute, row: ComparisonRow, name: (id: string) => string): string[] {
  const side = ({ outletId, evidence }: RowDispute['a']): string => `${name(outletId)}: “${markdownText(evidence.text)}”`;
  const repeats = row.disputes.filter(({ repeats: told }) => told === dispute.id).map(({ a, b, state }) => `The same between copies: ${name(a.outletId)} and ${name(b.outletId)} (${state})`);
  const rule = markdownText(disputeBasis(dispute));
  return [`**${DISPUTE_LABELS[dispute.type]} (${dispute.state}):** ${markdownText(dispute.explanation)}`, '', ...bullets([side(dispute.a), side(dispute.b), ...repeats, rule, ...(dispute.ruling === null ? [] : [markdownText(rulingWords(dispute.ruling))])])];
}

function titled(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${title}**`, '', ...bullets(items)];
}

/** A bulleted list with the blank line that ends it; nothing when it is empty. */
export function bullets(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [...items.map((item) => `- ${item}`), ''];
}
