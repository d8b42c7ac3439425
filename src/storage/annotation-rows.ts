import type { Attribution, AttributionKind, ReportStance, SourceType } from '../domain/attribution.js';
import type { Claim, ClaimKind, Factuality } from '../domain/claim.js';
import type { EntityMention, EntityType } from '../domain/entity.js';
import type { FramingMark, FramingType } from '../domain/framing.js';
import type { Quantity } from '../domain/quantity.js';
import { spansInside } from '../domain/span.js';
import type { Granularity, TimeValue } from '../domain/time-value.js';
import type { AttributionRow, ClaimRow, MarkRow, MentionRow, QuantityRow, TimeRow } from './schema.js';

/** Which version of which article rows belong to. */
export interface VersionKey {
  readonly article_id: string;
  readonly version: number;
}

/** The row of an attribution, the `ordinal`th of its version; {@link attributionOf} reads it. */
export function attributionRowOf(key: VersionKey, ordinal: number, item: Attribution): AttributionRow {
  return {
    ...key,
    ordinal,
    source_start: item.source?.start ?? null,
    source_end: item.source?.end ?? null,
    source_text: item.source?.text ?? null,
    source_canonical: item.source?.canonical ?? null,
    source_type: item.source?.type ?? null,
    source_roles: item.source === null ? null : JSON.stringify(item.source.roles),
    cue_start: item.cue?.start ?? null,
    cue_end: item.cue?.end ?? null,
    cue_text: item.cue?.text ?? null,
    cue_stance: item.cue?.stance ?? null,
    content: JSON.stringify(item.content.map((span) => [span.start, span.end])),
    kind: item.kind,
    via: item.via,
    via_type: item.viaType,
    confidence: item.confidence,
    parent: item.parent,
  };
}

/** The attribution that a row holds. */
export function attributionOf(row: AttributionRow): Attribution {
  return {
    source: row.source_text === null ? null : {
      start: row.source_start ?? 0,
      end: row.source_end ?? 0,
      text: row.source_text,
      canonical: row.source_canonical ?? row.source_text,
      type: (row.source_type ?? 'unknown') as SourceType,
      roles: JSON.parse(row.source_roles ?? '[]') as string[],
    },
    cue: row.cue_text === null ? null : {
      start: row.cue_start ?? 0,
      end: row.cue_end ?? 0,
      text: row.cue_text,
      stance: (row.cue_stance ?? 'neutral') as ReportStance,
    },
    content: (JSON.parse(row.content) as [number, number][]).map(([start, end]) => ({ start, end })),
    kind: row.kind as AttributionKind,
    via: row.via,
    // Rows from before documents were recorded name outlets only.
    viaType: row.via === null ? null : row.via_type === 'document' ? 'document' : 'outlet',
    confidence: row.confidence,
    parent: row.parent,
  };
}

/** The row of a quantity of the claim with this key, the `ordinal`th of its version. */
export function quantityRowOf(key: VersionKey, ordinal: number, claimKey: string, item: Quantity): QuantityRow {
  const { start, end, text, lo, hi, unit, status } = item;
  return {
    ...key, ordinal, start, end, text, lo, hi, unit, status,
    claim_key: claimKey,
    lo_open: Number(item.loOpen),
    hi_open: Number(item.hiOpen),
    item: item.item,
    approximate: Number(item.approximate),
    cumulative: Number(item.cumulative),
  };
}

function quantityOf(row: QuantityRow): Quantity {
  const { start, end, text, lo, hi, unit, item, status } = row;
  return {
    start, end, text, lo, hi, unit, item, status,
    loOpen: row.lo_open === 1,
    hiOpen: row.hi_open === 1,
    approximate: row.approximate === 1,
    cumulative: row.cumulative === 1,
  };
}

/** The row of a time of the claim with this key, the `ordinal`th of its version. */
export function timeRowOf(key: VersionKey, ordinal: number, claimKey: string, item: TimeValue): TimeRow {
  return { ...key, ordinal, claim_key: claimKey, ...item };
}

/** The row of a mention, the `ordinal`th of its version; {@link mentionOf} reads it. */
export function mentionRowOf(key: VersionKey, ordinal: number, item: EntityMention): MentionRow {
  const { start, end, text, canonical, type, role, form } = item;
  return { ...key, ordinal, start, end, text, canonical, type, role, form };
}

/** The mention that a row holds. */
export function mentionOf(row: MentionRow): EntityMention {
  const { start, end, text, canonical, role } = row;
  return { start, end, text, canonical, role, type: row.type as EntityType, form: row.form as EntityMention['form'] };
}

/** The row of a framing mark, the `ordinal`th of its version; {@link markOf} reads it. */
export function markRowOf(key: VersionKey, ordinal: number, item: FramingMark): MarkRow {
  const { start, end, text, type, category, target, weight } = item;
  return { ...key, ordinal, start, end, text, type, category, target, weight, quoted: Number(item.quoted) };
}

/** The framing mark that a row holds. */
export function markOf(row: MarkRow): FramingMark {
  const { start, end, text, category, target, weight } = row;
  return { start, end, text, category, target, weight, type: row.type as FramingType, quoted: row.quoted === 1 };
}

/** What was found inside the claims of one version, by claim key. */
export interface ClaimParts {
  readonly quantities: ReadonlyMap<string, readonly QuantityRow[]>;
  readonly times: ReadonlyMap<string, readonly TimeRow[]>;
  readonly mentions: readonly EntityMention[];
}

/** The columns of a claim that make it up again. */
export type ClaimColumns = Omit<ClaimRow, 'row'>;

/** A claim with its parts; its entities are the mentions inside its span. */
export function claimOf(row: ClaimColumns, parts: ClaimParts): Claim {
  return {
    id: row.key,
    start: row.start,
    end: row.end,
    text: row.text,
    sentence: row.sentence,
    proposition: row.proposition,
    kind: row.kind as ClaimKind,
    attribution: row.attribution,
    factuality: row.factuality as Factuality,
    checkworthiness: row.checkworthiness,
    quantities: (parts.quantities.get(row.key) ?? []).map(quantityOf),
    times: (parts.times.get(row.key) ?? []).map(timeOf),
    entities: spansInside(parts.mentions, row),
  };
}

function timeOf(row: TimeRow): TimeValue {
  const { start, end, text, from, to } = row;
  return { start, end, text, from, to, granularity: row.granularity as Granularity };
}
