import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { TASKS, scoreTask } from '../../../src/evaluation/score-task.js';
import { ValidationError } from '../../../src/errors.js';
import { skipWithout } from '../../support/skip-without.js';
import { SCORE_FIGURES, SCORE_INPUTS } from './score-cases.js';

const SETS = '../shared/evaluation';
const SET_OF: Readonly<Record<string, string>> = {
  attribution: 'attribution.dev', pairs: 'pairs.superpal', msrp: 'pairs.msrp', groups: 'claim-groups.basil',
  disputes: 'disputes', contradiction: 'contradiction.rte', events: 'events.ecb', loaded: 'loaded-language.babe',
};

describe('scoring a task', () => {
  for (const [task, { gold, predicted }] of Object.entries(SCORE_INPUTS)) {
    it(`gives the reference figures for ${task}`, () => {
      expect(scoreTask(task, gold, predicted)).to.deep.equal(SCORE_FIGURES[task]);
    });
  }

  it('has a case for every task', () => {
    expect(Object.keys(SCORE_INPUTS).sort()).to.deep.equal([...TASKS].sort());
  });

  it('counts missing and failed answers as empty ones', () => {
    const gold = [{ id: 'a', label: 1 }, { id: 'b', label: 0 }];
    expect(scoreTask('pairs', gold, [])).to.deep.include({ ap: 0.5, auc: 0.5 });
    expect(scoreTask('pairs', gold, [null, 'noise', { id: 'a', error: { code: 'x' } }])).to.deep.include({ ap: 0.5, auc: 0.5 });
  });

  it('refuses an unknown task by name', () => {
    expect(() => scoreTask('toString', [{}], [])).to.throw(ValidationError, 'toString');
  });

  it('names the labelled line and the field that do not suit the task', () => {
    expect(() => scoreTask('pairs', [{ id: 'a', label: 1 }, { id: 'b' }], [])).to.throw(ValidationError, /Line 2.*label/u);
    expect(() => scoreTask('events', [], [])).to.throw(ValidationError, 'empty');
  });

  for (const [task, name] of Object.entries(SET_OF)) {
    it(`agrees with the reference scorer on the ${name} set`, function () {
      const path = join(SETS, `${name}.jsonl`);
      skipWithout(this, path);
      const gold = readFileSync(path, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
      const predicted = gold.map((line, index) => answerTo(task, line, index));
      const file = join(mkdtempSync(join(tmpdir(), 'variorum-score-')), 'predicted.jsonl');
      writeFileSync(file, predicted.map((line) => JSON.stringify(line)).join('\n'));
      const reference = JSON.parse(execFileSync('python3', [join(SETS, 'score.py'), task, path, file]).toString()) as unknown;
      expectClose(scoreTask(task, gold, predicted), reference);
    });
  }
});

/** Answers that are right, wrong and missing by turns, so that every count is exercised. */
function answerTo(task: string, line: Record<string, unknown>, index: number): unknown {
  const comparable = (index % 7) / 7;
  if (index % 11 === 0) return { id: line['id'] ?? null, error: { code: 'none' } };
  if (task === 'attribution') return { id: line['id'], attributions: (line['attributions'] as unknown[]).filter((_, at) => at % 3 !== 0) };
  if (task === 'events') return { id: line['id'], event: index % 4 === 0 ? 'one' : line['event'] };
  if (task === 'loaded') return { id: line['id'], framing: index % 3 === 0 ? [{ type: 'loaded', text: 'so brutal', weight: comparable }] : [] };
  if (task === 'groups') return groupsAnswer(line);
  const relation = ['equivalent', 'contradicts', 'updates'][index % 3];
  return { id: line['id'], comparable, relation, type: 'quantity', evidence: { a: { start: 0, end: 25 }, b: { start: 4, end: 40 } } };
}

function groupsAnswer(line: Record<string, unknown>): unknown {
  const groups = (line['groups'] as { members: string[] }[]).map(({ members }) => ({ members: members.slice(0, 3).map(memberOf) }));
  const [a, b] = Object.keys(line['sentences'] as object);
  const pair = { a: { article: a, sentence: 1 }, b: { article: b, sentence: 1 } };
  return { event: line['triplet'], groups, pairs: [{ ...pair, comparable: 0.5 }], disputes: [pair] };
}

function memberOf(reference: string): unknown {
  return { article: reference.split(':')[0], sentence: Number(reference.split(':')[1]) };
}

function expectClose(actual: unknown, reference: unknown): void {
  if (typeof reference === 'number') expect(actual as number).to.be.closeTo(reference, 1e-4);
  else for (const [key, value] of Object.entries(reference as object)) expectClose((actual as Record<string, unknown>)[key], value);
}
