/** Concepts that exclude each other when said of the same thing at the same time. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['rise', 'fall'], ['win', 'lose'], ['convict', 'acquit'], ['approve', 'reject'], ['open', 'close'], ['start', 'end'], ['arrest', 'release'], ['kill', 'survive'],
  ['allow', 'ban'], ['support', 'oppose'], ['confirm', 'deny'], ['safe', 'dangerous'], ['likely', 'unlikely'], ['legal', 'illegal'], ['true', 'false'], ['strong', 'weak'],
  ['common', 'rare'], ['appoint', 'sack'], ['praise', 'criticise'], ['hide', 'reveal'], ['approve', 'delay'], ['send', 'withdraw'], ['jail', 'acquit'], ['jail', 'release'],
  ['enter', 'ban'], ['rise', 'cut'], ['profit', 'loss'], ['invade', 'withdraw'], ['cancel', 'continue'], ['approve', 'cancel'], ['ban', 'approve'], ['win', 'draw'], ['lose', 'draw'],
  ['find', 'missing'], ['large', 'small'], ['evacuate', 'hold'], ['join', 'leave'], ['build', 'destroy'],
];

const KEYS: ReadonlySet<string> = new Set(OPPOSITES.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));

/** True when the two concepts cannot both hold of one thing. */
export function areOpposite(a: string, b: string): boolean {
  return KEYS.has(`${a}|${b}`);
}

/** The same act seen from its two sides: with the roles exchanged they agree. */
const CONVERSES: ReadonlySet<string> = new Set(['buy|sell', 'sell|buy', 'win|lose', 'lose|win', 'lead|follow', 'follow|lead']);

/** True when one concept with exchanged roles states the other ("A bought it from B", "B sold it to A"). */
export function areConverse(a: string, b: string): boolean {
  return CONVERSES.has(`${a}|${b}`);
}
