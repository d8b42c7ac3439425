import type { Token } from '../tokens.js';
import { handedOn, weaker } from './handing-on.js';
import type { Predicate } from './predicate.js';
import { isReduced } from './reduced-clauses.js';
import { CONDITIONALS, type CertaintyLevel } from './triggers.js';

const BE: ReadonlySet<string> = new Set(['be', 'get']);

interface OpenPredicate {
  token: number;
  negators: number[];
  certainty: CertaintyLevel;
  passive: boolean;
  time: Predicate['time'];
  conditional: boolean;
  clause: number;
  opener: string | null;
  finite: boolean;
}

/** What one clause has shown so far, while its tokens are read from left to right. */
export class ClauseState {
  readonly #tokens: readonly Token[];
  readonly #found: OpenPredicate[] = [];
  #clause = 0;
  #opener: string | null = null;
  #negators: number[] = [];
  #certainty: CertaintyLevel = 'CT';
  #future = false;
  #auxiliary: number | null = null;
  #ability = false;
  #isBe = false;
  #infinitive = false;
  #infinitiveNegators: number[] = [];
  #conditionalClauses = new Set<number>();
  #last: OpenPredicate | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** Ends the clause; after a bare comma a subject's negator still waits for its verb. */
  close(kind: 'comma' | 'hard' | 'opener', opener: string | null): void {
    this.#flushCopula();
    const waiting = kind === 'comma' && this.#last === null ? this.#negators : [];
    this.#start(opener, waiting);
  }

  /** Ends the reach of triggers at "and" once the clause has its verb. */
  coordinate(): void {
    if (this.#last === null) return;
    this.#flushCopula();
    this.#start(this.#opener, []);
  }

  #start(opener: string | null, waiting: number[]): void {
    this.#clause++;
    this.#opener = opener;
    if (opener !== null && CONDITIONALS.has(opener)) this.#conditionalClauses.add(this.#clause);
    this.#negators = waiting;
    this.#certainty = 'CT';
    this.#future = false;
    this.#ability = false;
    this.#auxiliary = null;
    this.#isBe = false;
    this.#infinitive = false;
    this.#infinitiveNegators = [];
    this.#last = null;
  }

  /** A negator reaches forward to the verbs of its clause or, after the verb, back to it ("found no trace"). */
  negate(index: number): void {
    const object = this.#last !== null && this.#auxiliary === null && !this.#infinitive;
    if (object) this.#last!.negators.push(index);
    else this.#negators.push(index);
  }

  /** "decided not to run": negates the infinitive that follows and nothing before it. */
  negateInfinitive(index: number): void {
    this.#infinitiveNegators = [index];
  }

  /** "has yet to take", "is yet to speak": has not. */
  yetTo(index: number): void {
    this.#negators.push(index);
    this.#isBe = false;
  }

  /** "without injuring anyone": negates the participle that follows and nothing before it. */
  without(index: number): void {
    this.close('opener', null);
    this.#negators = [index];
  }

  /** @param ability "can", "could": their negation is a plain denial ("could not attend"). */
  auxiliary(certainty: CertaintyLevel, time: 'future' | null, ability = false): void {
    this.#leaveReduced();
    this.#ability = ability;
    this.#certainty = weaker(this.#certainty, certainty);
    if (time === 'future') this.#future = true;
    if (this.#auxiliary === null) this.#auxiliary = -1;
  }

  hedge(certainty: CertaintyLevel): void {
    this.#certainty = weaker(this.#certainty, certainty);
    if (this.#last !== null) this.#last.certainty = weaker(this.#last.certainty, certainty);
  }

  /** A second finite verb after "the man who was named" belongs to the clause around the relative one. */
  #leaveRelative(): void {
    const relative = this.#opener === 'who' || this.#opener === 'which' || this.#opener === 'that' || this.#opener === 'whose';
    if (relative && this.#last?.finite === true && this.#auxiliary === null && !this.#infinitive) this.#start(null, []);
  }

  /** "a trial published in May failed": of two finite verbs the first was a participle of the subject. */
  #leaveReduced(): void {
    const last = this.#last;
    if (last === null || !last.finite || this.#auxiliary !== null || this.#infinitive || !isReduced(this.#tokens, last.token)) return;
    last.finite = false;
    this.#start(this.#opener, last.negators.splice(0));
  }

  be(index: number, isBe: boolean): void {
    this.#leaveRelative();
    this.#leaveReduced();
    if (this.#infinitive && this.#last !== null && this.#auxiliary === null) this.#inherit();
    this.#auxiliary = index;
    this.#isBe = isBe;
  }

  infinitive(): void {
    if (this.#auxiliary !== null && this.#isBe && this.#last === null) this.#flushCopula();
    this.#infinitive = true;
  }

  /** An adjective or noun after a form of "be" is the predicate; raisers wait for their infinitive. */
  complement(index: number): void {
    if (this.#auxiliary === null || !this.#isBe) {
      this.#infinitive = false;
      return;
    }
    this.#push(index, { passive: false, finite: true });
  }

  verb(index: number): void {
    const token = this.#tokens[index]!;
    if (!token.lower.endsWith('ing')) this.#leaveRelative();
    if (!token.lower.endsWith('ing') && token.lower !== token.lemma) this.#leaveReduced();
    const passive = this.#isBe && !token.lower.endsWith('ing') && (token.lower !== token.lemma || isInvariant(token.lower));
    if (this.#last !== null && this.#auxiliary === null) this.#inherit();
    this.#negators.push(...this.#infinitiveNegators);
    this.#infinitiveNegators = [];
    const bareParticiple = this.#auxiliary === null && token.lower.endsWith('ing');
    this.#push(index, { passive, finite: !this.#infinitive && !bareParticiple });
  }

  /** Hands on polarity and certainty from the governing verb to its infinitive or participle. */
  #inherit(): void {
    const governor = this.#last!;
    const lemma = this.#tokens[governor.token]!.lemma;
    const linked = this.#infinitive || lemma === 'deny' || lemma === 'avoid' || lemma === 'rule' || lemma === 'stop' || lemma === 'succeed';
    const own = this.#infinitiveNegators;
    this.#infinitiveNegators = [];
    this.#negators = [];
    this.#certainty = 'CT';
    this.#future = governor.time === 'future';
    if (linked) ({ negators: this.#negators, certainty: this.#certainty } = handedOn(governor, lemma));
    this.#negators.push(...own);
  }

  #push(index: number, shape: { passive: boolean; finite: boolean }): void {
    const token = this.#tokens[index]!;
    const predicate: OpenPredicate = {
      token: index,
      negators: [...this.#negators],
      certainty: this.#ability && this.#negators.length > 0 ? 'CT' : this.#certainty,
      passive: shape.passive,
      time: this.#timeOf(token),
      conditional: this.#conditionalClauses.has(this.#clause),
      clause: this.#clause,
      opener: this.#opener,
      finite: shape.finite,
    };
    this.#found.push(predicate);
    this.#last = predicate;
    this.#negators = [];
    this.#auxiliary = null;
    this.#isBe = false;
    this.#infinitive = false;
  }

  #timeOf(token: Token): Predicate['time'] {
    if (this.#future) return 'future';
    const auxiliary = this.#auxiliary !== null && this.#auxiliary >= 0 ? this.#tokens[this.#auxiliary]!.lower : '';
    if (auxiliary !== '') return PAST_AUXILIARY.has(auxiliary) ? 'past' : 'present';
    if (token.lower.endsWith('ing')) return 'present';
    return token.lower !== token.lemma && !token.lower.endsWith('s') ? 'past' : isInvariant(token.lower) ? 'past' : 'present';
  }

  #flushCopula(): void {
    if (this.#auxiliary !== null && this.#auxiliary >= 0) this.#push(this.#auxiliary, { passive: false, finite: true });
    else if (this.#negators.length > 0 && this.#last !== null) this.#last.negators.push(...this.#negators);
  }

  /** Closes the last clause and returns what was found, in order of the text. */
  finish(): Predicate[] {
    this.#flushCopula();
    const conditional = this.#conditionalClauses.size > 0;
    return this.#found.map((found) => {
      const { token, negators, certainty, passive, time, clause, opener, finite } = found;
      const { lemma } = this.#tokens[token]!;
      // Spelled out: a spread costs more than all the rest of reading a clause.
      return {
        token, negators, certainty, passive, time, clause, opener, finite,
        lemma: BE.has(lemma) ? 'be' : lemma,
        negated: negators.length % 2 === 1,
        conditional: found.conditional || (conditional && time === 'future'),
      };
    });
  }
}

const PAST_AUXILIARY: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did', 'has', 'have', "'ve", 'been']);

const INVARIANT: ReadonlySet<string> = new Set(['hit', 'cut', 'put', 'set', 'shut', 'cost', 'spread', 'quit', 'hurt', 'let', 'burst', 'split', 'shed', 'beat', 'cast', 'bid', 'bet', 'rid', 'read']);

function isInvariant(word: string): boolean {
  return INVARIANT.has(word);
}
