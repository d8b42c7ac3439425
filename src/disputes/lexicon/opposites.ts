/** Concepts that exclude each other when said of the same thing at the same time. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise', 'fall'], ['win', 'lose'], ['convict', 'acquit'], ['approve', 'reject'], ['open', 'close'], ['start', 'end'], ['arrest', 'release'], ['kill', 'survive'],
  ['allow', 'ban'], ['support', 'oppose'], ['confirm', 'deny'], ['safe', 'dangerous'], ['likely', 'unlikely'], ['legal', 'illegal'], ['true', 'false'], ['strong', 'weak'],
  ['common', 'rare'], ['appoint', 'sack'], ['praise', 'criticise'], ['hide', 'reveal'], ['approve', 'delay'], ['send', 'withdraw'], ['jail', 'acquit'], ['jail', 'release'],
  ['enter', 'ban'], ['rise', 'cut'], ['invade', 'withdraw'], ['cancel', 'continue'], ['approve', 'cancel'], ['ban', 'approve'], ['win', 'draw'], ['lose', 'draw'],
  ['find', 'missing'], ['large', 'small'], ['evacuate', 'hold'], ['join', 'leave'], ['build', 'destroy'], ['uphold', 'overturn'], ['improve', 'worsen'], ['extend', 'shorten'], ['uphold', 'reject'], ['continue', 'end'], ['rich', 'poor'], ['full', 'empty'], ['early', 'late'], ['convict', 'release'], ['charge', 'acquit'], ['attend', 'boycott'], ['attend', 'absent'], ['allow', 'prevent'], ['impose', 'lift-ban'], ['ban', 'lift-ban'], ['tighten', 'loosen'], ['strengthen', 'weaken'], ['found', 'abolish'], ['obey', 'defy'], ['peaceful', 'violent'], ['permanent', 'temporary'], ['lend', 'borrow'], ['pass-test', 'fail-test'], ['lift-ban', 'hold'],
];

const KEYS: ReadonlySet<string> = new Set(OPPOSITES.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

const MEMBERS: ReadonlySet<string> = new Set(OPPOSITES.flat());

/** True for concepts that have an opposite. */
export function hasOpposite(concept: string): boolean {
  return MEMBERS.has(concept);
}

/** True when the two concepts cannot both hold of one thing. */
export function areOpposite(a: string, b: string): boolean {
  return KEYS.has(`${a}|${b}`);
}
