const SEVEN_BITS = 0x7f;
const MORE = 0x80;

/** Writes numbers one after another into bytes that grow as they fill. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  private view = new DataView(this.bytes.buffer);
  private length = 0;

  /** A whole number from 0 up to 2^53, seven bits a byte, lowest first. */
  whole(value: number): void {
    this.reserve(8);
    let rest = value;
    for (; rest > SEVEN_BITS; rest = Math.floor(rest / MORE)) this.bytes[this.length++] = (rest % MORE) | MORE;
    this.bytes[this.length++] = rest;
  }

  /** A whole number with its sign, as {@link whole} writes twice its size, and 1 more below 0. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** A number as its eight bytes. */
  real(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** What was written, in bytes of its own. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const wider = new Uint8Array(this.bytes.length * 2);
    wider.set(this.bytes);
    this.bytes = wider;
    this.view = new DataView(wider.buffer);
  }
}

/** Reads what {@link ByteWriter} wrote. */
export class ByteReader {
  private readonly view: DataView;
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  /** @throws {RangeError} beyond the end. */
  whole(): number {
    let value = 0;
    for (let scale = 1; ; scale *= MORE) {
      const byte = this.view.getUint8(this.at++);
      value += (byte & SEVEN_BITS) * scale;
      if (byte < MORE) return value;
    }
  }

  /** @throws {RangeError} beyond the end. */
  signed(): number {
    const value = this.whole();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  /** @throws {RangeError} beyond the end. */
  real(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }
}
