import type { ClaimLink, Contribution } from '../domain/link.js';
import { ByteReader, ByteWriter } from './byte-writer.js';

/** Reasons stored a link: those that an editor reads; the sum of all others goes with them, so that they still add up to the score. */
const TOLD = 12;
/** Stands for all reasons that are not told; its value is their number. */
const OTHERS = 'others';
/** Numbers are kept in thousandths: an editor reads one digit or two. */
const SCALE = 1000;

/**
 * Packs the links inside a group, of which there are many: claims by their place among the members, features by their place in `features`.
 *
 * @throws {RangeError} for a claim that is no member and for an unknown feature.
 */
export function packLinks(members: readonly string[], links: readonly ClaimLink[], features: readonly string[]): Uint8Array {
  const places = new Map(members.map((member, place) => [member, place]));
  const numbers = new Map([...features, OTHERS].map((feature, number) => [feature, number]));
  const writer = new ByteWriter();
  for (const { a, b, comparable, contributions } of links) {
    const told = toldOf(contributions);
    writer.whole(numbered(places, a));
    writer.whole(numbered(places, b));
    writer.real(comparable);
    writer.whole(told.length);
    for (const { contribution, feature, value } of told) {
      writer.whole(numbered(numbers, feature));
      writer.signed(Math.round(value * SCALE));
      writer.signed(Math.round(contribution * SCALE));
    }
  }
  return writer.finish();
}

function numbered(numbers: ReadonlyMap<string, number>, name: string): number {
  const number = numbers.get(name);
  if (number === undefined) throw new RangeError(`links of a group: ${name} is none of its claims or features`);
  return number;
}

function toldOf(contributions: readonly Contribution[]): readonly Contribution[] {
  const ranked = [...contributions].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  const others = ranked.splice(TOLD);
  if (others.length === 0) return ranked;
  return [...ranked, { feature: OTHERS, value: others.length, contribution: others.reduce((sum, one) => sum + one.contribution, 0) }];
}

/** Links as they are kept, with what their numbers mean. */
export interface PackedLinks {
  readonly bytes: Uint8Array;
  /** Claims by place; without those that have left the group since. */
  readonly members: ReadonlyMap<number, string>;
  readonly features: readonly string[];
}

/** The links that `packLinks` packed, of one claim or of all, with their reasons, weightiest first. A link of a claim that has left is passed over. */
export function unpackLinks({ bytes, features, members }: PackedLinks, claim?: string): readonly ClaimLink[] {
  const reader = new ByteReader(bytes);
  const links: ClaimLink[] = [];
  while (!reader.isAtEnd) {
    const [a, b] = [members.get(reader.whole()), members.get(reader.whole())];
    const comparable = reader.real();
    const contributions = readReasons(reader, features);
    if (a !== undefined && b !== undefined && (claim === undefined || a === claim || b === claim)) links.push({ a, b, comparable, contributions });
  }
  return links;
}

function readReasons(reader: ByteReader, features: readonly string[]): readonly Contribution[] {
  return Array.from({ length: reader.whole() }, () => ({ feature: features[reader.whole()] ?? OTHERS, value: reader.signed() / SCALE, contribution: reader.signed() / SCALE }));
}
