import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Decision, RulingDecision } from '../../domain/decision.js';
import type { NewEvidence, RelationFinding, StandingRuling } from '../../domain/dispute.js';
import type { ClaimGroup } from '../../domain/link.js';
import type { TextSpan } from '../../domain/span.js';
import type { EventComparison } from '../../storage/group-store.js';
import type { ClaimLocator } from './claim-rulings.js';

type Relation = EventComparison['relations'][number];
type Ruled = Decision<RulingDecision>;

export interface RulingContext {
  readonly groups: readonly ClaimGroup[];
  /** The event's claims by public id. */
  readonly claims: ReadonlyMap<string, ClaimInContext>;
  readonly locator: ClaimLocator;
  /** Whether an article said so in words in an earlier version. */
  readonly saidBefore: (article: string, version: number, words: string) => boolean;
  /** Current versions by article. */
  readonly versions: ReadonlyMap<string, number>;
  /** The article that an article is a copy of. */
  readonly copyOf: ReadonlyMap<string, string>;
}

/**
 * Puts the latest ruling on every dispute that it was made on, and brings back disputes that an editor confirmed or settled and the
 * engine no longer finds.
 *
 * A ruling is known again by both claims and the type of the dispute. It is reopened, and the dispute open, when the row has wording
 * that no article had at the time, or when one side's wording was edited; the old ruling is kept beside the new evidence.
 */
export function applyRulings(relations: readonly Relation[], rulings: readonly Ruled[], context: RulingContext): readonly Relation[] {
  const latest = new Map<string, Ruled>();
  for (const ruling of rulings) latest.set(keyOf(ruling, context.locator), ruling);
  const used = new Set<string>();
  const ruled = relations.map((relation) => {
    const found = rulingFor(relation, latest, context);
    if (found === undefined) return relation;
    used.add(found.id);
    return { ...relation, ruling: standing(found, relation, context) };
  });
  const missing = [...latest.values()].filter((ruling) => !used.has(ruling.id) && (ruling.content.ruling === 'confirmed' || ruling.content.ruling === 'resolved'));
  return [...ruled, ...missing.flatMap((ruling) => restored(ruling, context))];
}

/** Articles and versions whose earlier text must be looked at before the rulings can be applied. */
export function earlierVersions(rulings: readonly Ruled[], current: ReadonlyMap<string, number>): readonly { readonly article: string; readonly version: number }[] {
  const wanted = new Map<string, { readonly article: string; readonly version: number }>();
  for (const { content } of rulings) {
    for (const [article, version] of Object.entries(content.articles)) {
      if ((current.get(article) ?? version) > version) wanted.set(`${article} ${version}`, { article, version });
    }
  }
  return [...wanted.values()];
}

function keyOf({ content }: Ruled, locator: ClaimLocator): string {
  const ends = [content.a, content.b].map((anchor) => locator.locate(anchor)?.id ?? `${anchor.article} ${anchor.key} gone`);
  return `${ends.sort().join('\n')}\n${content.type}`;
}

function rulingFor(relation: Relation, latest: ReadonlyMap<string, Ruled>, { claims, locator }: RulingContext): Ruled | undefined {
  const { a, b, finding } = relation;
  if (finding.relation !== 'contradicts') return undefined;
  const exact = latest.get(`${[a, b].sort().join('\n')}\n${finding.type}`);
  if (exact !== undefined) return exact;
  const articleOf = (id: string): string | undefined => claims.get(id)?.article;
  const edited = [...latest.values()].filter(({ content }) => {
    if (content.type !== finding.type) return false;
    const fits = (x: string, y: string): boolean => {
      const [p, q] = [locator.locate(content.a)?.id, locator.locate(content.b)?.id];
      if (p !== undefined && q !== undefined) return false;
      return (p ?? content.a.article) === (p === undefined ? articleOf(x) : x) && (q ?? content.b.article) === (q === undefined ? articleOf(y) : y);
    };
    return fits(a, b) || fits(b, a);
  });
  return edited.at(-1);
}

function standing({ id, content, editor, at, note }: Ruled, relation: Relation, context: RulingContext): StandingRuling {
  const evidence = newEvidence(content, relation, context);
  return {
    decision: id, ruling: content.ruling, by: editor, at, note,
    source: content.source,
    wordings: { a: content.a.text, b: content.b.text },
    newEvidence: content.ruling === 'reopened' ? [] : evidence,
  };
}

function newEvidence(content: RulingDecision, { group, a, b }: Relation, context: RulingContext): readonly NewEvidence[] {
  const members = context.groups.find((candidate) => candidate.id === group)?.members ?? [a, b];
  return [...new Set([a, b, ...members])].flatMap((id) => {
    const claim = context.claims.get(id);
    if (claim === undefined || !isNew(content, claim, context)) return [];
    return [{ claimId: id, articleId: claim.article, outlet: claim.outlet ?? '', text: claim.claim.text, edited: content.articles[claim.article] !== undefined }];
  });
}

function isNew({ articles }: RulingDecision, { article, claim }: ClaimInContext, { copyOf, saidBefore, versions }: RulingContext): boolean {
  const then = articles[article];
  // A reprint of what was there says nothing new.
  if (then === undefined) return articles[copyOf.get(article) ?? article] === undefined;
  return (versions.get(article) ?? then) > then && !saidBefore(article, then, claim.text);
}

function restored(ruling: Ruled, context: RulingContext): readonly Relation[] {
  const { content } = ruling;
  const [a, b] = [content.a, content.b].map((anchor) => context.claims.get(context.locator.locate(anchor)?.id ?? ''));
  if (a === undefined || b === undefined) return [];
  const group = context.groups.find((candidate) => candidate.members.includes(a.id) && candidate.members.includes(b.id));
  if (group === undefined) return [];
  const { rule, confidence, explanation, evidence } = content.finding;
  const finding: RelationFinding = {
    relation: 'contradicts', type: content.type, rule, confidence, explanation,
    evidence: { a: spanIn(a, evidence.a), b: spanIn(b, evidence.b) },
  };
  const relation: Relation = { group: group.id, a: a.id, b: b.id, finding };
  return [{ ...relation, ruling: standing(ruling, relation, context) }];
}

/** The evidence where its words stand now; the whole claim where they cannot be found. */
function spanIn({ claim, sentence }: ClaimInContext, words: string): TextSpan {
  for (const span of [claim, sentence]) {
    const at = span.text.indexOf(words);
    if (words !== '' && at >= 0) return { start: span.start + at, end: span.start + at + words.length, text: words };
  }
  return { start: claim.start, end: claim.end, text: claim.text };
}
