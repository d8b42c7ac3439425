import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { ConflictError, NotFoundError, ValidationError } from '../../errors.js';
import type { DecisionSummary } from '../../services/contract/decisions.js';
import type { Page } from '../../services/contract/page.js';
import type { Services } from '../../services/services.js';
import { knownEditor, rememberEditor } from '../editor-cookie.js';
import type { DecisionForm } from '../forms/decision-form.js';
import { parseDecisionForm } from '../forms/decision-form.js';
import type { DecisionListForm } from '../forms/decision-list-form.js';
import { parseDecisionListForm } from '../forms/decision-list-form.js';
import type { FieldErrors, RawForm } from '../forms/form-field.js';
import { typedText } from '../forms/form-field.js';
import { show } from '../show.js';
import { confirmPage } from '../view-models/confirm-page.js';
import { decisionNotice } from '../view-models/decision-notice.js';
import { decisionsPage } from '../view-models/decisions-page.js';
import { disputePage } from '../view-models/dispute-page.js';
import { disputeHref } from '../view-models/links.js';
import { rowPage } from '../view-models/row-page.js';
import { statusOf } from './desk.js';

const DECISIONS_PER_PAGE = 25;
const ALL = 10_000;

/** `/decisions`, `/rows/:id`, `/disputes/:id`: what editors decide, and its history. Every decision is sent to `/decisions`. */
export function decisionRoutes(services: Services): Router {
  const router = Router();
  router.get('/decisions', async (request, response) => {
    const form = parseDecisionListForm(request.query);
    const [decisions, counts] = await Promise.all([listed(services, form), services.countDecisions()]);
    const page = decisionsPage(decisions, counts, form, { editor: knownEditor(request), notice: noticeOf(request) });
    show(response, { template: 'pages/decisions/index', section: 'decisions', page, status: statusOf(form.errors) });
  });
  router.get('/rows/:id', async (request, response) => {
    const page = rowPage(await services.getRow(request.params.id), typedText(request.query, 'q').slice(0, 200), knownEditor(request));
    show(response, { template: 'pages/rows/row', section: 'desk', page });
  });
  router.get('/disputes/:id', async (request, response) => {
    const detail = await services.getDispute(request.params.id);
    const page = disputePage(detail, { editor: knownEditor(request), back: disputeHref(request.params.id) }, { notice: noticeOf(request) });
    show(response, { template: 'pages/disputes/dispute', section: 'disputes', page });
  });
  router.post('/editor', express.urlencoded({ extended: false, limit: '10kb' }), (request, response) => {
    const name = typedText((request.body ?? {}) as RawForm, 'editor').slice(0, 100);
    rememberEditor(response, name);
    response.redirect(303, '/decisions');
  });
  router.post('/decisions', express.urlencoded({ extended: false, limit: '100kb' }), async (request, response) => {
    const form = parseDecisionForm((request.body ?? {}) as RawForm, knownEditor(request));
    if (form === undefined) throw new ValidationError('This form is not known here. Open the page again and send it from there.');
    if ('missing' in form) throw new ValidationError(MISSING[form.missing] ?? 'Something was left out. Go back, choose, and send it again.');
    await record(services, form, response);
  });
  return router;
}

const MISSING: Readonly<Record<string, string>> = {
  ruling: 'Choose whether to confirm, dismiss or resolve the dispute. Go back and send it again.',
  other: 'Choose another row first. Go back and send it again.',
  to: 'Choose a row to move to. Go back and send it again.',
};

/** What a page says of a decision that was just recorded. */
export function noticeOf(request: Request): ReturnType<typeof decisionNotice> {
  return decisionNotice(typedText(request.query, 'decided'), typedText(request.query, 'at'));
}

async function record(services: Services, form: DecisionForm, response: Response): Promise<void> {
  const { editor, note, request } = form;
  try {
    const id = await services.decide(request, { editor, note: note === '' ? null : note });
    await ruleAlike(services, form);
    rememberEditor(response, editor);
    response.redirect(303, landing(form.back, `${request.kind}.${id}`));
  } catch (error) {
    if (request.kind === 'dispute' && (error instanceof ConflictError || (error instanceof ValidationError && editor !== ''))) {
      await showRuling(services, form, { error, response });
    } else if (error instanceof ValidationError) {
      showMissing(response, form, Object.keys(error.fields).length > 0 ? error.fields : { form: error.message });
    } else throw error;
  }
}

/** Rules in the same way on disputes that say the same. One that somebody else ruled on meanwhile, or that is gone, stays as it is: its state stands beside the other. */
async function ruleAlike(services: Services, { also, editor, note, request }: DecisionForm): Promise<void> {
  if (request.kind !== 'dispute') return;
  for (const { dispute, seen } of also) {
    try {
      await services.decide({ ...request, dispute, seen }, { editor, note: note === '' ? null : note });
    } catch (error) {
      if (!(error instanceof ConflictError || error instanceof NotFoundError)) throw error;
    }
  }
}

/** The dispute as it is now, with what was typed. */
async function showRuling(services: Services, form: DecisionForm, { error, response }: { readonly error: ConflictError | ValidationError; readonly response: Response }): Promise<void> {
  const { editor, note, request } = form;
  if (request.kind !== 'dispute') throw error;
  const detail = await services.getDispute(request.dispute);
  const page = disputePage(detail, { editor, back: form.back }, {
    typed: { ruling: request.ruling, source: request.source ?? '', note },
    ...(error instanceof ConflictError ? { conflict: error.message } : { errors: error.fields }),
  });
  show(response, { template: 'pages/disputes/dispute', section: 'disputes', page, status: error instanceof ConflictError ? 409 : 400 });
}

function showMissing(response: Response, form: DecisionForm, errors: FieldErrors): void {
  show(response, { template: 'pages/decisions/confirm', section: 'decisions', page: confirmPage(form, errors), status: 400 });
}

/** Where to go on: the page that the form came from, told what was recorded; it opens at the top, where it says so, with a link to the place. */
function landing(back: string, decided: string): string {
  const url = new URL(back, 'http://localhost');
  url.searchParams.set('decided', decided);
  if (url.hash !== '') url.searchParams.set('at', url.hash.slice(1));
  return `${url.pathname}${url.search}`;
}

/** A page of the history; the one that holds the decision to be shown where one is named. */
async function listed(services: Services, form: DecisionListForm): Promise<Page<DecisionSummary>> {
  const where = { ...(form.kind !== undefined && { kind: form.kind }), ...(form.by !== '' && { editor: form.by }), ...(form.state !== undefined && { state: form.state }) };
  if (form.show === '') return services.listDecisions({ ...where, page: form.page, pageSize: DECISIONS_PER_PAGE });
  const { items, total } = await services.listDecisions({ page: 1, pageSize: ALL });
  const at = items.findIndex(({ id }) => id === form.show);
  if (at < 0) throw new NotFoundError('decision', form.show);
  const page = Math.floor(at / DECISIONS_PER_PAGE) + 1;
  return { items: items.slice((page - 1) * DECISIONS_PER_PAGE, page * DECISIONS_PER_PAGE), total, page, pageSize: DECISIONS_PER_PAGE };
}
