import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { expect } from 'chai';
import { answerLines, JsonLineWriter } from '../../../src/commands/json-lines.js';
import { ValidationError } from '../../../src/errors.js';
import { annotateLine } from '../../../src/services/batch/annotate.js';
import { loadEngine, type Engine } from '../../../src/services/engine.js';
import { RandomTexts, randomNumbers } from '../../support/random-texts.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

/** Values that no key takes, or only some keys. */
const VALUES: readonly unknown[] = [
  null, true, false, 0, -1, 1.5, '', ' ', 'a', '“Yes,” said Ilse Marrach.', 'said', '2031-03-02', '2031-99-99', [], [[]], [['Ilse said yes.', '']], [['a', 1]], ['a'], [null], {}, { text: 'a' }, '\ud83d', '\u0000', 'x'.repeat(5000),
];
const KEYS = ['id', 'text', 'paragraphs', 'title', 'outlet', 'published', 'url', 'event', 'extra', '__proto__'];

function randomLine(seed: number): unknown {
  const next = randomNumbers(seed);
  if (next(8) === 0) return VALUES[next(VALUES.length)];
  // Half of the lines are right in id and text, so that their other keys are reached.
  const base = next(2) === 0 ? {} : { id: seed, text: RandomTexts['damaged sentences'](seed) };
  const keys = KEYS.filter((key) => !(key in base));
  const entries = Array.from({ length: 1 + next(3) }, (): [string, unknown] => [keys[next(keys.length)]!, VALUES[next(VALUES.length)]]);
  return JSON.parse(`{${[...Object.entries(base), ...entries].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`) as unknown;
}

interface Answer {
  readonly id: unknown;
  readonly line?: number;
  readonly error?: { readonly code: string; readonly message: string };
}

describe('annotate', function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  let engine: Engine;
  before(() => {
    engine = loadEngine(path.resolve('.'));
  });

  const answersTo = async (lines: readonly string[]): Promise<{ readonly code: number; readonly answers: Answer[] }> => {
    const file = path.join(folder, 'lines.jsonl');
    writeFileSync(file, lines.join('\n'));
    const out = new PassThrough();
    const answered = answerLines([file], (line) => annotateLine(engine, line), new JsonLineWriter(out));
    let text = '';
    out.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    const code = await answered;
    return { code, answers: text.trim().split('\n').map((line) => JSON.parse(line) as Answer) };
  };

  it('answers any line or says what is wrong with it, and never fails otherwise', async () => {
    let answered = 0;
    let refused = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const line = randomLine(seed);
      try {
        expect(await annotateLine(engine, line)).to.include.keys('id', 'language', 'sentences', 'claims', 'attributions');
        answered++;
      } catch (error) {
        expect(error, `seed ${String(seed)}: ${JSON.stringify(line)}`).to.be.instanceOf(ValidationError);
        refused++;
      }
    }
    expect(answered, 'lines answered').to.be.above(40);
    expect(refused, 'lines refused').to.be.above(80);
  });

  it('tells languages apart', async () => {
    const { answers } = await answersTo([
      JSON.stringify({ id: 'a', text: 'De wethouder zei dinsdag dat de brug nog een maand dicht blijft, omdat de inspecteurs de oorzaak niet kennen.' }),
      JSON.stringify({ id: 'b', text: 'The alderman said on Tuesday that the bridge would stay closed for a month, because inspectors did not know the cause.' }),
    ]);
    expect(answers.map((answer) => ('language' in answer ? answer.language : null))).to.deep.equal(['nl', 'en']);
  });

  it('names the line and the key of each bad line and answers the others in their place', async () => {
    const lines = ['{"id":"a","text":"“Yes,” said Ilse Marrach."}', '{"id":"b"}', '{"id":"c","text":7}', '', '{"text":"a"}', 'no JSON', '[]', '{"id":"d","text":""}', '{"id":{},"text":"a"}', '{"id":"e","paragraphs":["a"]}'];
    const { code, answers } = await answersTo(lines);
    expect(code).to.equal(1);
    expect(answers.map(({ id, line, error }) => [id, line, error?.code])).to.deep.equal([
      ['a', undefined, undefined], ['b', 2, 'validation'], ['c', 3, 'validation'], [null, 5, 'validation'], [null, 6, 'not-json'], [null, 7, 'validation'],
      ['d', undefined, undefined], [null, 9, 'validation'], ['e', 10, 'validation'],
    ]);
    const messages = answers.flatMap(({ error }) => (error?.code === 'validation' ? [error.message] : []));
    expect(messages.map((message) => /“(id|text|paragraphs)/.exec(message)?.[1] ?? null)).to.deep.equal(['text', 'text', 'id', null, 'id', 'paragraphs']);
  });

  it('gives a line for each line, whatever bytes are changed, cut or doubled', async () => {
    const next = randomNumbers(5);
    const lines = Array.from({ length: 80 }, (_, index) => {
      const line = JSON.stringify({ id: index, text: RandomTexts['damaged sentences'](index + 1) });
      const at = next(line.length);
      return [line, line.slice(0, at), line.slice(at), line.slice(0, at) + '\\' + line.slice(at), line.replace(':', '::'), `${line},`][next(6)]!;
    }).map((line) => (line.trim() === '' ? '{' : line));
    const { answers } = await answersTo(lines);
    expect(answers).to.have.length(lines.length);
    answers.forEach(({ error, line }, index) => {
      if (error) expect({ code: error.code, line }).to.deep.equal({ code: error.code === 'validation' ? 'validation' : 'not-json', line: index + 1 });
    });
    expect(answers.filter(({ error }) => error)).to.have.length.within(20, 75);
  });

  it('keeps what stands in a text out of its layout: line separators, quotes and signs of other languages', async () => {
    const texts = ['a\u2028b\u2029c', '"said" \\ \n\n \u0007', '<script>alert(1)</script> said Ilse.', '{"id":1}', '\ud83d', '漢字 said.'];
    const { code, answers } = await answersTo(texts.map((text, id) => JSON.stringify({ id, text })));
    expect(code).to.equal(0);
    expect(answers.map(({ id }) => id)).to.deep.equal(texts.map((_, id) => id));
  });
});
