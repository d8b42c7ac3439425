import { dispute, type Rule } from '../finding.js';
import { type AgedPerson, agedPeople } from '../reading/aged-people.js';
import { evidenceAt, inClaim } from '../reading/evidence.js';
import type { Reading } from '../reading/reading.js';

/** Years by which an age may be off by a birthday. */
const BIRTHDAY = 1;

/** Somebody who is named is given two ages ("Ivo Brandt, 58", "53-year-old Ivo Brandt"), more than a birthday apart. */
export const ageRule: Rule = (pair) => {
  if (pair.oneEvent !== true) return null;
  for (const x of agedPeople(pair.a)) {
    const y = agedPeople(pair.b).find(({ fullName }) => fullName === x.fullName);
    if (y === undefined || Math.abs((x.age.lo ?? 0) - (y.age.lo ?? 0)) <= BIRTHDAY) continue;
    return dispute(pair, 'quantity', { rule: 'quantity/age', confidence: 0.85, a: spanOfAge(pair.a, x), b: spanOfAge(pair.b, y), about: 'The ages differ', said: [said(pair.a, x), said(pair.b, y)] });
  }
  return null;
};

/** The name with the age. */
function said(reading: Reading, { age, name }: AgedPerson): ReturnType<typeof evidenceAt> {
  const [from, to] = [reading.tokens[name.from]!.start, reading.tokens[name.to - 1]!.end];
  return evidenceAt(reading, Math.min(from, inClaim(reading, age.start)), Math.max(to, inClaim(reading, age.end)));
}

function spanOfAge(reading: Reading, { age }: AgedPerson): ReturnType<typeof evidenceAt> {
  return evidenceAt(reading, inClaim(reading, age.start), inClaim(reading, age.end));
}
