import type { EntityMention } from '../../domain/entity.js';
import type { Token } from '../../text/tokens.js';
import type { Clause } from './clause.js';
import { EVENT_VERBS } from './event-verbs.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lemmas of blame and wrongdoing. */
const WRONGS = words(
  'accuse allege accusation allegation blame charge convict deny ignore hide conceal breach violate violation fail failure illegal illegally unlawful unlawfully corrupt corruption '
  + 'bribe bribery fraud fraudulent negligence negligent misconduct abuse torture lie mislead embezzle launder forge falsify cheat rape assault genocide crime criminal rig '
  + 'bully harass discriminate steal smuggle sabotage tamper unsafe',
);
const PERSONAL = words("i we you me us my our your i’m i'm i’ve i've we’re we're we’ve we've you’re you're");
const UNRESOLVED = words('it this that these those they he she such there');
const COPULAS = words('is was are were ’s \'s');
/** Most words are in none of the lists, which one look-up tells. */
const TELLING: ReadonlySet<string> = new Set([...WRONGS, ...PERSONAL, ...COPULAS]);

/** What the words of a claim say about how far it can be checked. */
export interface ClaimWords {
  readonly eventVerb: boolean;
  readonly accusation: boolean;
  readonly personal: boolean;
  readonly unresolved: boolean;
  /** A form of "be" with neither a deed nor a number. */
  readonly copular: boolean;
}

/** Reads the words of a claim, without its asides. @param pronouns that stand for somebody known, by where they start. */
export function readClaimWords(tokens: readonly Token[], { from, to, omit, prefix }: Clause, pronouns: ReadonlyMap<number, EntityMention>): ClaimWords {
  let eventVerb = false;
  let accusation = false;
  let personal = false;
  let copular = false;
  let verbs = 0;
  let number = false;
  for (let at = from; at < to; at++) {
    const aside = omit.length === 0 ? undefined : omit.find((range) => range.from <= at && at < range.to);
    if (aside !== undefined) {
      at = aside.to - 1;
      continue;
    }
    const { pos, lemma, lower } = tokens[at]!;
    if (pos === 'VERB') {
      verbs++;
      eventVerb ||= EVENT_VERBS.has(lemma);
    }
    number ||= pos === 'NUM';
    if (lemma !== lower) accusation ||= WRONGS.has(lemma);
    if (!TELLING.has(lower)) continue;
    accusation ||= WRONGS.has(lower);
    personal ||= PERSONAL.has(lower);
    copular ||= COPULAS.has(lower);
  }
  const first = tokens[from]!;
  const unresolved = prefix === null && UNRESOLVED.has(first.lower) && !pronouns.has(first.start) && tokens[from + 1]?.pos !== 'NOUN';
  return { eventVerb, accusation, personal, unresolved, copular: copular && verbs === 0 && !number };
}
