import type { ReportStance } from '../../domain/attribution.js';
import type { Token } from '../../text/tokens.js';

/** The report verbs of `data/lexicons/report-verbs.json`: lemmas by the stance they give away. */
export interface ReportVerbsData {
  readonly stances: Readonly<Record<ReportStance, readonly string[]>>;
}

const COMPILED = new WeakMap<ReportVerbsData, ReadonlyMap<string, ReportStance>>();
const ACCORDING = new Set(['according', 'per']);
const NOMINALISED: ReadonlyMap<string, string> = new Map([
  ['claims', 'claim'], ['allegation', 'allege'], ['allegations', 'allege'], ['denial', 'deny'], ['denials', 'deny'],
  ['admission', 'admit'], ['insistence', 'insist'], ['assertion', 'assert'], ['assertions', 'assert'], ['pledges', 'pledge'],
  ['rejection', 'reject'], ['confirmation', 'confirm'], ['acknowledgement', 'acknowledge'], ['demands', 'demand'],
  ['accusation', 'accuse'], ['accusations', 'accuse'], ['alleged', 'allege'], ['insisted', 'insist'], ['denied', 'deny'],
]);

function stancesOf(data: ReportVerbsData): ReadonlyMap<string, ReportStance> {
  let known = COMPILED.get(data);
  if (known === undefined) {
    known = new Map((Object.entries(data.stances) as [ReportStance, readonly string[]][])
      .flatMap(([stance, verbs]) => verbs.map((verb) => [verb, stance] as const)));
    COMPILED.set(data, known);
  }
  return known;
}

/**
 * Reads off a cue how the outlet stands to what it reports.
 *
 * The last report verb of the cue decides ("refused to say": say), but an earlier one that is not neutral outranks a
 * neutral one ("denied saying"). A negated denial ("did not deny") is neutral. Unknown words are neutral.
 *
 * @param from index of the cue's first token; @param to index after its last.
 */
export function stanceOf(tokens: readonly Token[], from: number, to: number, data: ReportVerbsData): ReportStance {
  const stances = stancesOf(data);
  let stance: ReportStance = 'neutral';
  let negated = false;
  for (let at = from; at < to; at++) {
    const { lower, lemma } = tokens[at]!;
    if (ACCORDING.has(lower)) return 'neutral';
    if (lower === 'not' || lower === 'n’t' || lower === "n't" || lower === 'never') negated = true;
    const found = stances.get(NOMINALISED.get(lower) ?? lemma) ?? stances.get(lower);
    if (found !== undefined && found !== 'neutral') stance = found;
  }
  return negated && stance !== 'neutral' ? negatedStance(stance) : stance;
}

function negatedStance(stance: ReportStance): ReportStance {
  return stance === 'endorsing' || stance === 'conceding' ? 'denying' : 'neutral';
}
