import { analyse } from 'chardet';
import { UnreadableInputError } from '../errors.js';

/** Largest document that is read, in bytes. */
const MAX_DOCUMENT_BYTES = 20 * 1024 * 1024;

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a ZIP or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip file', [0x1f, 0x8b]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
];

const NO_BYTES = 'it is empty';

/**
 * Turns the bytes of a document into text.
 *
 * Order of evidence: byte order mark, the charset that an HTML page declares, valid UTF-8, then detection among
 * single-byte encodings with Windows-1252 as the last resort. Broken sequences and lone surrogates become U+FFFD.
 *
 * @throws {UnreadableInputError} `empty`, `too-large` or `binary`.
 */
export function decodeText(bytes: Uint8Array, origin: string): string {
  if (bytes.length === 0) throw new UnreadableInputError('empty', origin, NO_BYTES);
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new UnreadableInputError('too-large', origin, `it is larger than ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB`);
  }
  const text = wellFormed(decode(bytes, origin)).replace(/^\uFEFF/u, '');
  if (text.trim() === '') throw new UnreadableInputError('empty', origin, NO_BYTES);
  return text;
}

/** Replaces lone surrogates by U+FFFD, so that text survives a round trip through UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}

function decode(bytes: Uint8Array, origin: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  refuseBinary(bytes, origin);
  const declared = declaredCharset(bytes);
  if (declared !== null && declared !== 'utf-8') return new TextDecoder(declared).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(mostlyUtf8(bytes) ? 'utf-8' : singleByteCharset(bytes)).decode(bytes);
  }
}

function refuseBinary(bytes: Uint8Array, origin: string): void {
  for (const [what, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      throw new UnreadableInputError('binary', origin, `it is ${what}, not text`);
    }
  }
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) throw new UnreadableInputError('binary', origin, 'it holds binary data, not text');
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  }
  if (controls * 50 > bytes.length) throw new UnreadableInputError('binary', origin, 'it holds binary data, not text');
}

/** The charset named in the first bytes of an HTML page or XML declaration, as TextDecoder knows it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (!/^\s*(?:<!--|<!doctype|<html|<\?xml|<head|<meta)/iu.test(head)) return null;
  const name = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/iu.exec(head) ?? /^\s*<\?xml[^>]{0,80}encoding=["']([\w:-]{2,40})/iu.exec(head);
  if (name === null) return null;
  try {
    const { encoding } = new TextDecoder(name[1]);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

/** A stray bad byte in a long UTF-8 text should not turn every accent in it to noise. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.match(/\uFFFD/gu)?.length ?? 0;
  const good = text.match(/[\u0080-\uFFFC]/gu)?.length ?? 0;
  return good > bad * 4;
}

function singleByteCharset(bytes: Uint8Array): string {
  const best = analyse(bytes.subarray(0, 65_536)).find(({ name }) => /^windows-125|^KOI8|^Shift_JIS|^EUC|^GB|^Big5/u.test(name));
  if (best === undefined || best.confidence < 60 || best.name === 'windows-1252') return 'windows-1252';
  try {
    return new TextDecoder(best.name).encoding;
  } catch {
    return 'windows-1252';
  }
}
