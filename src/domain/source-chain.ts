import type { Attribution, SourceType } from './attribution.js';
import type { Claim, Factuality } from './claim.js';

/** One of those who hand a claim on: how it is reported, and how certain this source holds it. */
export interface ChainLink {
  readonly attribution: Attribution;
  readonly factuality: Factuality;
}

/**
 * The sources of a claim, from the one the outlet cites (outermost) to the one whose words it is in the end (innermost).
 *
 * "The minister said the army denied P" gives the minister, then the army. Empty for the outlet's own words. One who reports
 * himself ("Duarte said she had promised P") is one link, the inner one. Factuality is that of FactBank (Saurí and
 * Pustejovsky 2009): whoever only passes P on leaves it open (Uu), unless the verb takes P for true ("confirmed", "admitted").
 */
export function sourceChain(claim: Pick<Claim, 'attribution' | 'factuality'>, attributions: readonly Attribution[]): readonly ChainLink[] {
  const links: ChainLink[] = [];
  const seen = new Set<number>();
  let { factuality } = claim;
  for (let at = claim.attribution; at !== null && !seen.has(at); at = attributions[at]?.parent ?? null) {
    const attribution = attributions[at];
    if (attribution === undefined) break;
    seen.add(at);
    const inner = links[0];
    if (inner !== undefined) {
      if (isSameSource(attribution, inner.attribution)) continue;
      factuality = factualityForReporter(factuality, inner.attribution);
    }
    links.unshift({ attribution, factuality });
  }
  return links;
}

function isSameSource(a: Attribution, b: Attribution): boolean {
  return a.source !== null && b.source !== null && a.source.canonical === b.source.canonical;
}

/** How somebody who reports `inner` holds what it says. */
function factualityForReporter(factuality: Factuality, { cue }: Attribution): Factuality {
  return cue?.stance === 'endorsing' || cue?.stance === 'conceding' ? factuality : 'Uu';
}

/** Somebody in a chain by name; null where nobody is named. */
export interface ChainName {
  readonly source: string | null;
  readonly sourceType: SourceType | null;
}

/** "the minister, quoting the army": who hands a claim on, outermost first. @param unnamed stands for those who are not named. */
export function chainWords(links: readonly ChainName[], unnamed: string): string {
  return links.map((link, at) => (link.source === null ? unnamed : at === 0 ? link.source : inSentence(link.source, link.sourceType))).join(', quoting ');
}

const DETERMINED = /^(?:an?|the|both|all|some|many|several|few|one|two|three|four|five|six|his|her|its|their|this|that|these|those|other|another)\s|^[\p{Lu}\d]/u;

/** Groups and documents are kept without their article ("army"), which a sentence needs. */
function inSentence(source: string, type: SourceType | null): string {
  return (type === 'group' || type === 'document') && !DETERMINED.test(source) ? `the ${source}` : source;
}
