import type { Attribution, AttributionSource, AttributionSpans } from '../../domain/attribution.js';
import { isCourtesy } from '../../domain/entity.js';
import type { EntityMention } from '../../domain/entity.js';
import { spansInside } from '../../domain/span.js';
import { compileNames } from '../../text/names-lexicon.js';
import { sentenceRanges, tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { AnalysisInput, Layers, Stage } from '../stage.js';
import type { AnalysisResources } from '../resources.js';
import { findDocument, findVia } from './find-via.js';
import { furtherReports } from './further-reports.js';
import { inheritSpeakers, sentenceAt } from './inherit-speakers.js';
import { findParents } from './nesting.js';
import { knownBodies } from './known-bodies.js';
import { namedPairs } from './pairs.js';
import { isPassiveAddressee } from './passive-addressee.js';
import { stanceOf } from './report-stance.js';
import { resolveSource, sourceAt } from './resolve-source.js';
import type { SourceContext } from './resolve-source.js';
import { tokensOf } from './source-head.js';

type Required = 'attributionSpans' | 'mentions' | 'tokens' | 'sentences' | 'quotations';

/**
 * Attributions with their sources resolved: full name, type, roles, the outlet they came through, the stance of the cue and
 * the attribution that they are nested in. One for each attribution span and for each that grammar adds to them, in order of the text.
 */
export const resolutionStage: Stage<Required, 'attributions'> = {
  name: 'resolution',
  requires: ['attributionSpans', 'mentions', 'tokens', 'sentences', 'quotations'],
  assigns: ['attributions'],
  run: (input, layers, resources) => ({ attributions: resolveAll(input, layers, resources) }),
};

function resolveAll(input: AnalysisInput, layers: Pick<Layers, Required>, resources: AnalysisResources): Attribution[] {
  const { mentions, tokens } = layers;
  const context: SourceContext = {
    text: input.text, tokens, mentions, lexicon: compileNames(resources.names), roles: rolesOf(mentions), owners: ownersOf(tokens, mentions), pairs: namedPairs(input.text, tokens, mentions), bodies: knownBodies(mentions),
  };
  const ranges = sentenceRanges(tokens, layers.sentences.length);
  const reports = furtherReports({ text: input.text, tokens, sentences: ranges, lexicon: context.lexicon }, layers.attributionSpans);
  const spans = reports.map((report) => report.spans);
  const sources = inheritSpeakers(tokens, spans, spans.map((span) => (span.source === null || isPassiveAddressee(tokens, span) ? null : withoutOutlet(resolveSource(span.source, context), input.outlet))));
  const parents = findParents(reports, sources.map((source) => source?.type ?? null));
  const spoken = sources.map((source, index) => speakerOfFirstPerson(source, index, sources, parents));
  return spans.map((span, index): Attribution => {
    const cue = span.cue === null ? null : tokensOf(tokens, span.cue);
    const { via, viaType } = viaOf({ span, parent: parents[index] ?? null, sources: spoken, index }, layers, ranges, input.outlet);
    return {
      source: spoken[index] ?? null,
      cue: span.cue === null || cue === null ? null : { start: span.cue.start, end: span.cue.end, text: span.cue.text, stance: stanceOf(tokens, cue.from, cue.to, resources.reportVerbs) },
      content: span.content,
      kind: span.kind,
      via,
      viaType,
      confidence: span.confidence,
      parent: parents[index] ?? null,
    };
  });
}

function rolesOf(mentions: readonly EntityMention[]): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { canonical, role } of mentions) {
    if (role === null || isCourtesy(role)) continue;
    const known = roles.get(canonical);
    if (known === undefined) roles.set(canonical, [role]);
    else if (!known.includes(role)) known.push(role);
  }
  return roles;
}

/** Collective nouns by the organisation that stands right before them: "the Hamas delegation" gives delegation -> Hamas. */
function ownersOf(tokens: readonly Token[], mentions: readonly EntityMention[]): Map<string, string> {
  const owners = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.type !== 'organisation') continue;
    const after = tokens[tokenAt(tokens, mention.end)];
    if (after !== undefined && after.pos === 'NOUN' && after.start - mention.end < 2 && !owners.has(after.lower)) owners.set(after.lower, mention.canonical);
  }
  return owners;
}

/** The outlet that publishes the article is never its own source. */
function withoutOutlet(source: AttributionSource, outlet: string | null): AttributionSource | null {
  return outlet !== null && source.type === 'outlet' && isSameOutlet(source.canonical, outlet) ? null : source;
}

function isSameOutlet(a: string, b: string): boolean {
  return bareName(a) === bareName(b);
}

function bareName(name: string): string {
  return name.toLowerCase().replace(/^the\s+/u, '').trim();
}

/** "I" inside somebody's words is that speaker. */
function speakerOfFirstPerson(source: AttributionSource | null, index: number, sources: readonly (AttributionSource | null)[], parents: readonly (number | null)[]): AttributionSource | null {
  const parent = parents[index] ?? null;
  if (source === null || parent === null || (source.canonical !== 'i' && source.canonical !== 'I')) return source;
  const speaker = sources[parent];
  return speaker == null ? source : sourceAt(source, speaker);
}

interface ViaQuestion {
  readonly span: AttributionSpans;
  readonly parent: number | null;
  readonly sources: readonly (AttributionSource | null)[];
  readonly index: number;
}

type Via = Pick<Attribution, 'via' | 'viaType'>;
const NO_VIA: Via = { via: null, viaType: null };

function viaOf({ span, parent, sources, index }: ViaQuestion, { tokens, mentions }: Pick<Layers, 'tokens' | 'mentions'>, ranges: readonly TokenRange[], outlet: string | null): Via {
  const own = sources[index];
  const anchor = span.cue ?? span.source;
  if (own?.type === 'outlet' || anchor === null) return NO_VIA;
  const carrier = parent === null ? null : sources[parent] ?? null;
  // "X told the agency that Y denied P": the agency had it from X.
  if (carrier !== null && carrier.type !== 'outlet' && carrier.type !== 'document' && carrier.canonical !== own?.canonical) return NO_VIA;
  const sentence = ranges[sentenceAt(tokens, anchor)];
  if (sentence !== undefined && sentence.to > sentence.from) {
    const whole = { start: tokens[sentence.from]!.start, end: tokens[sentence.to - 1]!.end };
    const outlets = spansInside(mentions, whole).filter(({ type }) => type === 'outlet');
    const found = outlets.length === 0 ? null : findVia(tokens, sentence, outlets, span.content);
    if (found !== null) return outlet !== null && isSameOutlet(found.canonical, outlet) ? NO_VIA : { via: found.text, viaType: 'outlet' };
  }
  if (carrier?.type === 'outlet') return { via: carrier.text.replace(/^the\s+/iu, ''), viaType: 'outlet' };
  const document = sentence === undefined || own?.type === 'document' ? null : findDocument(tokens, sentence, span);
  if (document !== null) return { via: document, viaType: 'document' };
  return carrier?.type === 'document' ? { via: carrier.canonical.replace(/^an?\s+/u, ''), viaType: 'document' } : NO_VIA;
}
