import type { Comparison } from '../domain/comparison.js';
import type { ComparisonRow, RowDispute } from '../domain/comparison-row.js';
import type { DiffPart } from '../domain/diff-part.js';
import type { Wording } from '../domain/wording.js';
import type { Span } from '../domain/span.js';
import { copiedWording } from './copied-wording.js';
import { decisionLine, rulingWords } from './decision-words.js';
import { htmlHistories } from './html-histories.js';
import { htmlOrigins } from './html-origins.js';
import { framingRemarks } from './framing-words.js';
import { headline } from './headline.js';
import { html, type Html } from './html-template.js';
import { isRewritten } from './rewritten.js';
import { disputeBasis, disputeGist } from './dispute-words.js';
import { isIndirect } from './origin-words.js';
import { DISPUTE_LABELS, STATUS_LABELS, WITHIN_ANOTHER } from './plain-words.js';
import { quotedSentence } from './quoted-sentence.js';
import { absenceLines, independenceWords, publishedWords, sourceWords } from './report-words.js';

/** The outlets of a report by id, for their names. */
export type OutletNames = ReadonlyMap<string, string>;

/** Names of every outlet that a comparison may mention. */
export function outletNames({ allOutlets }: Comparison): OutletNames {
  return new Map(allOutlets.map(({ id, name }) => [id, name]));
}

/** A row with its wordings side by side, differences, disputes with the evidence of both sides, absences and decisions. */
export function htmlRow(row: ComparisonRow, number: number, names: OutletNames): Html {
  return html`<article class="row" id="claim-${number}">
<h3>${number}. ${headline(row.claim)}</h3>
<p><span class="status ${row.status}">${STATUS_LABELS[row.status]}</span> · ${independenceWords(row.independentSources)}</p>
${row.wordings.length === 1 ? null : listOf(row.independentSources.reasons.map((reason) => html`${reason}`), 'note')}
${isIndirect(row.origins) ? htmlOrigins(row.origins) : null}${row.disputes.filter(({ repeats }) => repeats === null).map((dispute) => htmlDispute(dispute, row, names))}${htmlHistories(row, names)}<ul class="wordings">${row.wordings.map((wording) => htmlWording(wording, row, names))}</ul>
${absenceLines(row.absentFrom, (id) => names.get(id) ?? id).map((line) => html`<p class="note">${line}</p>`)}
${section('Decisions', row.decisions.map((decision) => html`${decisionLine(decision)}`))}
</article>
`;
}

function htmlWording(wording: Wording, row: ComparisonRow, names: OutletNames): Html {
  const copied = copiedWording(wording, row.wordings);
  const original = copied === null ? '' : (names.get(copied.outletId) ?? copied.outletId);
  return html`<li><h4>${names.get(wording.outletId) ?? wording.outletId}</h4>
<p class="about">${publishedWords(wording.published)}${wording.isReference ? ' · reference wording' : null}${wording.borrowedFrom === undefined ? null : ` · ${WITHIN_ANOTHER}`}${copied === null || copied.isRepetition ? null : ` · copied from ${original}${copied.verbatim ? '' : ' and changed'}`}</p>
${copied?.isRepetition === true ? html`<p class="about">Copied from ${original}, word for word.</p>` : ownWords(wording)}</li>
`;
}

function ownWords(wording: Wording): Html {
  const toNote = framingRemarks(wording.framing);
  const { after, before, text } = quotedSentence(wording);
  return html`<blockquote>${before === '' ? null : html`<span class="around">${before}</span>`}${text}${after === '' ? null : html`<span class="around">${after}</span>`}</blockquote>
<p class="about">${sourceWords(wording)}</p>
${wording.difference.length === 0 || isRewritten(wording.difference) ? null : html`<p><strong>Difference:</strong> ${wording.difference.map(htmlDifference)}</p>`}
${toNote.length === 0 ? null : html`<p class="about">${toNote.join('; ')}</p>`}`;
}

function htmlDifference({ text, kind }: DiffPart): Html {
  if (kind === 'same') return html`${text}`;
  // The space keeps a replaced word and its replacement apart for those who hear or copy the text.
  return kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del> `;
}

function htmlDispute(dispute: RowDispute, row: ComparisonRow, names: OutletNames): Html {
  return html`<section class="dispute"><h4>${DISPUTE_LABELS[dispute.type]} (${dispute.state}): ${disputeGist(dispute)}</h4>${dispute.ruling === null ? null : html`
<p><strong>${rulingWords(dispute.ruling)}</strong></p>`}
${[dispute.a, dispute.b].map((side) => htmlSide(side, row, names))}
${repeatsOf(dispute, row, names)}<p class="note">${disputeBasis(dispute)}</p></section>
`;
}

/** Disputes between copies of the same wordings, which are told once. */
function repeatsOf({ id }: RowDispute, row: ComparisonRow, names: OutletNames): Html | null {
  const name = (outletId: string): string => names.get(outletId) ?? outletId;
  const repeated = row.disputes.filter(({ repeats }) => repeats === id);
  if (repeated.length === 0) return null;
  return html`<p class="note">The same between copies: ${repeated.map(({ a, b, state }) => `${name(a.outletId)} and ${name(b.outletId)} (${state})`).join('; ')}.</p>
`;
}

function htmlSide({ claimId, outletId, evidence }: RowDispute['a'], row: ComparisonRow, names: OutletNames): Html {
  const wording = row.wordings.find((candidate) => candidate.claimId === claimId);
  const quoted = wording === undefined ? null : marked(wording, evidence);
  return html`<p><strong>${names.get(outletId) ?? outletId}:</strong> ${quoted ?? html`<mark>${evidence.text}</mark>`}</p>`;
}

/** The wording with the evidence marked; null where the evidence lies outside it. */
function marked({ text, start, end }: Wording, evidence: Span): Html | null {
  if (evidence.start < start || evidence.end > end) return null;
  const from = evidence.start - start;
  const to = evidence.end - start;
  return html`${text.slice(0, from)}<mark>${text.slice(from, to)}</mark>${text.slice(to)}`;
}

function section(title: string, items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<h4>${title}</h4>${listOf(items, '')}`;
}

/** A bulleted list, or nothing when it would be empty. */
export function listOf(items: readonly Html[], className: string): Html | null {
  return items.length === 0 ? null : html`<ul class="${className}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
