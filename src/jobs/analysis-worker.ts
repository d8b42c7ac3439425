import { workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { ArticleForAnalysis } from '../services/analyzer.js';
import type { ClaimsOfEvent } from '../services/compare-claims.js';
import { loadEngine } from '../services/engine.js';
import { inProcessAnalyzer } from '../services/in-process-analyzer.js';
import type { DocumentInput } from '../services/contract/documents.js';

/** A worker thread's piece of work. */
export type AnalysisTask =
  | { readonly kind: 'read'; readonly document: DocumentInput; readonly now: string }
  | { readonly kind: 'analyze'; readonly article: ArticleForAnalysis }
  | { readonly kind: 'compare'; readonly event: ClaimsOfEvent };

const { root } = z.object({ root: z.string() }).parse(workerData);
const analyzer = inProcessAnalyzer(loadEngine(root));

/** Entry of the worker thread. */
export default function run(task: AnalysisTask): Promise<unknown> {
  if (task.kind === 'read') return analyzer.read(task.document, task.now);
  return task.kind === 'analyze' ? analyzer.analyze(task.article) : analyzer.compare(task.event);
}
