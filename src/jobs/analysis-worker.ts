import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ArticleForAnalysis } from '../services/analyzer.js';
import { loadEngine } from '../services/engine.js';
import { inProcessAnalyzer } from '../services/in-process-analyzer.js';
import type { DocumentInput } from '../services/services.js';

/** A worker thread's piece of work. */
export type AnalysisTask =
  | { readonly kind: 'read'; readonly document: DocumentInput; readonly now: string }
  | { readonly kind: 'analyze'; readonly article: ArticleForAnalysis };

const { root } = z.object({ root: z.string() }).parse(workerData);
const analyzer = inProcessAnalyzer(loadEngine(root));

/** Entry of the worker thread. */
export default function run(task: AnalysisTask): Promise<unknown> {
  return task.kind === 'read' ? analyzer.read(task.document, task.now) : analyzer.analyze(task.article);
}
