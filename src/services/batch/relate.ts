import { z } from 'zod';
import { runLayers } from '../../analysis/run-stages.js';
import { judgeSlot } from '../../disputes/judge-slot.js';
import { relateClaims } from '../../disputes/relate-claims.js';
import { settleUndated } from '../../disputes/settle-undated.js';
import { judgeReports } from '../../disputes/verdict/judge-reports.js';
import { sameStatement } from '../../disputes/verdict/judge-statements.js';
import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { RelationFinding } from '../../domain/dispute.js';
import type { ClaimLink } from '../../domain/link.js';
import { sourceChain } from '../../domain/source-chain.js';
import { spanOf } from '../../domain/span.js';
import { ValidationError } from '../../errors.js';
import { comparePair } from '../../matching/compare-pair.js';
import { prepareFreeClaim } from '../../matching/claim-signature.js';
import type { Engine } from '../engine.js';
import { dateOf, describeIssue } from './batch-article.js';
import { shiftBySlot } from './slot-shift.js';

const side = z.union([z.string(), z.object({ text: z.string(), outlet: z.string().nullish(), published: z.string().nullish() })]);
const schema = z.object({ id: z.union([z.string(), z.number()]), a: side, b: side });

/** A pair of free-standing claims with what comparing them came to. */
export interface RelatedPair {
  readonly link: Pick<ClaimLink, 'comparable' | 'contributions'>;
  readonly finding: RelationFinding;
}

/**
 * Answers one line of `relate`: whether two texts are comparable, how they stand to each other, and why.
 *
 * @throws {ValidationError} for a line that is no pair.
 */
export function relate(engine: Engine, line: unknown): unknown {
  const parsed = schema.safeParse(line);
  if (!parsed.success) throw new ValidationError(describeIssue(parsed.error));
  const { link, finding } = relateTexts(engine, parsed.data.a, parsed.data.b);
  return {
    id: parsed.data.id,
    comparable: link.comparable,
    relation: finding.relation,
    type: finding.type,
    confidence: finding.confidence,
    evidence: finding.evidence,
    explanation: finding.explanation,
    features: Object.fromEntries(link.contributions.map(({ feature, contribution }) => [feature, contribution])),
  };
}

function relateTexts(engine: Engine, a: z.infer<typeof side>, b: z.infer<typeof side>): RelatedPair {
  const first = wholeTextClaim(engine, 'a', a);
  const second = wholeTextClaim(engine, 'b', b);
  const link = comparePair(prepareFreeClaim(first), prepareFreeClaim(second), { model: engine.matching.model });
  const verdict = { model: engine.verdict, words: engine.words };
  if (first.published !== null && second.published !== null) {
    const { comparable, contributions, finding } = judgeReports(first, second, link.comparable, verdict);
    return { link: { comparable, contributions }, finding };
  }
  const shifted = shiftBySlot(link, judgeSlot(first, second));
  return { link: shifted, finding: settleUndated(relateClaims(first, second, link.comparable), first, second, sameStatement(first, second, link.comparable, verdict)) };
}

/** The whole of a text as one claim, with everything that analysis finds in it. */
export function wholeTextClaim(engine: Pick<Engine, 'resources'>, id: string, given: z.infer<typeof side>): ClaimInContext {
  const { text, outlet = null, published = null } = typeof given === 'string' ? { text: given } : given;
  const date = dateOf(published);
  const layers = runLayers({ id, text, title: null, outlet: outlet ?? null, published: date }, engine.resources);
  const whole = spanOf(text, 0, text.length);
  const first = layers.claims[0];
  return {
    id,
    article: id,
    outlet: outlet ?? null,
    published: date,
    claim: {
      ...whole,
      id,
      sentence: 0,
      proposition: text,
      kind: first?.kind ?? 'event',
      attribution: first?.attribution ?? null,
      factuality: first?.factuality ?? 'CT+',
      checkworthiness: first?.checkworthiness ?? 0,
      quantities: layers.quantities,
      times: layers.times,
      entities: layers.mentions,
    },
    attribution: first?.attribution == null ? null : (layers.attributions[first.attribution] ?? null),
    chain: first === undefined ? [] : sourceChain(first, layers.attributions),
    sentence: whole,
    before: null,
    capitalised: null,
    position: 0,
  };
}
