import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { answerInThreads } from '../../../src/commands/answer-in-threads.js';
import { answerLines, JsonLineWriter } from '../../../src/commands/json-lines.js';
import { UnreadableInputError, ValidationError } from '../../../src/errors.js';
import { answerLinesInTurn, type Answered, type RawLine } from '../../../src/services/batch/json-line.js';
import type { LineThreads } from '../../../src/services/batch/line-threads.js';
import { refusalOf } from '../../support/refusal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

function answer(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'bad' in value) throw new ValidationError('bad it is');
  return { got: value };
}


/** Threads that take a while, the first pieces longest, and note what they were given. */
class SlowThreads implements LineThreads {
  pieces = 0;
  atWork = 0;
  mostAtWork = 0;
  closed = false;

  constructor(readonly most: number, private readonly reply: (lines: readonly RawLine[]) => Promise<Answered> | null = (given) => answerLinesInTurn(given, answer)) {}

  async answer(lines: readonly RawLine[]): Promise<Answered | null> {
    this.pieces++;
    this.mostAtWork = Math.max(this.mostAtWork, ++this.atWork);
    await setTimeout(this.pieces < 4 ? 30 : 1);
    this.atWork--;
    return this.reply(lines);
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

describe('answering lines in threads', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'lines.jsonl');
  /** 2000 lines of some 600 bytes; every seventh is bad, every fiftieth no JSON or blank. */
  const lines = Array.from({ length: 2000 }, (_, index) => {
    if (index % 50 === 49) return index % 100 === 99 ? '{' : '';
    return JSON.stringify({ id: index, ...(index % 7 === 6 ? { bad: true } : {}), text: 'é'.repeat(300) });
  });
  before(() => writeFileSync(file, lines.join('\n')));

  const outputOf = async (files: readonly string[], threads: LineThreads | null): Promise<{ code: number; output: string }> => {
    const out = new PassThrough();
    const output = text(out);
    const writer = new JsonLineWriter(out);
    const code = threads === null ? await answerLines(files, answer, writer) : await answerInThreads({ files, answer, threads, writer });
    out.end();
    return { code, output: await output };
  };

  it('says the same as one thread alone, to the byte and in the same order', async () => {
    const expected = await outputOf([file], null);
    expect(expected.code).to.equal(1);
    for (const most of [0, 1, 3]) {
      const threads = new SlowThreads(most);
      expect(await outputOf([file], threads), `${most} threads`).to.deep.equal(expected);
      expect(threads.pieces > 0).to.equal(most > 0);
      expect(threads.mostAtWork).to.be.at.most(2 * most);
      expect(threads.closed).to.equal(true);
    }
  });

  it('starts no thread for a short input', async () => {
    const short = path.join(folder, 'short.jsonl');
    writeFileSync(short, lines.slice(0, 15).join('\n'));
    const threads = new SlowThreads(3);
    expect(await outputOf([short], threads)).to.deep.equal(await outputOf([short], null));
    expect(threads.pieces).to.equal(0);
  });

  it('answers here what does not fit into a thread', async () => {
    const threads = new SlowThreads(2, () => null);
    expect(await outputOf([file], threads)).to.deep.equal(await outputOf([file], null));
    expect(threads.pieces).to.be.above(0);
  });

  it('writes what was answered before an input that cannot be read, and says so', async () => {
    const threads = new SlowThreads(2);
    const out = new PassThrough();
    const output = text(out);
    const failure = await refusalOf(answerInThreads({ files: [file, path.join(folder, 'missing')], answer, threads, writer: new JsonLineWriter(out) }));
    out.end();
    expect(failure).to.be.instanceOf(UnreadableInputError);
    expect(await output).to.equal((await outputOf([file], null)).output);
    expect(threads.closed).to.equal(true);
  });

  it('fails with what a thread failed with', async () => {
    const threads = new SlowThreads(2, () => {
      throw new Error('the thread broke');
    });
    const failure = await refusalOf(outputOf([file], threads));
    expect(failure).to.be.instanceOf(Error).and.to.have.property('message', 'the thread broke');
    expect(threads.closed).to.equal(true);
  });

  it('reads no further than it can write', async () => {
    const threads = new SlowThreads(3);
    const out = new PassThrough({ highWaterMark: 16 });
    const answering = answerInThreads({ files: [file, file, file], answer, threads, writer: new JsonLineWriter(out) });
    await setTimeout(300);
    const handedOut = threads.pieces;
    await setTimeout(100);
    expect(threads.pieces).to.equal(handedOut);
    out.resume();
    await answering;
    expect(threads.pieces).to.be.above(handedOut);
  });
});
