import type { SourceType } from '../../domain/attribution.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { Token } from '../../text/tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DOCUMENTS = words(
  'statement report document letter memo memorandum email e-mail filing survey poll study transcript lawsuit tweet post website release '
  + 'account communique communiqué law rule bill ad advertisement article headline book file record complaint indictment affidavit testimony order '
  + 'ruling video page plan review audit census paper essay editorial manifesto resolution agreement data figure statistic note text analysis',
);
const OUTLETS = words('newspaper paper channel broadcaster network station tabloid magazine website outlet media medium press daily weekly wire radio television tv');
const COLLECTIVES = words(
  'delegation leadership party side government administration committee council court group coalition movement campaign team panel commission '
  + 'department ministry police army military parliament senate house opposition alliance company firm organization organisation institute '
  + 'agency congress board union jury crowd public state city country regime authority faction community family office camp staff bureau '
  + 'leadership establishment majority minority caucus league club bank hospital university school church militia cabinet presidency kremlin',
);
const UNNAMED = words(
  'source person man woman insider people passer-by bystander passenger caller user fan voter customer employee protester demonstrator '
  + 'eyewitness onlooker villager local observer academic relative family parent rescuer soldier survivor shopkeeper fisherman commuter tourist refugee migrant '
  + 'prisoner investigator insurgent rebel confidant associate ally staffer intermediary tipster other one someone somebody nobody anyone everyone many some most few',
);

/** True for a word for something written or recorded ("statement", "letters"). */
export function isDocumentNoun({ lemma, lower }: Token): boolean {
  return DOCUMENTS.has(lemma) || DOCUMENTS.has(lower);
}

/** True for a word for somebody or something that can be cited ("official", "ministry", "audit"), not for a mere reason ("fears", "work"). */
export function isSourceNoun(head: Token, lexicon: NamesLexicon): boolean {
  const { lemma, lower } = head;
  if (lower === 'release' || head.pos === 'VERB') return false;
  const singular = singularOf(lemma, lower, lexicon);
  return [UNNAMED, COLLECTIVES, DOCUMENTS, OUTLETS, lexicon.roleNouns].some((nouns) => nouns.has(singular) || nouns.has(lower));
}

/**
 * Says what kind of source a description without a name is ("a diplomatic source", "the delegation", "the report").
 *
 * Singular or plural people are `unnamed`; bodies and other plurals are groups.
 */
export function typeOfDescription(head: Token, lexicon: NamesLexicon): SourceType {
  const lemma = head.pos === 'NOUN' || head.pos === 'PROPN' ? head.lemma.toLowerCase() : head.lower;
  const singular = singularOf(lemma, head.lower, lexicon);
  const plural = head.lower !== singular && head.lower.endsWith('s');
  if (UNNAMED.has(singular) || UNNAMED.has(head.lower)) return 'unnamed';
  if (COLLECTIVES.has(singular)) return 'group';
  if (DOCUMENTS.has(singular)) return 'document';
  if (OUTLETS.has(singular)) return 'outlet';
  if (lexicon.roleNouns.has(singular.slice(singular.lastIndexOf('-') + 1)) || lexicon.roleNouns.has(head.lower)) return 'unnamed';
  return plural ? 'group' : 'unknown';
}

/** A capitalised opener is tagged as a name and keeps its plural ("Scholars say", "Witnesses say"). */
function singularOf(lemma: string, lower: string, lexicon: NamesLexicon): string {
  if (lemma !== lower || !/[^s]s$/u.test(lemma)) return lemma;
  const short = lemma.slice(0, -2);
  return lemma.endsWith('es') && (UNNAMED.has(short) || lexicon.roleNouns.has(short)) ? short : lemma.slice(0, -1);
}
