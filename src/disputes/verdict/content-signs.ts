import type { Predicate } from '../../text/predicates/predicate.js';
import type { Pair, Reading } from '../reading/reading.js';
import { contrasted, ofOtherSides } from '../slot/contrasts.js';
import { alignPredicates, type AlignedPredicates } from '../slot/align-predicates.js';
import { rolesOf } from '../slot/roles.js';
import { namesakes, ownNames, sharedNameCount } from '../slot/subjects.js';
import { otherRank } from '../rules/unrelated.js';
import { type Alignment, answered, type Answer } from './align-content.js';

const UNANSWERED = 0.3;

/** How much of what each claim says the other says too, by kind of word; symmetric, 0–1 but for counts of names. */
export function contentSigns(pair: Pair, aligned: Alignment): Readonly<Record<string, number>> {
  const both = (some: (answer: Answer) => boolean): readonly [number, number] => [answered(aligned.a.filter(some)), answered(aligned.b.filter(some))];
  const [all, nouns, verbs] = [both(() => true), both(({ own }) => own.term.kind === 'noun'), both(({ own }) => own.term.kind === 'verb')];
  const said = both(({ own }) => own.term.kind !== 'name');
  const own = [ownNames(pair.a, pair.b).length, ownNames(pair.b, pair.a).length];
  const left = [aligned.a, aligned.b].map((side) => side.filter(({ likeness, own: word }) => likeness < UNANSWERED && word.term.kind !== 'name').reduce((sum, { own: word }) => sum + word.weight, 0));
  const roles = rolesAnswered(pair, aligned);
  const places = [ownNames(pair.a, pair.b).filter((name) => isPlaced(pair.a, name.from)), ownNames(pair.b, pair.a).filter((name) => isPlaced(pair.b, name.from))];
  const subjects = [ownNames(pair.a, pair.b).filter((name) => isSubject(pair.a, name)), ownNames(pair.b, pair.a).filter((name) => isSubject(pair.b, name))];
  const heads = [subjectOf(pair.a, aligned.a), subjectOf(pair.b, aligned.b)];
  const mains = [mainVerbOf(pair.a, aligned.a), mainVerbOf(pair.b, aligned.b)];
  return {
    coverMin: Math.min(...all), coverMax: Math.max(...all),
    saidMin: Math.min(...said), saidMax: Math.max(...said),
    nounMin: Math.min(...nouns), nounMax: Math.max(...nouns),
    verbMin: Math.min(...verbs), verbMax: Math.max(...verbs),
    headMin: Math.min(...heads), headMax: Math.max(...heads), mainMin: Math.min(...mains),
    leftMin: Math.log1p(Math.min(...left)), leftMax: Math.log1p(Math.max(...left)), worstMax: Math.max(gravest(aligned.a), gravest(aligned.b)),
    sharedNames: Math.min(3, sharedNameCount(pair.a, pair.b)) / 3,
    ownNamesMin: Math.min(2, ...own) / 2, ownNamesMax: Math.min(2, Math.max(...own)) / 2,
    namesakes: Number(namesakes(pair.a, pair.b)),
    contrasted: Number(contrasted(pair.a, pair.b)), otherSides: Number(ofOtherSides(pair.a, pair.b)), otherRank: Number(otherRank(pair)),
    crossed: (crossed(aligned.a) + crossed(aligned.b)) / 2, agentMin: roles.agent, patientMin: roles.patient,
    placesApart: Number(places.every((some) => some.length > 0)), subjectsApart: Number(subjects.every((some) => some.length > 0)),
    siblings: siblings(aligned),
  };
}

/** How far the subject of the first verb is answered; half where there is none. */
function subjectOf(reading: Reading, answers: readonly Answer[]): number {
  const first = firstVerb(reading);
  if (first === undefined) return 0.5;
  const { agent, patient } = rolesOf(reading, first);
  const subject = first.passive ? patient : agent;
  return answered(answers.filter(({ own }) => subject.has(own.term.key)));
}

/** How far the first verb is answered; half where there is none, or none that tells anything. */
function mainVerbOf(reading: Reading, answers: readonly Answer[]): number {
  const token = firstVerb(reading)?.token;
  return answers.find(({ own }) => own.token === token)?.likeness ?? 0.5;
}

/** The first finite verb, else the first that there is. */
export function firstVerb({ predicates }: Reading): Predicate | undefined {
  return predicates.find(({ finite }) => finite) ?? predicates[0];
}

/** What the weightiest word that is not a name lacks of an answer: one grave word may be all that two reports differ in. */
function gravest(answers: readonly Answer[]): number {
  return answers.reduce((most, { likeness, own }) => (own.term.kind === 'name' ? most : Math.max(most, own.weight * (1 - likeness))), 0);
}

/** How far the doer and what it is done to are answered for acts of one kind, the best such pair counting; a little over half where there is none. */
export function rolesAnswered(pair: Pair, aligned: Alignment): { readonly agent: number; readonly patient: number; readonly acts: AlignedPredicates | null } {
  let best: ReturnType<typeof rolesAnswered> = { agent: 0.6, patient: 0.6, acts: null };
  let most = -1;
  for (const acts of alignPredicates(pair.a, pair.b)) {
    const [x, y] = [rolesOf(pair.a, acts.a), rolesOf(pair.b, acts.b)];
    const side = (answers: Alignment['a'], keys: ReadonlySet<string>): number => (keys.size === 0 ? 0.6 : answered(answers.filter(({ own }) => keys.has(own.term.key))));
    const agent = Math.min(side(aligned.a, x.agent), side(aligned.b, y.agent));
    const patient = Math.min(side(aligned.a, x.patient), side(aligned.b, y.patient));
    // Ties go by the doer, so that the order of the claims does not matter.
    if (agent + patient > most || (agent + patient === most && agent > best.agent)) [most, best] = [agent + patient, { agent, patient, acts }];
  }
  return best;
}

/** Words of place before a name or noun. */
export const PLACING = /^(?:in|at|near|off|outside|inside|aboard|over|above|towards?|into|to|from|around)$/;

/** True for a name that a word of place stands before. */
export function isPlaced(reading: Reading, at: number): boolean {
  return [1, 2, 3].some((back) => PLACING.test(reading.tokens[at - back]?.lower ?? '') && reading.tokens.slice(at - back + 1, at).every(({ pos }) => pos !== 'VERB'));
}

/** A name before the first verb or right behind one in the passive. */
function isSubject(reading: Reading, name: { readonly from: number }): boolean {
  const first = reading.predicates.find(({ finite }) => finite);
  return (first !== undefined && name.from < first.token) || reading.tokens.slice(Math.max(0, name.from - 3), name.from).some(({ lower }) => lower === 'by');
}

/** Words of one field that answer each other only half ("wheat", "peaches"), on the side that has fewer. */
function siblings({ a, b }: Alignment): number {
  const half = (side: readonly Answer[]): number => side.filter(({ likeness, own }) => likeness > 0 && likeness < 0.5 && own.term.kind === 'noun').length;
  return Math.min(3, half(a), half(b)) / 3;
}

/** Share of the answered words whose order is turned round on the other side: exchanged roles, or the passive. */
function crossed(answers: readonly Answer[]): number {
  const places = answers.filter(({ likeness, other }) => likeness >= 0.6 && other !== null).map(({ other, own }) => [own.token, other!.token] as const);
  let [pairs, turned] = [0, 0];
  for (let at = 0; at < places.length; at++) for (let next = at + 1; next < places.length; next++) {
    if (places[at]![1] === places[next]![1]) continue;
    pairs++;
    if (places[at]![1] > places[next]![1]) turned++;
  }
  return pairs === 0 ? 0.3 : turned / pairs;
}
