import type { DisputeType, RelationFinding } from '../domain/dispute.js';
import type { Relation } from '../domain/link.js';
import type { TextSpan } from '../domain/span.js';
import type { Pair, Reading } from './reading/reading.js';

/** A rule looks at a pair and decides it, or leaves it to the next. */
export type Rule = (pair: Pair) => RelationFinding | null;

interface Decision {
  readonly relation: Relation;
  readonly type?: DisputeType;
  readonly rule: string;
  readonly confidence: number;
  readonly a?: TextSpan;
  readonly b?: TextSpan;
  readonly explanation: string;
}

/** Makes a finding from a rule's decision. */
export function finding(decision: Decision): RelationFinding {
  return {
    relation: decision.relation,
    type: decision.type ?? null,
    confidence: decision.confidence,
    evidence: decision.a !== undefined && decision.b !== undefined ? { a: decision.a, b: decision.b } : null,
    explanation: decision.explanation,
    rule: decision.rule,
  };
}

/** A dispute between two wordings, explained by quoting both; `said` gives longer quotations than the bare evidence. */
export function dispute(pair: Pair, type: DisputeType, how: { rule: string; confidence: number; a: TextSpan; b: TextSpan; about: string; said?: readonly [TextSpan, TextSpan] }): RelationFinding {
  const [saidA, saidB] = how.said ?? [how.a, how.b];
  const explanation = `${how.about}: ${bothSay(pair, saidA, saidB)}`;
  return finding({ relation: 'contradicts', type, rule: how.rule, confidence: how.confidence, a: how.a, b: how.b, explanation });
}

/** "Outlet A says “…”; outlet B says “…”." */
export function bothSay(pair: Pair, a: TextSpan, b: TextSpan): string {
  return `${outletOf(pair.a, 'the first text')} says “${tidy(a.text)}”; ${otherOutlet(pair)} says “${tidy(b.text)}”.`;
}

/** The outlet's name, or a description where none is known. */
function outletOf(reading: Reading, unknown: string): string {
  return reading.claim.outlet ?? unknown;
}

function otherOutlet(pair: Pair): string {
  const name = outletOf(pair.b, 'the second text');
  return name === pair.a.claim.outlet ? `${name} also` : name;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
