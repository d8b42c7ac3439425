/** What a stretch of boilerplate is. */
export type BoilerplateKind =
  | 'credit'
  | 'caption'
  | 'placeholder'
  | 'header'
  | 'byline'
  | 'dateline'
  | 'link'
  | 'rule'
  | 'promotion'
  | 'copyright'
  | 'footer';

const PICTURE = '(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGE|[Pp]ictures?|[Pp]ics?|[Vv]ideo|[Gg]raphic|[Ii]llustration|[Cc]artoon|[Ss]creenshot)';
const GIVEN_BY = '(?:[Cc]redits?|[Cc]ourtesy(?: of)?|[Bb]y|[Vv]ia|[Ff]rom|[Ss]ource)';
const AGENCY = '(?:AP|AFP|EPA|EPA-EFE|EFE|PA|Reuters|Getty(?: Images)?|Shutterstock|Flash90|Anadolu(?: Agency)?|Xinhua|WAFA|DPA|TASS|UPI|Bloomberg|Alamy|iStock)';

/** Ends of lines that name who took a picture, by a sign that each holds ("(" also for "["). A bare "source" is left out: it also closes real paragraphs. */
const CREDIT_TAILS: readonly (readonly [sign: '(' | ':' | '©' | '/', pattern: RegExp])[] = [
  ['(', new RegExp(`[([](?:[Ff]ile\\s+|[Hh]andout\\s+|[Aa]rchive\\s+)?${PICTURE}\\s*${GIVEN_BY}?\\s*[:/][^()[\\]]{1,90}[)\\]]\\.?$`, 'u')],
  ['(', new RegExp(`[([](?:[Ff]ile|[Aa]rchive|[Hh]andout|[Ii]llustrative)\\s*(?:${PICTURE})?[)\\]]\\.?$`, 'u')],
  ['(', new RegExp(`[([]${PICTURE}\\s+${GIVEN_BY}\\s+[^()[\\]]{1,80}[)\\]]\\.?$`, 'u')],
  // A bare "(EPA)" or "(PA)" more often spells out an acronym than it names an agency, so those need "photo" or a slash.
  ['(', new RegExp(`[([]${AGENCY}(?:\\s+(?:[Pp]hoto|[Ff]ile|[Aa]rchive|[Pp]icture)s?\\b[^()[\\]]{0,60}|\\s*/[^()[\\]]{1,80})[)\\]]\\.?$`, 'u')],
  ['(', /[([](?:Reuters|Getty(?: Images)?|Shutterstock|Flash90|Xinhua|Alamy|iStock)[)\]]\.?$/u],
  ['(', new RegExp(`[([][^()[\\]]{1,60}/\\s?${AGENCY}(?:/[^()[\\]]{1,40})?[)\\]]\\.?$`, 'u')],
  [':', new RegExp(`(?<![\\p{L}])(?:${PICTURE}\\s+)?[Cc]redits?\\s*:\\s*[\\p{Lu}@][^:]{1,80}$`, 'u')],
  [':', new RegExp(`(?<![\\p{L}])${PICTURE}\\s*${GIVEN_BY}?\\s*:\\s*(?:[\\p{Lu}@]|file|archive|handout)[^:]{1,60}$`, 'u')],
  ['©', /©\s?[^©]{2,70}$/u],
  ['/', /\s?\/\s?(?:Reuters|Getty Images|Shutterstock|Flash90|Alamy|iStock)\.?$/u],
  ['/', new RegExp(`(?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,4}/\\s?${AGENCY}(?:\\s+via\\s+${AGENCY})?\\.?$`, 'u')],
];

/** Needs a search through the line, so only lines that end like it are tried. */
const RIGHTS_TAIL = /^.{0,200}\ball rights reserved\.?$/iu;
const RESERVED = /reserved\.?$/iu;

/** Stands for every beginning. */
const ANY = null;

/**
 * Patterns of whole lines, tried in order, each with the first letters of the lines that it can match ("_" is a space).
 * Lines that begin with anything but letters are tried on all.
 */
type LinePattern = readonly [kind: BoilerplateKind, starts: string | null, pattern: RegExp];

const LINES: readonly LinePattern[] = [
  ['rule', '', /^(?:[-*_=~•·⁂]\s*){3,}$/u],
  ['link', 'htt www', /^<?(?:https?:\/\/|www\.)\S+>?$/iu],
  ['link', 'sou lin url per ori via', /^(?:source|link|url|permalink|original(?: article)?|via)\s*:\s*<?(?:https?:\/\/|www\.)\S+>?$/iu],
  ['placeholder', 'ima pho pic vid med fil con emb aud', /^\[?(?:image|photo|picture|video|media|file|content|embed|audio)\s+(?:is\s+)?(?:not found|unavailable|not available|missing|could not be loaded)(?:\s+or type unknown)?\.?\]?$/iu],
  ['placeholder', 'ima pho pic vid adv emb loa gal', /^\[?(?:image|photo|picture|video|advert|embed|loading|gallery)(?:\.{3}|…)?\]?$/iu],
  ['placeholder', 'ple you thi jav', /^(?:please enable javascript|your browser does not support|this video can ?not be played|javascript is (?:required|disabled))/iu],
  ['promotion', 'adv spo pro sto art', /^(?:advertisements?|sponsored(?: content)?|promoted(?: content)?|story continues below(?: advertisement)?|article continues (?:below|after)(?: \S+){0,4})\.?$/iu],
  ['promotion', 'rea see lea fin dis', /^(?:read|see|learn|find out|discover)\s+(?:more|also|next|full (?:story|article))\b[^.!?]{0,160}[.…]?$/iu],
  ['promotion', 'als rea con kee mor rel rec mos edi you tre wat lis in_ exp', /^(?:also read|read (?:the )?(?:full|whole|rest)|continue reading|keep reading|more (?:on this|from|about)|related(?: (?:stories|articles|topics|content|news|links))?|recommended(?: for you)?|most (?:read|popular)|editor[’']?s[’']? picks?|you (?:may|might) also like|trending(?: now)?|watch|listen|in pictures|explainer)(?:\s*[:>»→|-][^.!?]{0,160}|\s*(?:\.{3}|…)?)$/iu],
  ['promotion', 'fol fin joi lik', /^(?:follow|find|join|like)\s+(?:us|me|our \w+|@?\w+)\s+(?:on|at)\b.{0,160}$/iu],
  ['promotion', 'fol', /^follow us\b[.!:]?$/iu],
  ['promotion', 'sha twe ema e-m pri sav cop', /^(?:share|tweet|e-?mail|print|save|copy)(?:\s+(?:this|on|via|with|article|story|link|page|to|facebook|twitter|whatsapp)\b.{0,80})?$/iu],
  ['promotion', 'sub sig reg log don', /^(?:subscribe|sign up|register|log in|sign in|donate)(?:[.!:]?|\s+(?:now|today|here|free|for|to|our|with|and)\b.{0,200})$/iu],
  ['promotion', 'dow get cli sup bec', /^(?:download (?:the|our) app|get (?:the|our) (?:app|newsletter|daily)|click here|support our|become a (?:member|subscriber))\b.{0,200}$/iu],
  ['promotion', 'alr to_ thi enj', /^(?:already a subscriber|to continue reading|this article is for subscribers|enjoying this)\b.{0,200}$/iu],
  ['copyright', 'cop', /^(?:©|\(c\)|copyright\s*(?:©|\(c\)|:|\d{4})).{0,300}$/iu],
  ['copyright', 'all thi', /^(?:all rights reserved|this material may not be (?:published|reproduced)).{0,300}$/iu],
  ['copyright', ANY, RIGHTS_TAIL],
  ['footer', 'add fur rep wri edi com tra', /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translation|translated)(?: and (?:writing|editing|reporting))? by\b.{0,300}$/iu],
  ['footer', 'our tag top cat fil key', /^(?:our standards:|tags?:|topics?:|categor(?:y|ies):|filed under:|keywords:).{0,300}$/iu],
  ['header', 'fir las ori pub pos upd mod dat iss', /^(?:(?:first |last |originally )?(?:published|posted|updated|modified|date|issued))\s*(?:on|at|:)?\s*(?:\p{L}{3,9}\.?,?\s+)?(?:\p{L}{3,9}\.?\s+)?\d[^.!?]{0,50}$/iu],
  ['header', ANY, /^(?:\p{L}{3,9}\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d{2}-\d{2})(?:[\sT,|–-]+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20})?$/u],
  ['header', '', /^\d{1,3}\s*(?:min(?:ute)?s?)(?:\s+read)?$/iu],
  ['header', '', /^(?:\d+\s+(?:seconds?|minutes?|hours?|days?|weeks?)\s+ago|\d+\s+(?:comments?|shares?|views?))$/iu],
  ['credit', 'ima vid', /^(?:image|video)\s+source,?\s.{1,80}$/iu],
  ['credit', 'thi', /^[Tt]his (?:report|story|article|dispatch|text|item) (?:was|is|has been) (?:supplied|provided|distributed|filed|produced|prepared) by(?: the)?(?: \p{Lu}[\p{L}\p{N}.'’-]*){1,6}\.?$/u],
  ['credit', 'thi the', /^(?:[Tt]his|[Tt]he) (?:story|article|text|item|dispatch) (?:(?:was|is|has been) )?(?:first|originally) (?:published|appeared) (?:by|on|in)(?: the)?(?: \p{Lu}[\p{L}\p{N}.'’-]*){1,6}\.?$/u],
  ['caption', 'ima vid med', /^(?:image|video|media)\s+caption,?\s.{1,380}$/iu],
  ['byline', 'sto tex wor by', /^(?:(?:[Ss]tory |[Tt]ext |[Ww]ords )?by|By|BY):?\s+(?:the\s+)?\p{Lu}[\p{L}.'’-]*(?:[\s,]+(?:and|&|of|for|in|the|\p{Lu}[\p{L}.'’-]*)){0,14}$/u],
];

/** The patterns by the letters that a line begins with; each list keeps the order and has those that fit any beginning. */
const BY_START: ReadonlyMap<string, readonly LinePattern[]> = new Map(
  [...new Set(LINES.flatMap(([, starts]) => starts?.split(' ') ?? []))].map((start) => [
    start.replace('_', ' '),
    LINES.filter(([, starts]) => starts === ANY || starts.split(' ').includes(start)),
  ]),
);
const ANY_START: readonly LinePattern[] = LINES.filter(([, starts]) => starts === ANY);
const LETTER_FIRST = /^[a-z][\0-\x7f]{0,2}$/;

function linesThatStart(line: string): readonly LinePattern[] {
  const start = line.slice(0, 3).toLowerCase();
  if (!LETTER_FIRST.test(start)) return LINES;
  return BY_START.get(start) ?? BY_START.get(start.slice(0, 2)) ?? ANY_START;
}

/** Longest line that a whole-line pattern is tried on; body paragraphs are longer or end in a full stop. */
const LONGEST_LINE = 400;

/** What a whole line is if it is boilerplate, else null. `line` has no white space or markup at its ends. */
export function lineKind(line: string): BoilerplateKind | null {
  if (line.length > LONGEST_LINE) return null;
  for (const [kind, , pattern] of linesThatStart(line)) {
    if ((pattern !== RIGHTS_TAIL || RESERVED.test(line.slice(-9))) && pattern.test(line)) return kind;
  }
  return null;
}

/** Every credit has one of these, most lines none. */
const CREDIT_SIGN = /[([:/©]/u;

/** False for a text in which `creditStart` can find nothing, whatever its white space. */
export function mayHoldCredit(text: string): boolean {
  return CREDIT_SIGN.test(text);
}

/** Where a picture credit at the end of a line begins, or -1; looks at the last 160 characters only. */
export function creditStart(line: string): number {
  const from = Math.max(0, line.length - 160);
  const tail = line.slice(from);
  if (!mayHoldCredit(tail)) return -1;
  for (const [sign, pattern] of CREDIT_TAILS) {
    const match = tail.includes(sign) || (sign === '(' && tail.includes('[')) ? pattern.exec(tail) : null;
    if (match !== null) return from + match.index;
  }
  return -1;
}
