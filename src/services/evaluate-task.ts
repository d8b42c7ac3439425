import { z } from 'zod';
import '../ingestion/metadata/with-detector.js';
import { ValidationError } from '../errors.js';
import { scoreTask } from '../evaluation/score-task.js';
import { annotate } from './batch/annotate.js';
import { parseBatchArticle } from './batch/batch-article.js';
import { clusterBatch } from './batch/cluster.js';
import { groupBatch } from './batch/group.js';
import { relate } from './batch/relate.js';
import type { Engine } from './engine.js';
import type { EvaluationTask } from './evaluation-tasks.js';

export interface EvaluationRequest {
  readonly task: EvaluationTask;
  /** Labelled lines, parsed; for `groups` those of the articles too. */
  readonly gold: readonly unknown[];
  readonly onLine?: () => void;
}

/**
 * Runs the engine on labelled lines, as the batch commands would, and scores its answers.
 *
 * @throws {ValidationError} when the lines are not of the task's shape.
 */
export function evaluateTask(engine: Engine, { task, gold, onLine = () => undefined }: EvaluationRequest): Readonly<Record<string, unknown>> {
  if (task === 'groups') return evaluateGroups(engine, gold, onLine);
  return scoreTask(task, gold, predict(engine, { task, gold, onLine }));
}

/** Tasks about one text, as against two. */
const ANNOTATED: ReadonlySet<EvaluationTask> = new Set(['attribution', 'stages', 'loaded']);

function predict(engine: Engine, { task, gold, onLine = () => undefined }: EvaluationRequest): readonly unknown[] {
  if (task === 'events') {
    const articles = gold.map((line) => ({ ...parseBatchArticle(line), event: null }));
    const placed = clusterBatch(engine, articles, onLine);
    return articles.map((article) => ({ id: article.givenId, event: placed.get(article.id)?.event }));
  }
  const answer = ANNOTATED.has(task) ? annotate : relate;
  return gold.map((line) => {
    onLine();
    return answer(engine, line);
  });
}

const groupsSchema = z.object({ triplet: z.string() });
const articleSchema = z.looseObject({ event: z.string(), outlet: z.string() });

function evaluateGroups(engine: Engine, lines: readonly unknown[], onLine: () => void): Readonly<Record<string, unknown>> {
  const gold = lines.filter((line) => groupsSchema.safeParse(line).success);
  const events = new Set(gold.map((line) => groupsSchema.parse(line).triplet));
  const articles = lines
    .map((line) => articleSchema.safeParse(line))
    .flatMap((parsed) => (parsed.success && events.has(parsed.data.event) ? [parsed.data] : []))
    .map((article) => parseBatchArticle({ ...article, id: `${article.event}/${article.outlet}` }));
  if (articles.length === 0) throw new ValidationError('evaluate groups: give the file of the articles too: claim groups are over sentences of articles.');
  const predicted = [...groupBatch(engine, articles, { minScore: 0, onArticle: onLine })];
  return scoreTask('groups', gold, predicted);
}
