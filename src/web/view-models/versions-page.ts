import type { ArticleEdit, ClaimEdit, EditedPassage, EditKind } from '../../domain/article-edit.js';
import type { ArticleDetail } from '../../services/contract/articles.js';
import { isRewritten } from '../../reports/rewritten.js';
import type { LinkView } from './links.js';
import { articleHref, versionsHref } from './links.js';
import { countOf } from './number-words.js';
import { differenceParts } from './text-part.js';
import type { TextPart } from './text-part.js';
import { versionWords } from './version-words.js';

/** What `pages/articles/versions.ejs` prints: what an edit did to an article. */
export interface VersionsPage {
  /** "What changed in “headline”". */
  readonly title: string;
  /** The article, to go back to. */
  readonly article: LinkView;
  /** Outlet and the two versions with when they were read. */
  readonly facts: readonly string[];
  /** The edit in one sentence. */
  readonly summary: string;
  /** That no note says so, or empty. */
  readonly warning: string;
  /** The note that tells readers of the change; empty without one. */
  readonly notice: string;
  /** Edits of the headline and of claims, in order of the text. */
  readonly edits: readonly ClaimEditView[];
  /** "12 claims stayed as they were". */
  readonly unchanged: string;
  /** The text, unchanged paragraphs counted together. */
  readonly passages: readonly PassageView[];
  /** Every step from one version to the next, where there are several. */
  readonly steps: readonly StepView[];
}

/** What an edit did to one claim. */
export interface ClaimEditView {
  /** "Softened, number changed". */
  readonly label: string;
  readonly parts: readonly TextPart[];
  readonly reasons: readonly string[];
  /** Whom the versions cite for it, where they agree on that; may be empty. */
  readonly sources: string;
}

/** A paragraph of the text, or how many were left out because they stayed. */
export interface PassageView {
  readonly label: string;
  readonly parts: readonly TextPart[];
}

/** A link to the edit between two versions. */
export interface StepView extends LinkView {
  readonly current: boolean;
}

const KIND_WORDS: Readonly<Record<EditKind, string>> = {
  removed: 'removed', reversed: 'reversed', softened: 'softened', hardened: 'hardened', number: 'number changed', date: 'date changed',
  attribution: 'attribution changed', added: 'added', reworded: 'wording only',
};

/** Builds the page of an edit. */
export function versionsPage(article: ArticleDetail, edit: ArticleEdit): VersionsPage {
  const { summary } = article;
  const read = ({ at, version }: ArticleEdit['from']): string => versionWords({ version, fetchedAt: at, published: article.versions.find((own) => own.version === version)?.published ?? null });
  return {
    title: `What changed in “${summary.title}”`,
    article: { label: summary.title, href: articleHref(summary.id) },
    facts: [summary.outlet.name, read(edit.from), read(edit.to)],
    summary: sentence(edit.summary.text),
    warning: edit.silent ? 'Edited silently: nothing in the new text tells readers of the change.' : '',
    notice: edit.notice?.text ?? '',
    edits: [...(edit.headline === null ? [] : [{ ...editView(edit.headline), label: `Headline: ${labelOf(edit.headline)}` }]), ...edit.claims.map(editView)],
    unchanged: `${countOf(edit.unchanged, 'claim')} stayed as ${edit.unchanged === 1 ? 'it was' : 'they were'}.`,
    passages: passagesOf(edit.passages),
    steps: stepsOf(article, edit),
  };
}

function editView(edit: ClaimEdit): ClaimEditView {
  const { after, before, difference, reasons } = edit;
  const whole: readonly TextPart[] = [{ text: before?.text ?? '', mark: 'removed' }, { text: ' ', mark: 'plain' }, { text: after?.text ?? '', mark: 'added' }];
  const rewritten = before !== null && after !== null && isRewritten(difference);
  const source = before === null || after === null || before.source === after.source ? ((after ?? before)?.source ?? null) : null;
  return {
    label: sentence(labelOf(edit)),
    parts: rewritten ? whole : differenceParts(difference),
    reasons,
    sources: source === null ? '' : `On the word of ${source}`,
  };
}

function labelOf({ kinds }: ClaimEdit): string {
  return kinds.map((kind) => KIND_WORDS[kind]).join(', ');
}

/** Runs of unchanged paragraphs are told by their number alone. */
function passagesOf(passages: readonly EditedPassage[]): readonly PassageView[] {
  const views: PassageView[] = [];
  let same = 0;
  const leaveOut = (): void => {
    if (same > 0) views.push({ label: `${countOf(same, 'paragraph')} unchanged`, parts: [] });
    same = 0;
  };
  for (const { difference, kind } of passages) {
    if (kind === 'same') {
      same++;
      continue;
    }
    leaveOut();
    views.push({ label: '', parts: differenceParts(difference) });
  }
  leaveOut();
  return views;
}

function stepsOf({ summary, versions }: ArticleDetail, edit: ArticleEdit): readonly StepView[] {
  const numbers = versions.map(({ version }) => version).sort((a, b) => a - b);
  if (numbers.length < 3) return [];
  return numbers.slice(1).map((to, index) => {
    const from = numbers[index]!;
    return { label: `Version ${from} to ${to}`, href: versionsHref(summary.id, { from, to }), current: edit.from.version === from && edit.to.version === to };
  });
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
