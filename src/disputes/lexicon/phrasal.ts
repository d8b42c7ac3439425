import type { Token } from '../../text/tokens.js';

/** Verbs whose meaning hangs on a word that follows within a few words: lemma, follower, concept. */
const PHRASES: readonly (readonly [string, RegExp, string])[] = [
  ['open', /^fire$/, 'shoot'], ['take', /^court$/, 'sue'], ['go', /^off$/, 'sound'], ['step', /^down$/, 'resign'], ['stand', /^down$/, 'resign'], ['call', /^off$/, 'cancel'], ['give', /^way$/, 'collapse'],
  ['break', /^down$/, 'collapse'], ['blow', /^up$/, 'explode'], ['set', /^(?:ablaze|alight)$/, 'fire'], ['lay', /^off$/, 'sack'], ['put', /^off$/, 'delay'], ['turn', /^down$/, 'reject'],
  ['throw', /^out$/, 'reject'], ['strike', /^down$/, 'reject'], ['pull', /^out$/, 'withdraw'], ['touch', /^down$/, 'arrive'], ['go', /^(?:up|higher)$/, 'rise'], ['go', /^(?:down|lower)$/, 'fall'],
  ['edge', /^(?:up|higher|upwards?)$/, 'rise'], ['edge', /^(?:down|lower|downwards?)$/, 'fall'], ['tick', /^(?:up|higher)$/, 'rise'], ['tick', /^(?:down|lower)$/, 'fall'], ['inch', /^(?:up|higher)$/, 'rise'],
  ['inch', /^(?:down|lower)$/, 'fall'], ['creep', /^(?:up|higher)$/, 'rise'], ['drift', /^(?:down|lower)$/, 'fall'], ['come', /^down$/, 'crash'], ['walk', /^out$/, 'strike'], ['down', /^tools$/, 'strike'],
  ['take', /^over$/, 'buy'], ['make', /^off$/, 'steal'], ['find', /^guilty$/, 'convict'], ['lose', /^(?:life|lives)$/, 'kill'], ['claim', /^(?:life|lives)$/, 'kill'], ['burn', /^down$/, 'destroy'],
  ['shut', /^down$/, 'close'], ['set', /^up$/, 'found'], ['carry', /^out$/, 'do'], ['hand', /^over$/, 'send'], ['get', /^married$/, 'marry'], ['see', /^off$/, 'win'], ['pass', /^away$/, 'kill'], ['wave', /^through$/, 'approve'], ['vote', /^(?:through|down)$/, 'approve'], ['back', /^down$/, 'withdraw'], ['bail', /^out$/, 'help'], ['break', /^out$/, 'escape'], ['lose', /^(?:underground|sea|contact)$/, 'missing'], ['overturn', /^(?:bans?|rulings?|verdicts?|convictions?|decisions?|laws?|sentences?|judge?ments?|vetoe?s?|results?|orders?|fines?)$/, 'overturn'], ['fall', /^ill$/, 'infect'],
];

/** The concept of a verb with the particle or noun that follows it, or undefined. */
export function phrasalConcept(tokens: readonly Token[], at: number): string | undefined {
  const { lemma } = tokens[at]!;
  for (const [verb, follower, concept] of PHRASES) {
    if (verb !== lemma) continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + 6); next++) if (follower.test(tokens[next]!.lower)) return concept;
  }
  return undefined;
}
