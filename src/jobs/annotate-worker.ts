import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import { annotateLine } from '../services/batch/annotate.js';
import { answerLinesInTurn, type Answered, type RawLine } from '../services/batch/json-line.js';
import { loadEngine } from '../services/engine.js';

const { root } = z.object({ root: z.string() }).parse(workerData);
const engine = loadEngine(root);

/** Entry of the worker thread: answers lines of `annotate`, in order. */
export default function run(lines: readonly RawLine[]): Promise<Answered> {
  return answerLinesInTurn(lines, (value) => annotateLine(engine, value));
}
