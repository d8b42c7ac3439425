import type { ReportStance } from '../../domain/attribution.js';
import type { Factuality } from '../../domain/claim.js';

const PROBABLE = /\b(?:believ|think|thought|suspect|assum|expect|estimat|conclud|predict|forecast|suppos|reckon)/i;
const POSSIBLE = /\b(?:fear|speculat|suggest|wonder|hint|guess|hop(?:e|ing))/i;
const OPEN = /\b(?:ask|question|inquir|enquir)/i;
const DOUBTING = /\bdoubt|\bsceptical|\bskeptical/i;
const DENYING = /\b(?:den(?:y|ied|ies|ying)|refut|disput|reject|dismiss|rebut)/i;
const RULING_OUT = /\brul(?:e|es|ed|ing) out\b/i;
const PRETENDING = /\b(?:pretend|feign|lied|falsely|invent|fabricat)/i;
/** What is known stays true when the knowing is denied. */
const FACTIVE = /\b(?:know|knew|realis|realiz|regret|aware|discover|notic|remember|forg[eo]t|acknowledg|reveal|admit)/i;
const NOT = /(?:\b(?:not|never|nor|no one|nobody|none|neither|few|refused to|declined to|could not|cannot|without|stopped short of|fail(?:ed|s)? to|unable to|yet to)\b|n['’]t\b)/i;

/** What stands around a cue, as far as it turns it round. */
export interface CueContext {
  readonly stance?: ReportStance;
  /** The words right before the cue ("did not"), or the source where that is negative ("no one"). */
  readonly before?: string;
}

/**
 * Combines the factuality of a claim's own words with the cue that reports them, in the source's view.
 *
 * "Police believe P" makes a certain P probable; "X denied P" turns P round; "said" and "claimed" leave it alone. A cue that
 * is itself negated leaves P open ("did not deny", "would not say"), but for factives ("did not know that P": P), for what
 * is not doubted (P) or not believed (probably not P).
 *
 * @param cue the words of the cue ("flatly denied").
 */
export function factualityUnderCue(own: Factuality, cue: string, { stance = 'neutral', before = '' }: CueContext = {}): Factuality {
  const negated = NOT.test(cue) || NOT.test(before);
  if (RULING_OUT.test(cue)) return negated ? weaken(own, 'PS') : flip(own);
  if (DOUBTING.test(cue)) return negated ? own : weaken(flip(own), 'PR');
  if (FACTIVE.test(cue)) return own;
  if (negated) return PROBABLE.test(cue) ? weaken(flip(own), 'PR') : 'Uu';
  if (stance === 'denying' || DENYING.test(cue) || PRETENDING.test(cue)) return flip(own);
  if (OPEN.test(cue)) return 'Uu';
  if (POSSIBLE.test(cue)) return weaken(own, 'PS');
  if (PROBABLE.test(cue)) return weaken(own, 'PR');
  return own;
}

function flip(value: Factuality): Factuality {
  if (value.endsWith('+')) return value.replace('+', '-') as Factuality;
  // A denial of a denied content ("denied it had never …") affirms no more than that it is open.
  return value === 'CT-' ? 'CT+' : value === 'PR-' ? 'PR+' : value === 'PS-' ? 'PS+' : value;
}

function weaken(value: Factuality, level: 'PR' | 'PS'): Factuality {
  if (value === 'CT+' || value === 'CT-') return level === 'PR' ? (value === 'CT+' ? 'PR+' : 'PR-') : value === 'CT+' ? 'PS+' : 'PS-';
  if (level === 'PS' && (value === 'PR+' || value === 'PR-')) return value === 'PR+' ? 'PS+' : 'PS-';
  return value;
}
