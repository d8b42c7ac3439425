import type { Token } from '../../text/tokens.js';

/** Verbs whose meaning hangs on a word that follows within a few words: lemma, follower, concept. */
const PHRASES: readonly (readonly [string, RegExp, string])[] = [
  ['open', /^fire$/, 'shoot'], ['take', /^court$/, 'sue'], ['go', /^off$/, 'sound'], ['step', /^down$/, 'resign'], ['stand', /^down$/, 'resign'], ['call', /^off$/, 'cancel'], ['go', /^ahead$/, 'continue'], ['give', /^way$/, 'collapse'],
  ['break', /^down$/, 'collapse'], ['blow', /^up$/, 'explode'], ['set', /^(?:ablaze|alight)$/, 'fire'], ['lay', /^off$/, 'sack'], ['put', /^off$/, 'delay'], ['turn', /^down$/, 'reject'],
  ['throw', /^out$/, 'reject'], ['strike', /^down$/, 'reject'], ['pull', /^out$/, 'withdraw'], ['touch', /^down$/, 'arrive'], ['go', /^(?:up|higher)$/, 'rise'], ['go', /^(?:down|lower)$/, 'fall'],
  ['edge', /^(?:up|higher|upwards?)$/, 'rise'], ['edge', /^(?:down|lower|downwards?)$/, 'fall'], ['tick', /^(?:up|higher)$/, 'rise'], ['tick', /^(?:down|lower)$/, 'fall'], ['inch', /^(?:up|higher)$/, 'rise'],
  ['inch', /^(?:down|lower)$/, 'fall'], ['creep', /^(?:up|higher)$/, 'rise'], ['drift', /^(?:down|lower)$/, 'fall'], ['come', /^down$/, 'crash'], ['walk', /^out$/, 'strike'], ['down', /^tools$/, 'strike'],
  ['take', /^over$/, 'buy'], ['make', /^off$/, 'steal'], ['find', /^guilty$/, 'convict'], ['lose', /^(?:life|lives)$/, 'kill'], ['claim', /^(?:life|lives)$/, 'kill'], ['burn', /^down$/, 'destroy'],
  ['shut', /^down$/, 'close'], ['set', /^up$/, 'found'], ['carry', /^out$/, 'do'], ['hand', /^over$/, 'send'], ['get', /^married$/, 'marry'], ['see', /^off$/, 'win'], ['pass', /^away$/, 'kill'], ['wave', /^through$/, 'approve'], ['vote', /^(?:through|down)$/, 'approve'], ['back', /^down$/, 'withdraw'], ['bail', /^out$/, 'help'], ['break', /^out$/, 'escape'], ['lose', /^(?:underground|sea|contact)$/, 'missing'], ['fall', /^ill$/, 'infect'], ['stay', /^away$/, 'boycott'], ['turn', /^up$/, 'attend'], ['get', /^(?:better)$/, 'improve'], ['get', /^(?:worse)$/, 'worsen'], ['let', /^stand$/, 'uphold'],
  ['run', /^aground$/, 'crash'], ['burst', /^into$/, 'enter'], ['get', /^into$/, 'enter'], ['break', /^into$/, 'enter'], ['lose', /^(?:power|electricity)$/, 'outage'], ['leave', /^(?:power|electricity)$/, 'outage'], ['order', /^out$/, 'evacuate'], ['tell', /^leave$/, 'evacuate'], ['go', /^aground$/, 'crash'], ['leave', /^(?:rails|tracks?|runway)$/, 'crash'], ['come', /^(?:rails|tracks?)$/, 'crash'], ['jump', /^(?:rails|tracks?)$/, 'crash'],
  ['pass', /^(?:inspections?|tests?|exams?|checks?|audits?)$/, 'pass-test'], ['fail', /^(?:inspections?|tests?|exams?|checks?|audits?)$/, 'fail-test'],
  ['hit', /^(?:rocks?|reef|sandbank|bottom)$/, 'crash'], ['strike', /^(?:rocks?|reef|sandbank|ledge|bottom)$/, 'crash'],
];

/** The same by lemma. */
const BY_VERB: ReadonlyMap<string, readonly (readonly [RegExp, string])[]> = byVerb();

function byVerb(): ReadonlyMap<string, readonly (readonly [RegExp, string])[]> {
  const found = new Map<string, (readonly [RegExp, string])[]>();
  for (const [verb, follower, concept] of PHRASES) found.set(verb, [...(found.get(verb) ?? []), [follower, concept]]);
  return found;
}

/** What turns over in an accident; all else that is overturned is a decision. */
const VEHICLE = /^(?:car|cars|lorry|lorries|truck|trucks|bus|buses|coach|van|train|tram|tractor|vehicle|vehicles|dinghy|boat|boats|ferry|ship|tanker|canoe|raft|carriage|jeep|trailer|quad)$/;

/** What is lifted by ending it. */
const RESTRICTION = /^(?:ban|bans|curfew|embargo|sanctions?|siege|blockade|restrictions?|lockdown|suspension|moratorium|emergency|order|alert|warning)$/;

/** What is raised without rising. */
const MENTIONED = /^(?:issues?|questions?|concerns?|doubts?|objections?|awareness|alarm|money|funds|family|voice)$/;

/** What breaks out without escaping. */
const ERUPTS = /^(?:fires?|blazes?|fighting|fights?|trouble|violence|war|row|riot(?:s|ing)?|brawl|clashes|protests?|disease|virus|epidemic)$/;

/** The concept of a verb with the particle or noun that follows it, or undefined. */
export function phrasalConcept(tokens: readonly Token[], at: number): string | undefined {
  const { lemma } = tokens[at]!;
  if (lemma === 'overturn') return tokens.slice(Math.max(0, at - 8), at + 4).some((token) => VEHICLE.test(token.lower)) ? 'crash' : 'overturn';
  if (lemma === 'lift' && tokens.slice(Math.max(0, at - 6), at + 6).some((token) => RESTRICTION.test(token.lower))) return 'lift-ban';
  if (lemma === 'raise' && tokens.slice(Math.max(0, at - 7), at + 5).some((token) => MENTIONED.test(token.lower))) return 'mention';
  if (lemma === 'break' && tokens[at + 1]?.lower === 'out' && tokens.slice(Math.max(0, at - 6), at).some((token) => ERUPTS.test(token.lower))) return 'start';
  for (const [follower, concept] of BY_VERB.get(lemma) ?? []) {
    for (let next = at + 1; next < Math.min(tokens.length, at + 6); next++) if (follower.test(tokens[next]!.lower)) return concept;
  }
  return undefined;
}

/** Nouns that mean something else behind another noun. */
const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ['heart attack', 'heart-attack'], ['heart attacks', 'heart-attack'], ['power cut', 'outage'], ['power cuts', 'outage'], ['power failure', 'outage'], ['air strike', 'attack'], ['air strikes', 'attack'], ['missile strike', 'attack'], ['drone strike', 'attack'],
  ['lightning strike', 'lightning'], ['lightning strikes', 'lightning'], ['hunger strike', 'hunger-strike'], ['tear gas', 'tear-gas'], ['interest rate', 'interest-rate'], ['interest rates', 'interest-rate'], ['gold medal', 'gold-medal'],
]);

/** The concept of a noun with the noun before it ("heart attack" is no attack), or undefined. */
export function compoundConcept(tokens: readonly Token[], at: number): string | undefined {
  return COMPOUNDS.get(`${tokens[at - 1]?.lower ?? ''} ${tokens[at]!.lower}`);
}
