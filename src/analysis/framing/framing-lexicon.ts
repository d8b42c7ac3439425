import { z } from 'zod';
import type { LoadedModel } from './loaded-model.js';

const WORDS = z.array(z.string());

/** Shape of `data/lexicons/framing.json`. */
const FRAMING_LEXICON_FILE = z.object({ provenance: z.string(), hedges: WORDS, hedgePhrases: WORDS, modals: WORDS, groupLabels: WORDS, crowdLabels: WORDS, officeholders: WORDS, things: WORDS, plainModifiers: WORDS });

/** Word lists of framing, in lower case. */
export interface FramingLexicon {
  /** Single words that hold a statement at arm's length ("allegedly"). */
  readonly hedges: ReadonlySet<string>;
  /** The same of several words, each split at spaces, by first word. */
  readonly hedgePhrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly modals: ReadonlySet<string>;
  /** What people fighting or governing are called, where the choice of noun is a choice of side. */
  readonly groupLabels: ReadonlySet<string>;
  /** What people in a street are called who march, protest or riot. */
  readonly crowdLabels: ReadonlySet<string>;
  /** Plurals for those who run a body, which stand for it behind its field ("health chiefs"). */
  readonly officeholders: ReadonlySet<string>;
  /** Nouns that are loaded as images only ("a torrent of abuse"), not where the thing itself is meant. */
  readonly things: ReadonlySet<string>;
  /** Words before a name that say nothing about it ("the other", "late Monday"). */
  readonly plainModifiers: ReadonlySet<string>;
}

/** What the framing stage is handed: word lists and learned weights. */
export interface FramingResources {
  readonly lexicon: FramingLexicon;
  readonly loaded: LoadedModel;
}

/** Reads the parsed lexicon file. @throws {z.ZodError} if it is not one. */
export function loadFramingLexicon(json: unknown): FramingLexicon {
  const { hedges, hedgePhrases, modals, groupLabels, crowdLabels, officeholders, things, plainModifiers } = FRAMING_LEXICON_FILE.parse(json);
  const byFirst = new Map<string, string[][]>();
  for (const phrase of hedgePhrases) {
    const words = phrase.split(' ');
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  return {
    hedges: new Set(hedges),
    hedgePhrases: byFirst,
    modals: new Set(modals),
    groupLabels: new Set(groupLabels),
    crowdLabels: new Set(crowdLabels),
    officeholders: new Set(officeholders),
    things: new Set(things),
    plainModifiers: new Set(plainModifiers),
  };
}
