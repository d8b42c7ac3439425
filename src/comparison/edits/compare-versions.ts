import type { ArticleEdit, ClaimEdit, EditedVersion } from '../../domain/article-edit.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import { wordDifference } from '../word-difference.js';
import { alignClaims } from './align-claims.js';
import { hedgeChanges } from './certainty-change.js';
import { addedClaim, changedClaims, removedClaim, told, type ClaimPair } from './claim-edits.js';
import { findNotice } from './edit-notice.js';
import { summariseEdit } from './edit-summary.js';
import { comparePassages } from './passages.js';
import { numberChanges } from './value-change.js';
import type { VersionClaims } from './version-claims.js';

/**
 * What the edit from one version of an article to another did to its claims.
 *
 * An edit is silent when it changed more than words and no new note in the text says so. Near-linear in the number of claims.
 */
export function compareVersionClaims(before: VersionClaims, after: VersionClaims): ArticleEdit {
  const notice = findNotice(before.text, after.text);
  const fresh = notice === null ? after.claims : after.claims.filter(({ sentence }) => !notice.text.includes(sentence.text));
  const { added, pairs, removed } = alignClaims(before.claims, fresh);
  const changed = bySentence(pairs).flatMap((together) => changedClaims(together).map((edit, index) => ({ edit, at: together[index]!.after.position })));
  const claims = inOrder([
    ...changed.flatMap(({ at, edit }) => (edit === null ? [] : [{ at, edit }])),
    ...placed(removed, removedClaim),
    ...placed(added, addedClaim),
  ]);
  const headline = headlineEdit(before, after);
  const edit: Omit<ArticleEdit, 'summary'> = {
    notice, headline, claims,
    from: versionOf(before),
    to: versionOf(after),
    unchanged: changed.filter((item) => item.edit === null).length,
    silent: notice === null && [...claims, ...(headline === null ? [] : [headline])].some(({ kinds }) => !kinds.includes('reworded')),
    passages: comparePassages(before.text, after.text),
  };
  return { ...edit, summary: summariseEdit(edit) };
}

/** Pairs by the two sentences that they stand in, in order of the text. */
function bySentence(pairs: readonly ClaimPair[]): readonly (readonly ClaimPair[])[] {
  const groups = new Map<string, ClaimPair[]>();
  for (const pair of pairs) {
    const key = `${pair.before.claim.sentence} ${pair.after.claim.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()];
}

function placed(claims: readonly ClaimInContext[], editOf: (claim: ClaimInContext) => ClaimEdit): { at: number; edit: ClaimEdit }[] {
  return claims.map((claim) => ({ at: claim.position, edit: editOf(claim) }));
}

/** By where the claims stand; a removed claim where it stood. */
function inOrder(placedEdits: readonly { readonly at: number; readonly edit: ClaimEdit }[]): ClaimEdit[] {
  return placedEdits.map((item, index) => ({ ...item, index })).sort((a, b) => a.at - b.at || a.index - b.index).map(({ edit }) => edit);
}

function headlineEdit(before: VersionClaims, after: VersionClaims): ClaimEdit | null {
  if (before.title === null || after.title === null || before.title === after.title) return null;
  const claim = (text: string) => ({ text, sentence: text, source: null, factuality: 'CT+' as const });
  return {
    ...told([...hedgeChanges(before.title, after.title), ...numberChanges(before.title, after.title)]),
    before: claim(before.title),
    after: claim(after.title),
    difference: wordDifference(before.title, after.title),
  };
}

function versionOf({ at, title, version }: VersionClaims): EditedVersion {
  return { version, at, title };
}
