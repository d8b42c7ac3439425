import type { Attribution } from '../../domain/attribution.js';
import type { Claim, Factuality } from '../../domain/claim.js';
import type { EntityMention } from '../../domain/entity.js';
import { spanOf, spansInside } from '../../domain/span.js';
import type { Span } from '../../domain/span.js';
import { detectBoilerplate } from '../../text/boilerplate.js';
import { compileNames } from '../../text/names-lexicon.js';
import { sentenceRanges, tokenAt } from '../../text/sentence-ranges.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import type { Token } from '../../text/tokens.js';
import { assessFactuality } from '../factuality/assess-factuality.js';
import { factualityUnderCue } from '../factuality/cue-factuality.js';
import { isUnsourcedReport } from '../factuality/unsourced-report.js';
import type { AnalysisInput, Layers, Stage } from '../stage.js';
import { attributionsBySentence } from './local-attributions.js';
import { checkworthinessOf } from './checkworthiness.js';
import { ClaimIds } from './claim-ids.js';
import { kindOf } from './claim-kind.js';
import { readClaimWords } from './claim-words.js';
import type { Clause } from './clause.js';
import { wordCount } from './finite-verbs.js';
import { writeProposition } from './proposition.js';
import { isImperative } from './imperative.js';
import { isQuestion } from './questions.js';
import { claimsOf } from './sentence-claims.js';

type Required = 'sentences' | 'tokens' | 'quotations' | 'mentions' | 'attributions' | 'quantities' | 'times';

/**
 * The claims of an article: what each sentence asserts, as spans of the text with a wording that stands alone.
 *
 * Sorted by start. Claims never overlap, but for an apposition or clause of description inside the claim around it.
 * Boilerplate sentences, fragments and questions and appeals of the outlet itself give none; what somebody is quoted as asking does.
 */
export const claimsStage: Stage<Required, 'claims'> = {
  name: 'claims',
  requires: ['sentences', 'tokens', 'quotations', 'mentions', 'attributions', 'quantities', 'times'],
  assigns: ['claims'],
  run(input, layers, resources) {
    const lexicon = compileNames(resources.names);
    const { tokens, sentences } = layers;
    const ranges = sentenceRanges(tokens, sentences.length);
    const local = attributionsBySentence(tokens, ranges, layers.attributions);
    const people = peopleBySentence(tokens, sentences.length, layers.mentions);
    const writer = new ClaimWriter(input, layers);
    const fringe = input.sentences === undefined ? [] : detectBoilerplate(input.text);
    for (const [number, range] of ranges.entries()) {
      if (sentences[number]!.boilerplate) continue;
      const sentence = { range: withoutFringe(tokens, range, fringe), local: local[number]!, people: people[number]! };
      for (const clause of claimsOf(tokens, sentence, lexicon)) writer.add(clause);
    }
    return { claims: writer.claims };
  },
};

/** A given sentence may open with a dateline or header: its claims start after it. */
function withoutFringe(tokens: readonly Token[], { from, to }: TokenRange, boilerplate: readonly Span[]): TokenRange {
  let start = from;
  for (const { start: first, end } of boilerplate) {
    if (start < to && first <= tokens[start]!.start && tokens[start]!.start < end) while (start < to && tokens[start]!.start < end) start++;
  }
  return { from: start, to };
}

function peopleBySentence(tokens: readonly Token[], count: number, mentions: readonly EntityMention[]): TokenRange[][] {
  const people = Array.from({ length: count }, (): TokenRange[] => []);
  for (const { type, form, start, end } of mentions) {
    if (type !== 'person' || form === 'pronoun' || form === 'role') continue;
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end - 1) + 1;
    people[tokens[from]!.sentence]!.push({ from, to });
  }
  return people;
}

/** Turns clauses into claims with everything that lies inside them. */
class ClaimWriter {
  readonly claims: Claim[] = [];
  readonly #ids = new ClaimIds();
  readonly #pronouns: ReadonlyMap<number, EntityMention>;
  readonly #year: number | null;

  constructor(private readonly input: AnalysisInput, private readonly layers: Pick<Layers, Required>) {
    this.#pronouns = new Map(layers.mentions.filter(({ form }) => form === 'pronoun').map((mention) => [mention.start, mention]));
    this.#year = input.published === null ? null : Number(input.published.iso.slice(0, 4));
  }

  add(clause: Clause): void {
    const { tokens } = this.layers;
    const span = spanOf(this.input.text, tokens[clause.from]!.start, tokens[clause.to - 1]!.end);
    const attribution = clause.attribution === null ? null : this.layers.attributions[clause.attribution] ?? null;
    const own = <T extends Span>(items: readonly T[]): T[] => spansInside(items, span).filter((item) => !isOmitted(tokens, clause, item));
    const quantities = own(this.layers.quantities);
    const times = own(this.layers.times);
    const entities = own(this.layers.mentions);
    const seen = readClaimWords(tokens, clause, this.#pronouns);
    const unsourced = attribution === null && isUnsourcedReport(tokens, clause.from, clause.to);
    const imperative = isImperative(tokens, clause);
    const asked = isQuestion(tokens, clause);
    if ((imperative || asked) && attribution === null && !this.layers.quotations.some(({ start, end }) => start <= span.start && span.end <= end)) return;
    const kind = kindOf(clause, {
      tokens, attribution, cue: clause.act !== null ? null : cueLemma(tokens, attribution), speech: clause.act !== null || unsourced || asked, aside: clause.aside, imperative, omit: clause.omit, carried: clause.link === null ? clause.prefix : null, year: this.#year,
    });
    this.claims.push({
      start: span.start,
      end: span.end,
      text: span.text,
      id: this.#ids.next(span.text),
      sentence: tokens[clause.from]!.sentence,
      proposition: writeProposition(clause, { tokens, pronouns: this.#pronouns, speaker: speakerFor(tokens, clause, attribution) }),
      kind,
      attribution: clause.attribution,
      factuality: unsourced || imperative || asked ? 'Uu' : this.#factuality(clause, attribution),
      checkworthiness: checkworthinessOf({
        quantities: quantities.length,
        times: times.length,
        entities: new Set(entities.map(({ canonical }) => canonical)).size,
        ...seen,
        namedSource: attribution?.source != null && attribution.source.type !== 'unnamed' && attribution.source.type !== 'unknown',
        kind,
        scene: seen.copular && quantities.length === 0 && entities.length < 2 && attribution === null && kind !== 'opinion',
        aside: clause.aside,
        words: wordCount(tokens, clause.from, clause.to),
      }),
      quantities,
      times,
      entities,
    });
  }

  /** With the auxiliary that a claim takes over: "should | tell her". */
  #ownFactuality({ from, to, prefix, link }: Clause): Factuality {
    const { tokens } = this.layers;
    const carries = prefix !== null && link === null && prefix.to > prefix.from && tokens[prefix.to - 1]!.pos === 'AUX';
    if (!carries) return assessFactuality(tokens, from, to);
    const whole = [...tokens.slice(prefix.from, prefix.to), ...tokens.slice(from, to)];
    return assessFactuality(whole, 0, whole.length);
  }

  #factuality(clause: Clause, attribution: Attribution | null): Factuality {
    const own = this.#ownFactuality(clause);
    if (clause.act !== null || attribution?.cue == null) return own;
    return factualityUnderCue(own, attribution.cue.text, { stance: attribution.cue.stance, before: beforeCue(this.layers.tokens, attribution) });
  }
}

/** What stands in an aside belongs to the aside's claim only. */
function isOmitted(tokens: readonly Token[], { omit }: Clause, { start, end }: Span): boolean {
  return omit.some(({ from, to }) => tokens[from]!.start <= start && end <= tokens[to - 1]!.end);
}

/** Who a pronoun that opens indirect speech stands for ("The board said they would …"); null where it cannot be the speaker. */
function speakerFor(tokens: readonly Token[], clause: Clause, attribution: Attribution | null): string | null {
  const source = attribution?.source;
  if (source == null || clause.act !== null || attribution!.kind === 'direct' || clause.prefix !== null) return null;
  const word = tokens[clause.from]!.lower;
  if (word === 'they') return source.type === 'group' || source.type === 'organisation' || source.type === 'unnamed' ? source.canonical : null;
  // "It’s too early" speaks of nobody.
  if (word === 'it') return source.type === 'organisation' && !/^['’]s$/u.test(tokens[clause.from + 1]?.lower ?? '') ? source.canonical : null;
  return (word === 'he' || word === 'she') && source.type === 'person' ? source.canonical : null;
}

/** The auxiliaries and adverbs before a cue, and its source: where "not" or "no one" may stand. */
function beforeCue(tokens: readonly Token[], { source, cue }: Attribution): string {
  const words = source === null ? [] : [source.text];
  const at = cue === null ? 0 : tokenAt(tokens, cue.start);
  for (let index = Math.max(0, at - REACH_BEFORE_CUE); index < at; index++) {
    const { pos, lower, sentence } = tokens[index]!;
    if (sentence === tokens[at]!.sentence && (pos === 'AUX' || pos === 'ADV' || pos === 'PART' || lower === 'not')) words.push(lower);
  }
  return words.join(' ');
}

const REACH_BEFORE_CUE = 3;

function cueLemma(tokens: readonly Token[], attribution: Attribution | null): string | null {
  if (attribution?.cue == null) return null;
  let lemma: string | null = null;
  for (let at = tokenAt(tokens, attribution.cue.start); at < tokens.length && tokens[at]!.start < attribution.cue.end; at++) {
    const next = tokens[at + 1]?.lower;
    if (tokens[at]!.pos === 'VERB' && next !== 'on' && next !== 'for') lemma = tokens[at]!.lemma;
  }
  return lemma;
}
