import type { Answered, RawLine } from './json-line.js';

/** Threads that answer lines beside the calling one. */
export interface LineThreads {
  /** How many there may be; 0 where all is done in the calling thread. */
  readonly most: number;
  /**
   * Answers lines in a thread, which starts when first needed.
   *
   * @returns null where they do not fit into a thread's memory: they are then answered in the calling one.
   */
  answer(lines: readonly RawLine[]): Promise<Answered | null>;
  close(): Promise<void>;
}
