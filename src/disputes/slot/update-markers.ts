import type { Pair, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

const REVISING = /\b(?:correction|corrected|corrects|revis(?:e|ed|es|ing)|lowered|upgraded|downgraded|amended|updated|initially|earlier (?:report|figure|estimate|count|version)|previously|toll (?:rose|rises|has risen|climbed|climbs|jumped|reached)|bringing the|brings the|raised the|now (?:expects?|likely|stands?|says?|puts?|at|has|have|known|confirmed)|has now|have now|risen to|rose to|climbed to|latest (?:figure|count|toll)|new (?:figure|toll|count|estimate)|slash(?:ed|ing) (?:its )?(?:guidance|forecast))\b/i;
const OPEN =
  /\b(?:still|search(?:es|ing)? (?:continues?|for)|continues?|hunt(?:ing|ed)?|due to|scheduled|expected to|expect(?:s|ed)?|set to|will|awaits?|awaiting|pending|is a doubt|doubtful|so far|remain(?:s|ed)? (?:missing|at large|open|closed|trapped|unclear|in)|is being|are being|on bail|counted|plan(?:s|ned)? to|about to|to be|forecast|likely to|under way|underway|preliminary|negotiating|talks|missing|trapped|at large|considering|wanted|on the run|missing since|hopes? to|could|may|in talks|is to|are to|were to|under negotiation|undecided|initial(?:ly)?|at risk|without (?:power|water|electricity|heating|gas)|cut off|deliberating|not yet|yet to|goes ahead|go ahead)\b/i;
const CLOSING =
  /\b(?:called off|cancelled|canceled|postponed|scrapped|abandoned|arrested|caught|captured|found|rescued|freed|released|reopened|resumed|signed|agreed|approved|resigned|died|has died|was killed|sentenced|convicted|passed fit|ruled out|came into force|took effect|went ahead|ended|began|has begun|started|elected|won|overtook|completed|confirmed|fell silent|struck|reached|restored|contained|lifted|dropped|withdrawn|settled|landed|arrived|made landfall|came ashore|announced|opened|closed|recovered|brought under control|extinguished|stepped down|charged|identified|named|rejected|surrendered|walked out|voted|pulled out|ruled|has signed|have signed|decided|backed|passed|defeated|sealed|returned an? (?:\w+ )?verdict|delivered|came ashore|voted through|handed over|evacuated|destroyed)\b/i;

const HOUR = 3_600_000;
/** Below this gap two reports are contemporaries: neither can be an update of the other by time alone. */
const MIN_GAP = 3 * HOUR;

/** The pair in order of publication; null when a date is unknown or both appeared at about the same time. */
export function inOrder(pair: Pair): { readonly earlier: Reading; readonly later: Reading; readonly hours: number } | null {
  const gap = pair.b.published - pair.a.published;
  if (!Number.isFinite(gap) || Math.abs(gap) < MIN_GAP) return null;
  const [earlier, later] = gap > 0 ? [pair.a, pair.b] : [pair.b, pair.a];
  return { earlier, later, hours: Math.abs(gap) / HOUR };
}

/** Words by which a text says that it replaces an older value. */
export const revises = ofReading((reading): RegExpExecArray | null => REVISING.exec(reading.text));

/** Words that leave the outcome open. */
export const leavesOpen = ofReading((reading): RegExpExecArray | null => OPEN.exec(reading.text));

/** Words that report an outcome. */
export const reportsOutcome = ofReading((reading): RegExpExecArray | null => CLOSING.exec(reading.text));

/** Words that make an amount a part added to a total. */
export function isIncrement(reading: Reading): boolean {
  return /\b(?:another(?! (?:is|was|has|had|remains?|man|woman)\b)|additional|further|(?<!at )(?:[\d,.]+|a|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|dozens|several|some|many|hundreds?|thousands?) (?:more|new)(?! than)|in the (?:past|last) (?:day|24 hours|week)|over the (?:past|last) (?:day|24 hours|week)|new cases|since yesterday)\b/i.test(reading.text);
}
