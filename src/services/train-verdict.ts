import { z } from 'zod';
import { readClaim } from '../disputes/reading/read-claim.js';
import { relateClaims } from '../disputes/relate-claims.js';
import { judgeByWording } from '../disputes/verdict/plain-difference.js';
import { findingSigns, readSigns, type Signs } from '../disputes/verdict/signs.js';
import { probabilityOf, RELATIONS, TYPES, type VerdictHead, type VerdictModel, weigh } from '../disputes/verdict/verdict-model.js';
import type { ClaimInContext } from '../domain/claim-in-context.js';
import { ValidationError } from '../errors.js';
import { comparePair } from '../matching/compare-pair.js';
import { prepareFreeClaim } from '../matching/claim-signature.js';
import { trainLogistic } from '../matching/training/train-logistic.js';
import { wholeTextClaim } from './batch/relate.js';
import type { Engine } from './engine.js';
import { readLabelledLines } from './labelled-lines.js';

const side = z.object({ text: z.string(), outlet: z.string().nullish(), published: z.string() });
const report = z.object({ id: z.string(), a: side, b: side, relation: z.enum(RELATIONS), type: z.enum(TYPES).nullish(), comparable: z.boolean(), unseen: z.boolean().optional(), weight: z.number().positive().optional(), foundToday: z.boolean().optional() });
const statement = z.object({ id: z.string(), a: z.string(), b: z.string(), label: z.number().int().min(0).max(1) });

/** Strength of the penalty on each weight. */
const PENALTY = 7;
const STATEMENT_PENALTY = 30;
/** Pairs that others wrote count for more than the project's own. */
const OTHERS = 2;
const FOLDS = 8;

/** A pair of dated reports with its signs; `rules` only where the rules were not written with it in view. */
interface ReportRow {
  readonly relation: (typeof RELATIONS)[number];
  readonly type: (typeof TYPES)[number] | null;
  readonly comparable: boolean;
  readonly weight: number;
  readonly signs: Signs;
  readonly rules: Signs | null;
}

/** Trained weights, as the contents of `data/models/verdict.json`, with cross-validated figures. */
export interface TrainedVerdict {
  readonly model: VerdictModel;
  readonly figures: { readonly reports: { readonly pairs: number; readonly accuracy: number; readonly macroF1: number; readonly comparableAccuracy: number; readonly typeAccuracy: number }; readonly statements: { readonly pairs: number; readonly f1AtTwoFifths: number } };
}

/**
 * Trains the weights by which the signs of free-standing pairs are weighed, on lines of the shape of `evaluate disputes` and of `evaluate msrp`.
 *
 * A line may say how much it counts (`weight`, 1 when absent). What the rules find is learnt from only where a line says that they were written without it (`unseen`); elsewhere its average stands,
 * because rules look better on the pairs that they were written from.
 *
 * @throws {ValidationError} for a line of neither shape, or where one of the two kinds is missing.
 */
export function trainVerdict(lines: readonly string[], engine: Pick<Engine, 'matching' | 'resources' | 'words'>): TrainedVerdict {
  const [reports, statements]: [ReportRow[], { label: number; signs: Signs }[]] = [[], []];
  for (const { value, number } of readLabelledLines(lines)) {
    const [asReport, asStatement] = [report.safeParse(value), statement.safeParse(value)];
    if (asReport.success) reports.push(...reportRows(asReport.data, engine));
    else if (asStatement.success) statements.push({ label: asStatement.data.label, signs: signsOf(wholeTextClaim(engine, 'a', asStatement.data.a), wholeTextClaim(engine, 'b', asStatement.data.b), engine) });
    else throw new ValidationError(`Line ${number} is neither a pair of reports nor a pair of statements.`);
  }
  if (reports.length === 0 || statements.length === 0) throw new ValidationError('Pairs of reports and pairs of statements are both wanted.');
  const names = [...Object.keys(reports[0]!.signs), ...Object.keys(reports.find(({ rules }) => rules !== null)?.rules ?? {})];
  return { model: { version: '1', signs: names, ...reportHeads(reports, names), statement: statementHead(statements, names) }, figures: { reports: reportFigures(reports, names), statements: statementFigures(statements, names) } };
}

/** None for a pair that is settled by what its texts differ in, for weights never see such a pair. */
function reportRows({ a, b, comparable, foundToday, relation, type, unseen, weight: given = 1 }: z.infer<typeof report>, engine: Pick<Engine, 'matching' | 'resources' | 'words'>): ReportRow[] {
  const [first, second] = [wholeTextClaim(engine, 'a', a), wholeTextClaim(engine, 'b', b)];
  if (judgeByWording(readClaim(first), readClaim(second)) !== null) return [];
  const weight = foundToday === undefined && unseen === undefined ? OTHERS : given;
  return [{ relation, comparable, weight, type: type ?? null, signs: signsOf(first, second, engine), rules: unseen === true ? findingSigns(relateClaims(first, second, comparable ? 0.8 : 0.4)) : null }];
}

function signsOf(a: ClaimInContext, b: ClaimInContext, { matching, words }: Pick<Engine, 'matching' | 'words'>): Signs {
  const { comparable } = comparePair(prepareFreeClaim(a), prepareFreeClaim(b), { model: matching.model });
  return readSigns({ a: readClaim(a), b: readClaim(b), comparable }, words, comparable).signs;
}

/** Rows of numbers in the order of the names; where rules have no say, the average of where they have. */
function table(rows: readonly Pick<ReportRow, 'rules' | 'signs'>[], names: readonly string[]): Float64Array[] {
  const heard = rows.filter(({ rules }) => rules !== null);
  const average = new Map(Object.keys(heard[0]?.rules ?? {}).map((name) => [name, heard.reduce((sum, { rules }) => sum + rules![name]!, 0) / heard.length]));
  return rows.map(({ rules, signs }) => Float64Array.from(names, (name) => signs[name] ?? rules?.[name] ?? average.get(name) ?? 0));
}

function reportHeads(rows: readonly ReportRow[], names: readonly string[]): Pick<VerdictModel, 'comparable' | 'relation' | 'type'> {
  const weights = rows.map(({ weight }) => weight);
  const all = table(rows, names);
  const head = (labels: readonly boolean[]): VerdictHead => trainLogistic({ rows: all, weights, labels: labels.map(Number) }, PENALTY);
  const mute = table(rows.map((row) => ({ ...row, rules: null })), names);
  const opposed = rows.filter(({ relation }) => relation === 'contradicts');
  const conflicts = table(opposed, names);
  const typeHead = (type: (typeof TYPES)[number]): VerdictHead => trainLogistic({ rows: conflicts, weights: opposed.map(({ weight }) => weight), labels: opposed.map((row) => Number(row.type === type)) }, PENALTY);
  const relation = Object.fromEntries(RELATIONS.map((name) => [name, head(rows.map((row) => row.relation === name))])) as VerdictModel['relation'];
  return { comparable: trainLogistic({ rows: mute, weights, labels: rows.map(({ comparable }) => Number(comparable)) }, PENALTY), relation, type: Object.fromEntries(TYPES.map((type) => [type, typeHead(type)])) as VerdictModel['type'] };
}

function statementHead(rows: readonly { readonly label: number; readonly signs: Signs }[], names: readonly string[]): VerdictHead {
  return trainLogistic({ rows: rows.map(({ signs }) => Float64Array.from(names, (name) => signs[name] ?? 0)), labels: rows.map(({ label }) => label) }, STATEMENT_PENALTY);
}

/** Each eighth by weights of the other seven, on pairs that the rules were written without or are not heard on. */
function reportFigures(rows: readonly ReportRow[], names: readonly string[]): TrainedVerdict['figures']['reports'] {
  const judged = rows.map((row, at) => ({ row, at })).flatMap(({ at, row }) => [{ row, fold: at % FOLDS }]);
  const answers: { readonly row: ReportRow; readonly relation: string; readonly type: string; readonly comparable: boolean }[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const training = judged.filter((one) => one.fold !== fold).map(({ row }) => row);
    const model = { signs: names, ...reportHeads(training, names) };
    const inputs = table(rows, names);
    for (const { row } of judged.filter((one) => one.fold === fold)) {
      const signs = Object.fromEntries(names.map((name, at) => [name, inputs[rows.indexOf(row)]![at]!]));
      const best = <K extends string>(heads: Readonly<Record<K, VerdictHead>>): K => (Object.keys(heads) as K[]).sort((x, y) => weigh(model, heads[y], signs).logOdds - weigh(model, heads[x], signs).logOdds)[0]!;
      answers.push({ row, relation: best(model.relation), type: best(model.type), comparable: weigh(model, model.comparable, signs).logOdds > 0 });
    }
  }
  const share = (some: readonly boolean[]): number => rounded(some.filter(Boolean).length / Math.max(1, some.length));
  const f1 = RELATIONS.map((name) => (2 * answers.filter(({ relation, row }) => relation === name && row.relation === name).length) / Math.max(1, answers.filter(({ relation }) => relation === name).length + answers.filter(({ row }) => row.relation === name).length));
  const opposed = answers.filter(({ row }) => row.relation === 'contradicts');
  return { pairs: rows.length, accuracy: share(answers.map(({ relation, row }) => relation === row.relation)), macroF1: rounded(f1.reduce((sum, one) => sum + one, 0) / f1.length), comparableAccuracy: share(answers.map(({ comparable, row }) => comparable === row.comparable)), typeAccuracy: share(opposed.map(({ row, type }) => type === row.type)) };
}

/** Probability from which two bare texts are said to state the same, where they are compared with the labels. */
const TWO_FIFTHS = 0.4;

function statementFigures(rows: readonly { readonly label: number; readonly signs: Signs }[], names: readonly string[]): TrainedVerdict['figures']['statements'] {
  let [hits, said] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const head = statementHead(rows.filter((_, at) => at % FOLDS !== fold), names);
    for (const { label, signs } of rows.filter((_, at) => at % FOLDS === fold)) {
      if (probabilityOf(weigh({ signs: names }, head, signs).logOdds) < TWO_FIFTHS) continue;
      said++;
      hits += label;
    }
  }
  return { pairs: rows.length, f1AtTwoFifths: rounded((2 * hits) / (said + rows.filter(({ label }) => label === 1).length)) };
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
