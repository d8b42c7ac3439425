import { AppError } from '../../errors.js';

/** A named array of a model file. */
export type ModelSection = Int8Array | Uint8Array | Uint16Array | Int32Array | Float64Array;

/** What a model file holds: arrays by name and settings that JSON can carry. */
export interface ModelFile {
  readonly sections: Readonly<Record<string, ModelSection>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

const MAGIC = 0x54544156; // "VATT", low byte first
const MODEL_FORMAT_VERSION = 2;
const TYPES = { i8: Int8Array, u8: Uint8Array, u16: Uint16Array, i32: Int32Array, f64: Float64Array } as const;

interface Header {
  readonly format: number;
  readonly settings: Record<string, unknown>;
  readonly sections: readonly { readonly name: string; readonly type: keyof typeof TYPES; readonly length: number }[];
}

/** Packs arrays and settings into one run of bytes, low byte first; the same input gives the same bytes. */
export function writeModelFile(file: ModelFile): Uint8Array {
  const entries = Object.entries(file.sections);
  const sections = entries.map(([name, array]) => ({ name, type: typeName(array), length: array.length }));
  const header = new TextEncoder().encode(JSON.stringify({ format: MODEL_FORMAT_VERSION, settings: file.settings, sections }));
  const size = aligned(8 + header.length) + entries.reduce((sum, [, array]) => sum + aligned(array.byteLength), 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, header.length, true);
  bytes.set(header, 8);
  let at = aligned(8 + header.length);
  for (const [, array] of entries) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += aligned(array.byteLength);
  }
  return bytes;
}

/**
 * Reads what `writeModelFile` wrote.
 *
 * @throws {AppError} `model-format` if the bytes are no such file, another version of it, or cut short.
 */
export function readModelFile(given: Uint8Array): ModelFile {
  const bytes = given.slice();
  const view = new DataView(bytes.buffer);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new AppError('model-format', 'This is no attribution model.');
  const headerLength = view.getUint32(4, true);
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headerLength))) as Header;
  if (header.format !== MODEL_FORMAT_VERSION) {
    throw new AppError('model-format', `The attribution model has format ${header.format}; this version reads ${MODEL_FORMAT_VERSION}.`);
  }
  const sections: Record<string, ModelSection> = {};
  let at = aligned(8 + headerLength);
  for (const { name, type, length } of header.sections) {
    const constructor = TYPES[type];
    const end = at + length * constructor.BYTES_PER_ELEMENT;
    if (end > bytes.length) throw new AppError('model-format', `The attribution model is cut short in “${name}”.`);
    sections[name] = new constructor(bytes.buffer, at, length);
    at = aligned(end);
  }
  return { sections, settings: header.settings };
}

function typeName(array: ModelSection): keyof typeof TYPES {
  if (array instanceof Int8Array) return 'i8';
  if (array instanceof Uint8Array) return 'u8';
  if (array instanceof Uint16Array) return 'u16';
  return array instanceof Int32Array ? 'i32' : 'f64';
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
