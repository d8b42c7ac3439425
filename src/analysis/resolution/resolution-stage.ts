import type { Attribution, AttributionSource, AttributionSpans } from '../../domain/attribution.js';
import type { EntityMention } from '../../domain/entity.js';
import { spansInside, type Span } from '../../domain/span.js';
import { compileNames } from '../../text/names-lexicon.js';
import { sentenceRanges, tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import type { AnalysisInput, Layers, Stage } from '../stage.js';
import type { AnalysisResources } from '../resources.js';
import { findVia } from './find-via.js';
import { findParents } from './nesting.js';
import { isPassiveAddressee } from './passive-addressee.js';
import { stanceOf } from './report-stance.js';
import { resolveSource } from './resolve-source.js';
import type { SourceContext } from './resolve-source.js';
import { tokensOf } from './source-head.js';

type Required = 'attributionSpans' | 'mentions' | 'tokens' | 'sentences' | 'quotations';

/** A quotation that names no speaker may be the last speaker's this many sentences on (engine design, floating quotes). */
const FLOATING_REACH = 5;
const PRONOUN_REACH = 2;

/**
 * Attributions with their sources resolved: full name, type, roles, the outlet they came through, the stance of the cue and
 * the attribution that they are nested in. One for each attribution span, in the same order.
 */
export const resolutionStage: Stage<Required, 'attributions'> = {
  name: 'resolution',
  requires: ['attributionSpans', 'mentions', 'tokens', 'sentences', 'quotations'],
  assigns: ['attributions'],
  run: (input, layers, resources) => ({ attributions: resolveAll(input, layers, resources) }),
};

function resolveAll(input: AnalysisInput, layers: Pick<Layers, Required>, resources: AnalysisResources): Attribution[] {
  const { attributionSpans: spans, mentions, tokens } = layers;
  const context: SourceContext = {
    text: input.text, tokens, mentions, lexicon: compileNames(resources.names), roles: rolesOf(mentions), owners: ownersOf(tokens, mentions),
  };
  const ranges = sentenceRanges(tokens, layers.sentences.length);
  const sources = inheritSpeakers(layers, spans.map((span) => (span.source === null || isPassiveAddressee(tokens, span) ? null : withoutOutlet(resolveSource(span.source, context), input.outlet))));
  const parents = findParents(spans, sources.map((source) => source?.type ?? null));
  const spoken = sources.map((source, index) => speakerOfFirstPerson(source, index, sources, parents));
  return spans.map((span, index): Attribution => {
    const cue = span.cue === null ? null : tokensOf(tokens, span.cue);
    return {
      source: spoken[index] ?? null,
      cue: span.cue === null || cue === null ? null : { ...span.cue, stance: stanceOf(tokens, cue.from, cue.to, resources.reportVerbs) },
      content: span.content,
      kind: span.kind,
      via: viaOf({ span, parent: parents[index] ?? null, sources: spoken, index }, layers, ranges, input.outlet),
      confidence: span.confidence,
      parent: parents[index] ?? null,
    };
  });
}

function rolesOf(mentions: readonly EntityMention[]): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { canonical, role } of mentions) {
    if (role === null) continue;
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

/** Gives a direct quotation without a source the last speaker, if that was shortly before. */
function inheritSpeakers({ attributionSpans: spans, tokens }: Pick<Layers, 'attributionSpans' | 'tokens'>, sources: readonly (AttributionSource | null)[]): (AttributionSource | null)[] {
  let last: AttributionSource | null = null;
  let lastSentence = -FLOATING_REACH - 1;
  return sources.map((source, index) => {
    const span = spans[index]!;
    const sentence = sentenceAt(tokens, span.content[0] ?? span.cue ?? span.source);
    if (source !== null && last !== null && sentence - lastSentence <= PRONOUN_REACH && standsFor(source, last)) {
      lastSentence = sentence;
      return { ...source, canonical: last.canonical, type: last.type, roles: last.roles };
    }
    if (source !== null) {
      if (source.type !== 'unknown' && source.type !== 'document') {
        last = source;
        lastSentence = sentence;
      }
      return source;
    }
    if (last !== null && span.source === null && sentence === lastSentence && isCoordinated(tokens, span.cue)) return last;
    if (span.source !== null || span.kind !== 'direct' || sentence - lastSentence > FLOATING_REACH) return null;
    lastSentence = sentence;
    return last;
  });
}

/** "X said P and also reiterated Q": a cue behind a coordinator has the subject of the one before. */
function isCoordinated(tokens: readonly Token[], cue: Span | null): boolean {
  if (cue === null) return false;
  let at = tokenAt(tokens, cue.start) - 1;
  while (at >= 0 && (tokens[at]!.pos === 'ADV' || tokens[at]!.pos === 'AUX')) at--;
  return tokens[at]?.pos === 'CCONJ';
}

/** Whether a pronoun that no name explains may stand for the source before: "Officials said … They added …". */
function standsFor({ canonical, type }: AttributionSource, last: AttributionSource): boolean {
  if (type !== 'unknown') return false;
  const plural = last.type === 'group' || (last.type === 'unnamed' && /s$/u.test(last.canonical));
  if (canonical === 'they') return plural || last.type === 'organisation';
  if (canonical === 'it') return last.type === 'group' || last.type === 'organisation' || last.type === 'outlet';
  return (canonical === 'he' || canonical === 'she') && last.type === 'unnamed' && !plural;
}

function sentenceAt(tokens: readonly Token[], span: Span | null | undefined): number {
  return span == null ? -1 : tokens[Math.min(tokenAt(tokens, span.start), tokens.length - 1)]?.sentence ?? -1;
}

/** "I" inside somebody's words is that speaker. */
function speakerOfFirstPerson(source: AttributionSource | null, index: number, sources: readonly (AttributionSource | null)[], parents: readonly (number | null)[]): AttributionSource | null {
  const parent = parents[index] ?? null;
  if (source === null || parent === null || (source.canonical !== 'i' && source.canonical !== 'I')) return source;
  const speaker = sources[parent];
  return speaker == null ? source : { ...source, canonical: speaker.canonical, type: speaker.type, roles: speaker.roles };
}

interface ViaQuestion {
  readonly span: AttributionSpans;
  readonly parent: number | null;
  readonly sources: readonly (AttributionSource | null)[];
  readonly index: number;
}

function viaOf({ span, parent, sources, index }: ViaQuestion, { tokens, mentions }: Pick<Layers, 'tokens' | 'mentions'>, ranges: readonly TokenRange[], outlet: string | null): string | null {
  const own = sources[index];
  if (own?.type === 'outlet') return null;
  const anchor = span.cue ?? span.source;
  if (anchor === null) return null;
  const sentence = ranges[sentenceAt(tokens, anchor)];
  if (sentence !== undefined && sentence.to > sentence.from) {
    const whole = { start: tokens[sentence.from]!.start, end: tokens[sentence.to - 1]!.end };
    const outlets = spansInside(mentions, whole).filter(({ type }) => type === 'outlet');
    const found = outlets.length === 0 ? null : findVia(tokens, sentence, outlets, span.content);
    if (found !== null) return outlet !== null && isSameOutlet(found.canonical, outlet) ? null : found.text;
  }
  const carrier = parent === null ? null : sources[parent];
  return carrier?.type === 'outlet' ? carrier.text.replace(/^the\s+/iu, '') : null;
}
