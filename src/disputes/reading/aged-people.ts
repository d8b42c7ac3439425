import type { Quantity } from '../../domain/quantity.js';
import { inClaim, tokenAtOffset } from './evidence.js';
import type { Name } from './reading.js';
import { ofReading } from './remembered.js';

/** Somebody named whom a claim gives an age ("Ivo Brandt, 58", "53-year-old Ivo Brandt"). */
export interface AgedPerson {
  readonly name: Name;
  /** Given name and surname, lower case. */
  readonly fullName: string;
  readonly age: Quantity;
}

/** The people with an age right behind or before their name of two words or more, in order. */
export const agedPeople = ofReading((reading): readonly AgedPerson[] =>
  reading.quantities
    .filter(({ lo, unit }) => unit === 'year-age' && lo !== null)
    .flatMap((age) => {
      const [from, to] = [tokenAtOffset(reading, inClaim(reading, age.start)), tokenAtOffset(reading, inClaim(reading, age.end) - 1)];
      const name = reading.names.find((one) => one.words.length >= 2 && ((one.to === from - 1 && reading.tokens[one.to]!.text === ',') || one.from === to + 1));
      return name === undefined ? [] : [{ name, fullName: name.words.slice(-2).join(' '), age }];
    }),
);
