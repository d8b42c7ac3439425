import type { Quantity } from '../../domain/quantity.js';
import { dispute, type Rule } from '../finding.js';
import { evidenceAt, inClaim, tokenAtOffset } from '../reading/evidence.js';
import type { Name, Reading } from '../reading/reading.js';
import { ofReading } from '../reading/remembered.js';

/** Years by which an age may be off by a birthday. */
const BIRTHDAY = 1;

interface Aged {
  readonly name: Name;
  readonly surname: string;
  readonly age: Quantity;
}

/** Somebody who is named is given two ages ("Ivo Brandt, 58", "53-year-old Ivo Brandt"), more than a birthday apart. */
export const ageRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  for (const x of aged(pair.a)) {
    const y = aged(pair.b).find(({ surname }) => surname === x.surname);
    if (y === undefined || Math.abs((x.age.lo ?? 0) - (y.age.lo ?? 0)) <= BIRTHDAY) continue;
    return dispute(pair, 'quantity', { rule: 'quantity/age', confidence: 0.85, a: spanOfAge(pair.a, x), b: spanOfAge(pair.b, y), about: 'The ages differ', said: [said(pair.a, x), said(pair.b, y)] });
  }
  return null;
};

/** The surnames that a claim gives an age to. */
export const agedNames = (reading: Reading): readonly string[] => aged(reading).map(({ surname }) => surname);

/** Names of two words with an age right behind or before them. */
const aged = ofReading((reading): readonly Aged[] =>
  reading.quantities
    .filter(({ lo, unit }) => unit === 'year-age' && lo !== null)
    .flatMap((age) => {
      const [from, to] = [tokenAtOffset(reading, inClaim(reading, age.start)), tokenAtOffset(reading, inClaim(reading, age.end) - 1)];
      const name = reading.names.find((one) => one.words.length >= 2 && ((one.to === from - 1 && reading.tokens[one.to]!.text === ',') || one.from === to + 1));
      return name === undefined ? [] : [{ name, surname: name.words.at(-1)!, age }];
    }),
);

/** The name with the age. */
function said(reading: Reading, { age, name }: Aged): ReturnType<typeof evidenceAt> {
  const [from, to] = [reading.tokens[name.from]!.start, reading.tokens[name.to - 1]!.end];
  return evidenceAt(reading, Math.min(from, inClaim(reading, age.start)), Math.max(to, inClaim(reading, age.end)));
}

function spanOfAge(reading: Reading, { age }: Aged): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, inClaim(reading, age.start), inClaim(reading, age.end));
}
