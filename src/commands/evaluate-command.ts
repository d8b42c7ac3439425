import { Argument, type Command } from 'commander';
import { AppError } from '../errors.js';
import { EVALUATION_TASKS, type EvaluationTask } from '../services/evaluation-tasks.js';
import type { CommandContext } from './command-context.js';
import { readJsonLines } from './json-lines.js';
import { Progress } from './progress.js';

/** `variorum evaluate`: how good the engine is on labelled data. */
export function addEvaluateCommand(program: Command, context: CommandContext): void {
  program
    .command('evaluate')
    .description('measure the engine on labelled JSON Lines')
    .addArgument(new Argument('<task>', 'what to measure').choices(EVALUATION_TASKS))
    .argument('<file...>', 'labelled data; for `groups` also the file of the articles')
    .option('--json', 'one JSON object instead of lines')
    .action(async (task: EvaluationTask, files: string[], flags: { json?: boolean }) => {
      const gold = await readValues(files);
      const progress = new Progress('Measuring', gold.length);
      const { evaluateTask } = await import('../services/evaluate-task.js');
      const metrics = evaluateTask(await context.engine(), { task, gold, onLine: () => progress.step() });
      progress.stop();
      if (flags.json === true) return context.print(JSON.stringify(metrics));
      for (const [name, value] of Object.entries(metrics)) context.print(`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
    });
}

async function readValues(files: readonly string[]): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const line of readJsonLines(files)) {
    if ('error' in line) throw new AppError(line.error.code, `line ${line.line}: ${line.error.message}`);
    values.push(line.value);
  }
  return values;
}
