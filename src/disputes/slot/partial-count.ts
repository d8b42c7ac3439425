import type { Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** Not everybody or everything; of the others nothing is denied. */
const NOT_ALL = /\b(?:not|n['’]t) (?:all|every|each|everyone|everybody|everything|entirely|just|only|necessarily)\b/i;
/** At the head of a statement: some of many. */
const SOME = /^(?:but |and |while |although |though )?(?:only |just )?(?:some|several|a few|few|most|many|others?|another|a number|half|part|parts|dozens|scores|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?: (?:out )?of| other| more))\b/i;
const ALL = /\b(?:all|every|each|both|none|no one|nobody|everyone|everybody|whole|entire|any)\b/i;

/** True where some do and others do not: neither speaks of all ("not all were paid", "some were paid"; "most passed", "a few did not"). */
export function areOfSome(a: Reading, b: Reading): boolean {
  const [x, y] = [isOfSome(a), isOfSome(b)];
  return (x && y) || (isNotAll(a) && !speaksOfAll(b)) || (isNotAll(b) && !speaksOfAll(a));
}

const isNotAll = ofReading(({ text }) => NOT_ALL.test(text));
const isOfSome = ofReading(({ text }) => SOME.test(text));
const speaksOfAll = ofReading(({ text }) => ALL.test(text.replace(NOT_ALL, '')));
