import type { ComparisonRow, RowDispute, Wording } from '../domain/comparison.js';
import { decisionLine, rulingWords } from './decision-words.js';
import { markdownText } from './markdown-text.js';
import { DISPUTE_WORDS, FACTUALITY_WORDS, STATUS_WORDS, absenceWords, attributionWords, independenceWords, publishedWords } from './report-words.js';

/** The lines of a row: wordings by outlet, differences, disputes with both sides, absences, decisions. */
export function markdownRow(row: ComparisonRow, number: number, names: ReadonlyMap<string, string>): string[] {
  const name = (id: string): string => markdownText(names.get(id) ?? id);
  return [
    `### ${number}\\. ${markdownText(row.claim)}`,
    '',
    `**${STATUS_WORDS[row.status]}** · ${independenceWords(row.independentSources)}`,
    '',
    ...bullets(row.independentSources.reasons.map(markdownText)),
    ...row.wordings.flatMap((wording) => wordingLines(wording, name(wording.outletId))),
    ...row.disputes.flatMap((dispute) => disputeLines(dispute, name)),
    ...titled('No wording from', row.absentFrom.map((absence) => `${name(absence.outletId)}: ${markdownText(absenceWords(absence))}`)),
    ...titled('Decisions', row.decisions.map((decision) => markdownText(decisionLine(decision)))),
  ];
}

function wordingLines(wording: Wording, outlet: string): string[] {
  const about = `${publishedWords(wording.published)}${wording.isReference ? ', reference wording' : ''}`;
  const details = [`${markdownText(attributionWords(wording))} ${markdownText(FACTUALITY_WORDS[wording.factuality])}.`];
  if (wording.difference.length > 0) details.push(`Difference: ${wording.difference.map(differenceText).join('')}`);
  if (wording.framing.length > 0) {
    details.push(`Words to note: ${wording.framing.map(({ text, type, category, quoted }) => markdownText(`“${text}” (${type}, ${category}${quoted ? ', quoted' : ''})`)).join(' ')}`);
  }
  if (wording.sentence !== wording.text) details.push(`In its sentence: ${markdownText(wording.sentence)}`);
  return [`**${outlet}** (${about})`, '', `> ${markdownText(wording.text)}`, '', ...bullets(details)];
}

/** Added words in bold, removed ones struck through; outer white space stays outside the marks, which would not work around it. */
function differenceText({ text, kind }: Wording['difference'][number]): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const words = markdownText(inner);
  const marked = words === '' || kind === 'same' ? words : kind === 'added' ? `**${words}**` : `~~${words}~~`;
  // A removal is followed by a space even before its replacement, so that both marks are read as marks.
  return `${before === '' ? '' : ' '}${marked}${after === '' && kind !== 'removed' ? '' : ' '}`;
}

function disputeLines(dispute: RowDispute, name: (id: string) => string): string[] {
  const side = ({ outletId, evidence }: RowDispute['a']): string => `${name(outletId)}: “${markdownText(evidence.text)}”`;
  const rule = markdownText(`Rule ${dispute.rule}, confidence ${Math.round(dispute.confidence * 100)}%.`);
  return [`**Dispute over ${DISPUTE_WORDS[dispute.type]} (${dispute.state}):** ${markdownText(dispute.explanation)}`, '', ...bullets([side(dispute.a), side(dispute.b), rule, ...(dispute.ruling === null ? [] : [markdownText(rulingWords(dispute.ruling))])])];
}

function titled(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${title}**`, '', ...bullets(items)];
}

/** A bulleted list with the blank line that ends it; nothing when it is empty. */
export function bullets(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [...items.map((item) => `- ${item}`), ''];
}
