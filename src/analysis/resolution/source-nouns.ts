import type { SourceType } from '../../domain/attribution.js';
import type { NamesLexicon } from '../../text/names-lexicon.js';
import type { Token } from '../../text/tokens.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DOCUMENTS = words(
  'statement report document letter memo memorandum email e-mail filing survey poll study transcript lawsuit tweet post website release '
  + 'communique communiqué law rule bill ad advertisement article headline book file record complaint indictment affidavit testimony order '
  + 'ruling video page plan review audit census paper essay editorial manifesto resolution agreement data figure statistic note text analysis',
);
const OUTLETS = words('newspaper paper channel broadcaster network station tabloid magazine website outlet media press daily weekly wire');
const COLLECTIVES = words(
  'delegation leadership party side government administration committee council court group coalition movement campaign team panel commission '
  + 'department ministry police army military parliament senate house opposition alliance company firm organization organisation institute '
  + 'agency congress board union jury crowd public state city country regime authority faction community family office camp staff bureau '
  + 'leadership establishment majority minority caucus league club bank hospital university school church militia cabinet presidency kremlin',
);
const UNNAMED = words(
  'source person man woman insider people passer-by bystander passenger caller user fan voter customer employee protester demonstrator '
  + 'eyewitness onlooker confidant associate ally staffer intermediary tipster other one someone somebody nobody anyone everyone many some most few',
);

/**
 * Says what kind of source a description without a name is ("a diplomatic source", "the delegation", "the report").
 *
 * Singular or plural people are `unnamed`; bodies and other plurals are groups.
 */
export function typeOfDescription(head: Token, lexicon: NamesLexicon): SourceType {
  const lemma = head.pos === 'NOUN' || head.pos === 'PROPN' ? head.lemma.toLowerCase() : head.lower;
  // A capitalised opener is tagged as a name and keeps its plural ("Scholars say").
  const singular = lemma === head.lower && /[^s]s$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  const plural = head.lower !== singular && head.lower.endsWith('s');
  if (UNNAMED.has(singular) || UNNAMED.has(head.lower)) return 'unnamed';
  if (COLLECTIVES.has(singular)) return 'group';
  if (DOCUMENTS.has(singular)) return 'document';
  if (OUTLETS.has(singular)) return 'outlet';
  if (lexicon.roleNouns.has(singular.slice(singular.lastIndexOf('-') + 1)) || lexicon.roleNouns.has(head.lower)) return 'unnamed';
  return plural ? 'group' : 'unknown';
}
