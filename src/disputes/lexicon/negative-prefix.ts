const PREFIX = /^(?:un|in|im|ir|il|dis|non-?)(?=\p{L}{3})/u;
/** Words that begin like a negation and are none. */
const NOT_NEGATED: ReadonlySet<string> = new Set(['under', 'union', 'unite', 'united', 'unit', 'increase', 'income', 'include', 'inform', 'indeed', 'industry', 'inside', 'instead', 'interest', 'interior', 'impose', 'import', 'important', 'improve', 'disease', 'discover', 'district', 'dispute', 'display', 'invaluable', 'inhabited']);

/** True when one word is the other with a negative prefix ("stable", "unstable"; "agree", "disagree"). */
export function isNegatedForm(a: string, b: string): boolean {
  return negates(a, b) || negates(b, a);
}

function negates(longer: string, shorter: string): boolean {
  return shorter.length >= 4 && !NOT_NEGATED.has(longer) && longer.length > shorter.length && longer.replace(PREFIX, '') === shorter;
}
