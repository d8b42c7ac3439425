/** How firmly a predicate is put forward: certain, probable, possible, or not asserted at all. */
export type CertaintyLevel = 'CT' | 'PR' | 'PS' | 'U';

/** Words that negate the predicate of their clause, before or after it. */
export const NEGATORS: ReadonlySet<string> = new Set([
  'not', "n't", 'n’t', 'never', 'no', 'nobody', 'none', 'nothing', 'neither', 'nor', 'nowhere', 'hardly', 'scarcely', 'barely', 'cannot', 'without',
]);

/** What follows a negator when it does not negate ("not only", "no more than 20", "no doubt"). */
export const PSEUDO_AFTER: ReadonlySet<string> = new Set([
  'only', 'just', 'merely', 'simply', 'least', 'doubt', 'fewer', 'less', 'matter', 'surprisingly', 'necessarily', 'wonder', 'later', 'sooner', 'earlier',
]);

/** Modal auxiliaries and the certainty they leave; `should` and `must` are duties rather than facts. */
export const MODALS: ReadonlyMap<string, CertaintyLevel> = new Map<string, CertaintyLevel>([
  ['may', 'PS'], ['might', 'PS'], ['could', 'PS'], ['can', 'PS'], ['would', 'PR'], ['should', 'U'], ['must', 'U'], ['ought', 'U'],
]);

/** Adverbs and the like that lower the certainty of their clause. */
export const HEDGES: ReadonlyMap<string, CertaintyLevel> = new Map<string, CertaintyLevel>([
  ['probably', 'PR'], ['likely', 'PR'], ['apparently', 'PR'], ['presumably', 'PR'], ['reportedly', 'PR'], ['seemingly', 'PR'], ['evidently', 'PR'],
  ['supposedly', 'PS'], ['allegedly', 'PS'], ['purportedly', 'PS'], ['possibly', 'PS'], ['perhaps', 'PS'], ['maybe', 'PS'], ['potentially', 'PS'], ['conceivably', 'PS'],
]);

/** Adjectives and participles before "to" or "that" which say how sure the complement is ("is expected to close"). */
export const RAISERS: ReadonlyMap<string, CertaintyLevel> = new Map<string, CertaintyLevel>([
  ['expect', 'PR'], ['likely', 'PR'], ['set', 'PR'], ['due', 'PR'], ['schedule', 'PR'], ['believe', 'PR'], ['think', 'PR'], ['seem', 'PR'], ['appear', 'PR'], ['know', 'CT'],
  ['tend', 'PR'], ['say', 'PS'], ['report', 'PR'], ['allege', 'PS'], ['suspect', 'PS'], ['rumour', 'PS'], ['rumor', 'PS'], ['fear', 'PS'], ['poise', 'PR'], ['bind', 'PR'], ['certain', 'CT'],
  ['alleged', 'PS'], ['suspected', 'PS'], ['claim', 'PS'], ['understand', 'PR'], ['unlikely', 'PR'], ['possible', 'PS'], ['probable', 'PR'], ['unclear', 'U'], ['doubtful', 'U'], ['estimate', 'PR'], ['suppose', 'PS'], ['assume', 'PR'], ['about', 'PR'], ['ready', 'U'], ['able', 'CT'],
]);

/** Verbs whose complement did not happen when they are affirmed ("failed to stop" = did not stop). */
export const NEGATIVE_IMPLICATIVES: ReadonlySet<string> = new Set([
  'fail', 'refuse', 'decline', 'neglect', 'forget', 'avoid', 'omit', 'refrain', 'hesitate', 'cease', 'deny', 'unable', 'escape', 'unwilling', 'miss', 'reject', 'rule_out',
]);

/** Verbs whose complement happened when they are affirmed, and did not when negated. */
export const POSITIVE_IMPLICATIVES: ReadonlySet<string> = new Set([
  'manage', 'succeed', 'happen', 'dare', 'bother', 'remember', 'get', 'able', 'begin', 'start', 'continue', 'come', 'go', 'proceed', 'help', 'use', 'force', 'cause', 'compel', 'lead',
]);

/** Verbs of will and effort: whether the complement happens stays open. */
export const VOLITIONALS: ReadonlySet<string> = new Set([
  'plan', 'want', 'hope', 'intend', 'try', 'attempt', 'seek', 'threaten', 'promise', 'pledge', 'vow', 'consider', 'wish', 'aim', 'agree', 'offer', 'propose', 'decide', 'prepare',
  'ask', 'urge', 'order', 'tell', 'demand', 'call', 'encourage', 'warn', 'request', 'need', 'choose', 'swear', 'aspire', 'volunteer', 'allow', 'permit', 'authorise', 'authorize', 'invite', 'ready',
]);

/** Openers of a clause whose content is not asserted. */
export const CONDITIONALS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'should', 'assuming', 'provided']);

/** Words that open a new clause, so that a negator or modal before them does not reach over. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  'if', 'unless', 'whether', 'because', 'although', 'though', 'while', 'whereas', 'since', 'when', 'who', 'which', 'whose', 'whom', 'where', 'but', 'that', 'as', 'after', 'before', 'until', 'once', 'so', 'yet', 'than', 'rather',
]);

/** Adjectives that say the named thing is not real. */
export const UNREAL: ReadonlySet<string> = new Set(['fake', 'mock', 'bogus', 'false', 'hoax', 'sham', 'fictitious', 'imaginary', 'nonexistent', 'phantom']);

/** Adjectives that leave open whether the named thing is real. */
export const DOUBTED: ReadonlySet<string> = new Set(['alleged', 'suspected', 'purported', 'so-called', 'supposed', 'apparent', 'possible', 'potential', 'reported', 'presumed', 'rumoured', 'rumored']);
