/** Seed of every hash here; changing it makes all stored weights worthless. */
const SEED = 0x2f6b1d37;

/** Hashes a string to a signed 32-bit integer (FNV-1a over UTF-16 code units). */
export function hashString(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/** Mixes one more integer into a hash; order matters. */
export function mixHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x85ebca6b) | 0;
}

/** Starting hash of a feature template, numbered from 1. */
export function templateHash(template: number): number {
  return mixHash(SEED, template);
}
