import { clockTimes } from '../reading/clock-times.js';
import { inClaim, tokenAtOffset } from '../reading/evidence.js';
import { ofQuantity } from '../reading/remembered.js';

/** "Year 7", "Ward 5": the number is part of a name. */
const LABELLED = /\b(?:Year|Ward|Route|Platform|Room|Line|Channel|Flight|Grade|Class|Unit|Gate|Pier|Block|Junction|Highway|Page|Number|Article|Section) \d+$/;
const SAYING = /^(?:say|know|tell|explain|imagine|believe|understand|remember|doubt|predict|guess|want|care|answer|blame|notice|see|hear|realise|realize|expect|like|need)$/;

/** "dad of three": children of whom nothing else is told. */
const PARENT = /\b(?:dad|daddy|mum|mom|father|mother|grandad|granddad|grandfather|grandmother|gran|parent)[- ]of[- ]$/i;

/** "one of the region's biggest hospitals", "nobody can say when", the six of "6.10 p.m.": words of number that count nothing. */
export const isEmptyCount = ofQuantity((reading, quantity): boolean => {
  if (LABELLED.test(reading.text.slice(0, inClaim(reading, quantity.end)))) return true;
  if (quantity.unit !== 'count') return false;
  if (PARENT.test(reading.text.slice(0, inClaim(reading, quantity.start)))) return true;
  const start = inClaim(reading, quantity.start);
  if (clockTimes(reading).some((time) => start >= time.start && start < time.end)) return true;
  const to = tokenAtOffset(reading, inClaim(reading, quantity.end) - 1);
  const next = reading.tokens.slice(to + 1, to + 4);
  if (/^one$/i.test(quantity.text)) return next[0]?.lower === 'of' && reading.tokens.slice(to + 2, to + 8).some(({ lower }) => /^(?:['’]s|most|best)$|^\w{2,}est$/.test(lower));
  // "No Burn Tarrow" is a name.
  if (quantity.text === 'No' && start > 0 && /^\p{Lu}/u.test(next[0]?.text ?? '')) return true;
  return quantity.lo === 0 && quantity.hi === 0 && next.some(({ lemma }) => SAYING.test(lemma));
});
