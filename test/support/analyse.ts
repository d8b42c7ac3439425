import { readFileSync } from 'node:fs';
import path from 'node:path';
import { mentionsStage } from '../../src/analysis/resolution/mentions-stage.js';
import type { ReportVerbsData } from '../../src/analysis/resolution/report-stance.js';
import { resolutionStage } from '../../src/analysis/resolution/resolution-stage.js';
import type { AnalysisResources } from '../../src/analysis/resources.js';
import { claimsStage } from '../../src/analysis/segmentation/claims-stage.js';
import { sentencesStage } from '../../src/analysis/segmentation/sentence-stage.js';
import type { AnalysisInput, Layers } from '../../src/analysis/stage.js';
import { quantitiesStage } from '../../src/analysis/values/quantities-stage.js';
import { timesStage } from '../../src/analysis/values/times-stage.js';
import type { AttributionSpans } from '../../src/domain/attribution.js';
import { spanOf } from '../../src/domain/span.js';
import type { NamesLexiconData } from '../../src/text/names-lexicon.js';
import { detectQuotations } from '../../src/text/quotations.js';

/** A hand-made attribution: pieces of the text, the first occurrence of each; content pieces in order. */
export interface GivenAttribution {
  readonly source?: string;
  readonly cue?: string;
  readonly content: string | readonly string[];
}

const lexicon = (name: string): unknown => JSON.parse(readFileSync(path.join(process.cwd(), 'data/lexicons', name), 'utf8'));

/** The word lists of the project; the attribution weights are not read by the stages under test. */
export const lexicons = {
  names: lexicon('names.json') as NamesLexiconData,
  reportVerbs: lexicon('report-verbs.json') as ReportVerbsData,
} as AnalysisResources;

/** An article of this text with nothing else known. */
export function articleOf(text: string, more: Partial<AnalysisInput> = {}): AnalysisInput {
  return { id: 'a', text, title: null, outlet: null, published: null, ...more };
}

/** Runs sentences, names, resolution and claims with attributions given by hand instead of the learned tagger. */
export function analyse(input: AnalysisInput | string, given: readonly GivenAttribution[] = []): Layers {
  const article = typeof input === 'string' ? articleOf(input) : input;
  const quotations = detectQuotations(article.text);
  const base = {
    ...sentencesStage.run(article, {}, lexicons),
    quotations,
    attributionSpans: given.map((attribution) => spansOf(article.text, attribution)),
  };
  const values = { ...base, ...quantitiesStage.run(article, base, lexicons), ...timesStage.run(article, base, lexicons) };
  const named = { ...values, ...mentionsStage.run(article, values, lexicons) };
  const resolved = { ...named, ...resolutionStage.run(article, named, lexicons) };
  return { ...resolved, ...claimsStage.run(article, resolved, lexicons), framing: [] };
}

function spansOf(text: string, { source, cue, content }: GivenAttribution): AttributionSpans {
  const locate = (part: string): { start: number; end: number; text: string } => {
    const at = text.indexOf(part);
    if (at < 0) throw new Error(`not in the text: ${part}`);
    return spanOf(text, at, at + part.length);
  };
  const pieces = (typeof content === 'string' ? [content] : content).map((part) => {
    const { start, end } = locate(part);
    return { start, end };
  });
  return {
    source: source === undefined ? null : locate(source),
    cue: cue === undefined ? null : locate(cue),
    content: pieces,
    kind: /^["“]/u.test(text.slice(pieces[0]!.start)) ? 'direct' : 'indirect',
    confidence: 0.9,
  };
}
