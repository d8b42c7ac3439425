import type { Generated } from 'kysely';

/** One interface per table, as the newest migration leaves it. JSON columns hold text; the stores parse them. */
export interface Schema {
  outlets: OutletRow;
  stories: StoryRow;
  events: EventRow;
  articles: ArticleRow;
  article_versions: VersionRow;
  claims: ClaimRow;
  attributions: AttributionRow;
  quantities: QuantityRow;
  time_values: TimeRow;
  entity_mentions: MentionRow;
  framing_marks: MarkRow;
  event_entities: EventEntityRow;
  claim_groups: GroupRow;
  claim_group_members: MemberRow;
  /** Members of other groups that state this too. */
  borrowed_claims: MemberRow;
  link_features: LinkFeaturesRow;
  claim_signatures: SignaturesRow;
  disputes: DisputeRow;
  reuse_links: ReuseRow;
  decisions: DecisionRow;
  decision_subjects: DecisionSubjectRow;
  jobs: JobRow;
  ingest_failures: FailureRow;
  settings: SettingRow;
  article_terms: TermRow;
  article_term_counts: TermCountRow;
  article_edges: ArticleEdgesRow;
  article_vectors: VectorsRow;
  article_neighbours: NeighboursRow;
  event_terms: TermRow;
  event_term_counts: TermCountRow;
  event_edges: EventEdgeRow;
  event_profiles: EventProfileRow;
  event_vectors: VectorsRow;
}

export interface OutletRow { id: string; name: string; domain: string | null; aliases: string; country: string | null; kind: string }
export interface StoryRow { id: string; title: string; given: number }
export interface EventRow { id: string; title: string; from: string | null; to: string | null; story_id: string | null }

export interface ArticleRow {
  id: string;
  identity: string;
  origin: string;
  url: string | null;
  outlet_id: string | null;
  event_id: string | null;
  story_name: string | null;
  current_version: number;
  title: string;
  published_iso: string | null;
  published_precision: string | null;
  published_certainty: string;
  corrections: string;
  profile: string;
}

export interface VersionRow {
  article_id: string;
  version: number;
  text: string;
  sha256: string;
  content_key: string;
  words: number;
  fetched_at: string;
  language: string | null;
  truncated: number;
  metadata: string;
  sentences: string;
  engine: string;
}

interface VersionedSpan { article_id: string; version: number; ordinal: number; start: number; end: number; text: string }

export interface ClaimRow extends VersionedSpan {
  row: Generated<number>;
  id: string;
  key: string;
  sentence: number;
  proposition: string;
  kind: string;
  attribution: number | null;
  factuality: string;
  checkworthiness: number;
}

export interface AttributionRow {
  article_id: string;
  version: number;
  ordinal: number;
  source_start: number | null;
  source_end: number | null;
  source_text: string | null;
  source_canonical: string | null;
  source_type: string | null;
  source_roles: string | null;
  cue_start: number | null;
  cue_end: number | null;
  cue_text: string | null;
  cue_stance: string | null;
  content: string;
  kind: string;
  via: string | null;
  via_type: string | null;
  confidence: number;
  parent: number | null;
}

export interface QuantityRow extends VersionedSpan {
  claim_key: string;
  lo: number | null;
  hi: number | null;
  lo_open: number;
  hi_open: number;
  unit: string;
  item: string | null;
  status: string | null;
  approximate: number;
  cumulative: number;
}

export interface TimeRow extends VersionedSpan { claim_key: string; from: string | null; to: string | null; granularity: string }
export interface MentionRow extends VersionedSpan { canonical: string; type: string; role: string | null; form: string }
export interface MarkRow extends VersionedSpan { type: string; category: string; target: string | null; weight: number; quoted: number }
export interface EventEntityRow { event_id: string; ordinal: number; canonical: string; type: string; gender: string | null; aliases: string; roles: string; names: string }
/** `links` as `packLinks` packs them, with the names that `features` refers to; none in a group of one. */
export interface GroupRow { id: string; event_id: string; reference: string; features: number | null; links: Uint8Array | null }
export interface MemberRow { group_id: string; claim_id: string; ordinal: number }
/** What an engine's links have for reasons: names as JSON. */
export interface LinkFeaturesRow { id: Generated<number>; engine: string; names: string }
export interface SignaturesRow { article_id: string; version: number; packed: Uint8Array }

export interface DisputeRow {
  id: string;
  event_id: string;
  group_id: string;
  a: string;
  b: string;
  relation: string;
  type: string | null;
  rule: string;
  confidence: number;
  evidence: string | null;
  explanation: string;
  state: string;
  ruling: string | null;
  repeats: string | null;
}

export interface ReuseRow { article_id: string; parent_id: string; kind: string; containment: number }
export interface DecisionRow { id: string; kind: string; subject: string; payload: string; editor: string; at: string; note: string | null; seq: number }
export interface DecisionSubjectRow { decision_id: string; subject: string }
export interface JobRow { kind: string; key: string; created_at: string; mark: string }
export interface FailureRow { origin: string; code: string; reason: string; at: string }
export interface SettingRow { key: string; value: string }
export interface TermRow { term: string; id: string; weight: number }
export interface TermCountRow { term: string; count: number }
/** Edges as `packEdges` packs them. */
export interface ArticleEdgesRow { id: string; packed: Uint8Array }
/** Vectors as `packVectors` packs them. */
export interface VectorsRow { id: string; packed: Uint8Array }
export interface NeighboursRow { id: string; terms: string; nearest: string }
export interface EventEdgeRow { id: string; other: string; probability: number }
export interface EventProfileRow { id: string; name: string | null; terms: string }
