import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { answerLines, JsonLineWriter, readJsonLines, type JsonLine } from '../../../src/commands/json-lines.js';
import { splitLines } from '../../../src/commands/split-lines.js';
import { UnreadableInputError, ValidationError } from '../../../src/errors.js';
import { refusalOf } from '../../support/refusal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('JSON Lines', () => {
  const folder = temporaryFolder();
  let number = 0;
  const fileOf = (content: string | Buffer): string => {
    const file = path.join(folder, `${number++}.jsonl`);
    writeFileSync(file, content);
    return file;
  };
  const read = async (...contents: (string | Buffer)[]): Promise<JsonLine[]> => {
    const lines: JsonLine[] = [];
    for await (const line of readJsonLines(contents.map(fileOf))) lines.push(line);
    return lines;
  };
  const valuesOf = async (...contents: (string | Buffer)[]): Promise<unknown[]> =>
    (await read(...contents)).map((line) => ('value' in line ? line.value : line.error.code));

  it('pass over blank lines and keep the numbers of the others', async () => {
    expect(await read('\n{"id":1}\n  \n\t\n{"id":2}\n\n')).to.deep.equal([{ line: 2, value: { id: 1 } }, { line: 5, value: { id: 2 } }]);
  });

  it('need no line end after the last line', async () => {
    expect(await valuesOf('1\n2')).to.deep.equal([1, 2]);
  });

  it('may end in CRLF and begin with a byte-order mark', async () => {
    expect(await valuesOf('\ufeff{"a":1}\r\n\r\n{"b":"é"}\r\n')).to.deep.equal([{ a: 1 }, { b: 'é' }]);
  });

  it('keep separators that are no line end inside strings', async () => {
    expect(await valuesOf('"a\u2028b\u2029c\u0085d"\n2')).to.deep.equal(['a\u2028b\u2029c\u0085d', 2]);
  });

  it('join characters that a chunk boundary cuts', async () => {
    const text = '👩‍🚒é漢'.repeat(40_000);
    expect(await valuesOf(` ${JSON.stringify(text)}\n1`)).to.deep.equal([text, 1]);
  });

  it('are numbered through several files', async () => {
    expect((await read('1\n2\n', '3\n')).map(({ line }) => line)).to.deep.equal([1, 2, 3]);
  });

  it('name a line that is no JSON and go on', async () => {
    expect(await valuesOf('{"a":1\n{"b":2}\nnull\nx\n')).to.deep.equal(['not-json', { b: 2 }, null, 'not-json']);
  });

  it('name a line in another encoding instead of guessing at its letters', async () => {
    expect(await valuesOf(Buffer.from('"caf\xe9"\n"ok"\n', 'latin1'))).to.deep.equal(['not-utf8', 'ok']);
  });

  it('are empty in an empty file', async () => {
    expect(await read('')).to.deep.equal([]);
  });

  it('refuse a line that is too long and read the next', async () => {
    const lines = await read(Buffer.concat([Buffer.from('"'), Buffer.alloc(33 * 1024 * 1024, 'x'), Buffer.from('"\n{"id":2}\n')]));
    expect(lines[0]).to.have.nested.property('error.code', 'too-long');
    expect(lines[1]).to.deep.equal({ line: 2, value: { id: 2 } });
  });

  it('do not gather a line without an end in memory', async () => {
    const piece = Buffer.alloc(1024 * 1024, 'x');
    let held = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (let megabyte = 0; megabyte < 600; megabyte++) {
        held = Math.max(held, process.memoryUsage().arrayBuffers);
        yield Buffer.from(piece);
      }
    };
    const before = process.memoryUsage().arrayBuffers;
    const lines: unknown[] = [];
    for await (const found of splitLines(endless(), 1000)) lines.push(...found);
    expect(lines).to.deep.equal([null]);
    expect((held - before) / 1024 / 1024).to.be.below(200);
  });

  it('name the file that is missing or a folder', async () => {
    for (const [file, words] of [[path.join(folder, 'missing.jsonl'), 'no such file'], [folder, 'is a folder']] as const) {
      const error = await refusalOf(readJsonLines([file]).next());
      expect(error).to.be.instanceOf(UnreadableInputError).and.to.have.property('message').that.includes(file).and.includes(words);
    }
  });

  it('name the file that breaks off while it is read', async () => {
    // A process's own memory may be opened and not read from the start: a real input/output error.
    const error = await refusalOf(readJsonLines(['/proc/self/mem']).next());
    expect(error).to.be.instanceOf(UnreadableInputError).and.to.have.property('message').that.includes('/proc/self/mem');
  });

  it('are answered in place and in order, a failed line by its error', async () => {
    const out = new PassThrough();
    const answer = (value: unknown): unknown => {
      if (value === 2) throw new ValidationError('two is bad');
      if (value === 3) throw new TypeError('a fault of ours');
      return { got: value };
    };
    const code = await answerLines([fileOf('1\n2\n{"id":"x"\n3\n4\n')], answer, new JsonLineWriter(out));
    out.end();
    const answers = (await out.toArray()).join('').trim().split('\n').map((line) => JSON.parse(line) as { error?: { code: string } });
    expect(code).to.equal(1);
    expect(answers).to.have.length(5);
    expect(answers.map((line) => line.error?.code ?? line)).to.deep.equal([{ got: 1 }, 'validation', 'not-json', 'failed', { got: 4 }]);
    expect(answers[1]).to.deep.include({ id: null, line: 2 });
  });

  it('give the id of a failed line where it can be read', async () => {
    const out = new PassThrough();
    await answerLines([fileOf('{"id":"x"}\n{"id":7}\n{"id":{"no":1}}\n')], () => { throw new ValidationError('no'); }, new JsonLineWriter(out));
    out.end();
    const ids = (await out.toArray()).join('').trim().split('\n').map((line) => (JSON.parse(line) as { id: unknown }).id);
    expect(ids).to.deep.equal(['x', 7, null]);
  });

  it('wait for a slow reader', async () => {
    const out = new PassThrough({ highWaterMark: 16 });
    const writer = new JsonLineWriter(out);
    let written = 0;
    const writing = (async () => {
      for (; written < 50; written++) await writer.write('twenty characters ..');
    })();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(written).to.be.below(5);
    out.resume();
    await writing;
    expect(written).to.equal(50);
  });
});
