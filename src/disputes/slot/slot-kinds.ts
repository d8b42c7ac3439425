import type { ClaimInContext } from '../../domain/claim-in-context.js';
import type { Quantity } from '../../domain/quantity.js';
import { agedPeople } from '../reading/aged-people.js';
import { clockTimes } from '../reading/clock-times.js';
import { marginOfVotes } from '../reading/margin.js';
import { numberedSpot } from '../reading/numbered-spot.js';
import { readClaim } from '../reading/read-claim.js';
import { itemKey } from './item-key.js';
import { isPerson } from './match-quantities.js';
import { datedAct } from './dated-act.js';
import { actsNear, isAboard } from './measured-acts.js';

/** A digit with half of a day, or a word that only times of day have. */
const MAY_TELL_CLOCK = /\d ?[ap]\.?m\b|\d:\d\d|o['’]clock|midnight|midday|noon|(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|in the (?:morning|afternoon|evening)/i;

const MAY_TELL_MARGIN = /\b(?:votes?|majority of|margin of|lead of)\b/i;
/** A capitalised word with a number or a letter, or a floor. */
const MAY_TELL_SPOT = /\b[A-Z][a-z]+ (?:\d+|[A-Z])\b|[- ]floor\b/;

/** "24 voted for it and 18 against", "1,784 in favor and 212 against". */
const VOTED = /\b(?:vot(?:ed|es|ing)|in favou?r)\b.*\bagainst\b/i;

/**
 * What a claim tells that another may tell otherwise, as keys: claims of one key are compared whatever the matcher makes of them. Things counted with what is
 * said of them ("person killed", "operation cancel", "passenger aboard"), tallies, and acts put at a time of day.
 */
export function slotKinds(claim: ClaimInContext): readonly string[] {
  const { quantities, text } = claim.claim;
  const kinds = quantities.flatMap((quantity) => countedKinds(claim, quantity));
  if (quantities.some(({ unit }) => unit === 'year-age')) kinds.push(...agedPeople(readClaim(claim)).map(({ fullName }) => `age ${fullName}`));
  if (VOTED.test(text)) kinds.push(TALLY);
  if (MAY_TELL_MARGIN.test(text) && marginOfVotes(readClaim(claim)) !== null) kinds.push('margin');
  if (MAY_TELL_SPOT.test(text)) {
    const spot = numberedSpot(readClaim(claim));
    if (spot !== null) kinds.push(`spot ${spot.kind}`);
  }
  if (MAY_TELL_CLOCK.test(text)) {
    const reading = readClaim(claim);
    for (const time of clockTimes(reading)) {
      const { act, first } = datedAct(reading, time.start);
      kinds.push(`clock ${act ?? ''}`, ...(first === null ? [] : [`clock first ${first}`]));
    }
  }
  return [...new Set(kinds)];
}

function countedKinds(claim: ClaimInContext, quantity: Quantity): readonly string[] {
  const { item, status, unit } = quantity;
  if (unit === 'score') return [TALLY];
  if (item === null) return [];
  const key = itemKey(item);
  const kind = `${unit} ${isPerson(key, item) ? 'person' : key}`;
  if (unit !== 'count') return status !== null ? [`${kind} ${status}`] : /^[A-Z]{3}$/.test(unit) ? [kind] : [];
  const reading = readClaim(claim);
  const acts = status === null ? new Set(actsNear(reading, quantity).filter((act) => !VAGUE.test(act))) : [ACT_OF[status] ?? status];
  return [...Array.from(acts, (act) => `${kind} ${act}`), ...(isAboard(reading, quantity) ? [`${item} aboard`] : [])];
}

const TALLY = 'tally';
/** Acts by which any number may come and go. */
const VAGUE = /^(?:rise|fall|reach|start|end|continue|expect|plan|warn|promise|help|use|need|way)$/;
/** The act by which people come to have a status. */
const ACT_OF: Readonly<Record<string, string>> = {
  killed: 'kill', injured: 'injure', arrested: 'arrest', evacuated: 'evacuate', displaced: 'flee', rescued: 'rescue', survived: 'survive', trapped: 'trap', charged: 'charge', convicted: 'convict',
  infected: 'infect', destroyed: 'destroy', damaged: 'damage', pledged: 'promise', stolen: 'steal', attending: 'attend', signed: 'sign',
};
