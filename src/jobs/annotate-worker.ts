import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { annotate } from '../services/batch/annotate.js';
import { answerLine, type Answered, type RawLine } from '../services/batch/json-line.js';
import { loadEngine } from '../services/engine.js';

const { root } = z.object({ root: z.string() }).parse(workerData);
const engine = loadEngine(root);

/** Entry of the worker thread: answers lines of `annotate`, in order. */
export default function run(lines: readonly RawLine[]): Answered {
  const answers = lines.map((line) => answerLine(line, (value) => annotate(engine, value)));
  return { text: answers.map(({ text }) => text).join(''), failed: answers.some(({ failed }) => failed) };
}
