/** Reasons of one sort for or against a match, by the names of their features; what is in no family is the sum of the smallest ones, which alone is stored of them. */
const FAMILIES: readonly { readonly label: string; readonly features: RegExp }[] = [
  { label: 'Their length', features: /^(shorter|longer|lengthRatio)$/ },
  { label: 'The names in them', features: /^(name|shortName|longName)/ },
  { label: 'What happens, to what and to whom', features: /^(subject|oftenTold)|^(short|long|first)(Short|Long)?(Action|Thing|Opening)|^(noAction|openings)$/ },
  { label: 'Words of like meaning', features: /^(concept|meaning|aligned|loose|direction|commonDirection|like|plainLike)/ },
  { label: 'What they quote', features: /^quoted/ },
  { label: 'How alike they are as a whole', features: /^firstSight$/ },
  { label: 'The sentences around them', features: /^(wide|neighbour)/ },
  { label: 'Amounts and sources', features: /^(item|quantity|source)/ },
  { label: 'Their place in the articles', features: /^(bothLead|oneLead|position|title|sameArticle)/ },
  { label: 'How well other claims match them', features: /^(rank|mutual|leadOver|third|sibling|strongerElsewhere)/ },
  { label: 'The words that both use', features: /^(cosine|covered|jaccard|rarest|secondRarest|shared|longestRun|common|letter|word|order|local)/ },
];

/** What sorts of reasons are called that are in no other family. */
export const SMALLER_REASONS = 'Smaller reasons of all kinds';

/** The family of a pair feature in plain words. */
export function reasonFamily(feature: string): string {
  return FAMILIES.find(({ features }) => features.test(feature))?.label ?? SMALLER_REASONS;
}
