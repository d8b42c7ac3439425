const SUFFIX = /(?:isations?|izations?|ational|ations?|ements?|ments?|nesses|ness|ingly|edly|ings?|ities|ity|ions?|ians?|ers|er|ors|or|ies|ied|ed|ly|al|ish|ese|ous|ive|'s|’s|es|s|e|y|n|a)$/;

/** Strips endings until the kernel that inflections and derivations of a word share; at least four letters stay. */
export function stem(word: string): string {
  if (word.length < 5) return word.endsWith('s') && word.length === 4 ? word.slice(0, 3) : word;
  const cut = word.replace(SUFFIX, '');
  return cut.length >= 4 ? cut : word.slice(0, 4);
}
