import { setImmediate } from 'node:timers/promises';
import { answerLine, answerLinesInTurn, type Answered, type RawLine } from '../services/batch/json-line.js';
import type { LineThreads } from '../services/batch/line-threads.js';
import { readRawLines, type JsonLineWriter } from './json-lines.js';

/** A thread more for every so many lines: loading and compiling in one takes longer than answering them, so that short inputs are better without. */
const LINES_A_THREAD = 40;
/** Pieces of work given to a thread at a time, so that it need not wait for the next. */
const PIECES_A_THREAD = 2;
/** Lines that may be on their way from reading to writing; more wait, so that memory stays flat. */
const MOST_WAITING = 500;

interface Answering {
  readonly files: readonly string[];
  readonly answer: (value: unknown) => unknown;
  readonly threads: LineThreads;
  readonly writer: JsonLineWriter;
}

/**
 * Answers every line, in order, with all the threads there are; else as `answerLines` does, to the byte.
 *
 * The calling thread reads, writes, and answers whatever the others have no room for.
 *
 * @param answer must say the same as the threads do.
 * @returns the exit code: 1 when any line failed.
 */
export async function answerInThreads({ files, answer, threads, writer }: Answering): Promise<number> {
  const output = new OrderedOutput(writer);
  const room = new Room(threads.most);
  const answerHere = async (lines: readonly RawLine[]): Promise<void> => {
    for (const line of lines) {
      output.add(await answerLine(line, answer));
      // In between, threads that have finished are heard and what is answered is written.
      await setImmediate();
    }
  };
  try {
    for await (const lines of readRawLines(files)) {
      if (room.isFor(lines)) output.add(room.fill(answerThere(threads, lines, answer)), lines.length);
      else await answerHere(lines);
      await output.waitForRoom();
    }
  } finally {
    await output.finish().finally(() => threads.close());
  }
  return writer.failed ? 1 : 0;
}

async function answerThere(threads: LineThreads, lines: readonly RawLine[], answer: (value: unknown) => unknown): Promise<Answered> {
  return (await threads.answer(lines)) ?? answerLinesInTurn(lines, answer);
}

/** Counts what threads are at work on. */
class Room {
  private lines = 0;
  private pieces = 0;

  constructor(private readonly threads: number) {}

  /** Says whether a thread has room for the next lines. */
  isFor(lines: readonly RawLine[]): boolean {
    const worthwhile = Math.min(this.threads, Math.floor(this.lines / LINES_A_THREAD));
    this.lines += lines.length;
    return this.pieces < worthwhile * PIECES_A_THREAD;
  }

  async fill<T>(work: Promise<T>): Promise<T> {
    this.pieces++;
    try {
      return await work;
    } finally {
      this.pieces--;
    }
  }
}

/** Writes answers in the order in which they were asked for, as soon as that allows. */
class OrderedOutput {
  private readonly queue: { readonly written: Promise<void>; readonly lines: number }[] = [];
  private waiting = 0;
  private last = Promise.resolve();

  constructor(private readonly writer: JsonLineWriter) {}

  /** Takes the answers to the next lines. */
  add(answered: Answered | Promise<Answered>, lines = 1): void {
    const written = this.writeAfter(this.last, answered);
    // Whoever waits for room or for the end hears of an error; until then it is not one that nobody looks at.
    written.catch(() => undefined);
    this.last = written;
    this.queue.push({ written, lines });
    this.waiting += lines;
  }

  /** Waits until few enough lines are on their way. @throws what an answer before failed with. */
  async waitForRoom(): Promise<void> {
    while (this.waiting >= MOST_WAITING && this.queue.length > 0) {
      const { written, lines } = this.queue.shift()!;
      await written;
      this.waiting -= lines;
    }
  }

  async finish(): Promise<void> {
    await this.last;
  }

  private async writeAfter(before: Promise<void>, answered: Answered | Promise<Answered>): Promise<void> {
    const [ready] = await Promise.all([answered, before]);
    await this.writer.writeAnswered(ready);
  }
}
