const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words of grammar: kept for the order of words, left out of what a claim is about. */
const GRAMMAR = words(`
a an the this that these those such each every either all both few many much other another same own
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs himself herself itself themselves
myself ourselves yourself who whom whose which what where when why how there here one ones somebody someone something anybody anyone
anything everybody everyone everything and or but nor so yet if unless whether because since as while although though then too
also just even still again very quite rather well of to in on at by for with from into onto upon above below
after before during between among through against within across toward towards behind beside near off out down per via
despite according amid along
let say says said saying`);

/** Auxiliaries come and go with negation, tense and doubt. */
const AUXILIARIES = words(`
am is are was were be been being do does did done doing have has had having will would shall should can could may might must ought
ain isn aren wasn weren don doesn didn haven hasn hadn won wouldn shan shouldn couldn mightn mustn cannot any some s t d ll m re ve`);

/** Polarity and certainty: compared only after two claims are found comparable, so they must not move the score. */
const POLARITY_AND_CERTAINTY = words(`
not no never none neither nobody nothing nowhere without hardly scarcely barely
maybe perhaps possibly possible probably probable likely unlikely certainly certain surely apparently reportedly allegedly alleged
purportedly purported supposedly supposed presumably seemingly seem seems seemed appear appears appeared potentially potential
definitely undoubtedly clearly actually really indeed`);

/** Amounts and times: values under comparison. */
const VALUES = words(`
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion
trillions dozen dozens bn mn nearly almost approximately roughly about around over under more most less least fewer than exceeding several only up
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
today yesterday tomorrow tonight overnight ago morning afternoon evening noon midnight am pm a.m. p.m.
last next previous earlier later recently now soon early late`);

const GRAMMAR_WORDS: ReadonlySet<string> = new Set(GRAMMAR);
const COMPARED_LATER: ReadonlySet<string> = new Set([...POLARITY_AND_CERTAINTY, ...VALUES]);
const SET_ASIDE: ReadonlySet<string> = new Set([...AUXILIARIES, ...COMPARED_LATER]);

/**
 * True for words that stay out of matching altogether: auxiliaries, polarity, certainty, amounts and times.
 *
 * Two claims are matched on what they are about, never on the value they give to it; otherwise a dispute would keep
 * its own two sides apart. `word` is in lower case. "march" counts as a month only when `capitalised`.
 */
export function isSetAside(word: string, capitalised: boolean): boolean {
  return SET_ASIDE.has(word) || (capitalised && word === 'march');
}

/** True for words that give a value: polarity, certainty, amounts and times. `word` is in lower case. */
export function isValueWord(word: string): boolean {
  return COMPARED_LATER.has(word) || /^\p{N}/u.test(word);
}

/** True for words of grammar ("the", "of", "she"), which count only for the order of words. `word` is in lower case. */
export function isGrammar(word: string): boolean {
  return GRAMMAR_WORDS.has(word);
}
