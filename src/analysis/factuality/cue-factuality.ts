import type { ReportStance } from '../../domain/attribution.js';
import type { Factuality } from '../../domain/claim.js';

const PROBABLE = /\b(?:believ|think|thought|suspect|assum|expect|estimat|conclud|predict|forecast|suppos|reckon)/i;
const POSSIBLE = /\b(?:fear|speculat|suggest|wonder|hint|guess|hop(?:e|ing))/i;
const OPEN = /\b(?:ask|question|inquir|enquir|doubt)/i;
const DENYING = /\b(?:den(?:y|ied|ies|ying)|refut|disput|reject|dismiss|rebut)/i;

/**
 * Combines the factuality of a claim's own words with the cue that reports them, in the source's view.
 *
 * "Police believe P" makes a certain P probable; "X denied P" turns P round; "said" and "claimed" leave it alone.
 *
 * @param cue the words of the cue ("flatly denied"); @param stance as the attribution has it.
 */
export function factualityUnderCue(own: Factuality, cue: string, stance: ReportStance = 'neutral'): Factuality {
  if (stance === 'denying' || DENYING.test(cue)) return flip(own);
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
