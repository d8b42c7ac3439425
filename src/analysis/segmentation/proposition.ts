import type { EntityMention } from '../../domain/entity.js';
import type { TokenRange } from '../../text/sentence-ranges.js';
import { isPossessive, isUnsureOwner } from '../../text/possessives.js';
import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';

const REFLEXIVE = new Set(['himself', 'herself', 'itself', 'themselves']);
const NO_SPACE_BEFORE = new Set([',', '.', ';', ':', '!', '?', '%', ')', ']']);
const MARKS = new Set(['“', '”', '"', "''", '«', '»', '*', '#', '_']);

const isOrHas = (next: Token | undefined): string => (next?.lower === 'been' || next?.lower === 'got' ? 'has' : 'is');
/** What stands shortened after a pronoun, spelt out where a name takes the pronoun's place ("he’s" -> "Ben Cole is"). */
const SHORT_FORMS: ReadonlyMap<string, (next: Token | undefined) => string> = new Map([
  ['’s', isOrHas], ["'s", isOrHas], ['’d', () => 'would'], ["'d", () => 'would'], ['’ll', () => 'will'], ["'ll", () => 'will'],
  ['’re', () => 'are'], ["'re", () => 'are'], ['’ve', () => 'have'], ["'ve", () => 'have'],
]);

/** What a proposition is written from. */
export interface PropositionContext {
  readonly tokens: readonly Token[];
  /** Pronouns whose referent is certain, by where they start. */
  readonly pronouns: ReadonlyMap<number, EntityMention>;
  /** Who a pronoun that opens the clause stands for, where nothing surer is known. */
  readonly speaker: string | null;
}

/**
 * Writes a clause so that it stands alone: carried subject or antecedent first, asides and frames left out, pronouns
 * replaced by names, quotation marks gone.
 */
export function writeProposition(clause: Clause, context: PropositionContext): string {
  const { tokens } = context;
  const opener = tokens[clause.from]!.lower;
  const head = clause.prefix === null ? '' : write(context, clause.prefix, []);
  const relative = clause.prefix !== null && clause.link === null;
  if (relative && opener === 'where') return `${write(context, { from: clause.from + 1, to: clause.to }, clause.omit)} in ${head}`;
  if (relative && opener === 'whose') return `${head}${head.endsWith('s') ? '’' : '’s'} ${write(context, { from: clause.from + 1, to: clause.to }, clause.omit)}`;
  const skips = relative && (opener === 'who' || opener === 'which');
  const spoken = context.speaker !== null && !context.pronouns.has(tokens[clause.from]!.start) ? context.speaker : '';
  const body = write(context, { from: skips || spoken !== '' ? clause.from + 1 : clause.from, to: clause.to }, clause.omit);
  return [head, clause.link ?? '', spoken, body].filter((part) => part !== '').join(' ');
}

function write({ tokens, pronouns }: PropositionContext, { from, to }: TokenRange, omit: readonly TokenRange[]): string {
  let out = '';
  let gap = false;
  for (let at = from; at < to; at++) {
    const skipped = omit.length === 0 ? undefined : omit.find((range) => range.from <= at && at < range.to);
    if (skipped !== undefined) {
      at = skipped.to - 1;
      gap = true;
      continue;
    }
    const token = tokens[at]!;
    if (gap && token.text === ',') {
      if (out.endsWith(',')) out = out.slice(0, -1);
      continue;
    }
    const spelt = SHORT_FORMS.get(token.lower);
    if (spelt !== undefined && token.pos !== 'PART' && pronouns.has(tokens[at - 1]?.start ?? -1) && at > from) {
      out += ` ${spelt(tokens[at + 1])}`;
      continue;
    }
    const glued: boolean = out !== '' && !gap && tokens[at - 1]!.end === token.start;
    if (MARKS.has(token.text)) {
      gap ||= !glued || out === '';
      continue;
    }
    if (out !== '' && !glued && !NO_SPACE_BEFORE.has(token.text)) out += ' ';
    out += wordOf(tokens, at, pronouns);
    gap = false;
  }
  return out.replace(/[\s,;:–—-]+$/u, '').replace(/([\p{Ll}\d]{2})\.$/u, '$1');
}

function wordOf(tokens: readonly Token[], at: number, pronouns: ReadonlyMap<number, EntityMention>): string {
  const token = tokens[at]!;
  const mention = pronouns.get(token.start);
  if (mention === undefined || REFLEXIVE.has(token.lower) || isUnsureOwner(tokens, at)) return token.text;
  return isPossessive(tokens, at) ? `${mention.canonical}’s` : mention.canonical;
}
