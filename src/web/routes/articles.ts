import express, { Router } from 'express';
import type { Request, Response } from 'express';
import { NotFoundError, ValidationError } from '../../errors.js';
import type { ArticleDetail } from '../../services/contract/articles.js';
import type { Services } from '../../services/services.js';
import { knownEditor, rememberEditor } from '../editor-cookie.js';
import { correctionOf, parseCorrectionForm } from '../forms/correction-form.js';
import type { TypedCorrection } from '../forms/correction-form.js';
import type { FieldErrors } from '../forms/form-field.js';
import { typedText } from '../forms/form-field.js';
import { show } from '../show.js';
import { articlePage } from '../view-models/article-page.js';
import { articleHref } from '../view-models/links.js';
import { noticeOf } from './decisions.js';

/** Events that an article can be moved to at a click; older ones are reached by way of one of their articles. */
const EVENTS_OFFERED = 200;

/** What the page says after a form was accepted, by the `done` of its address. */
const NOTICES: ReadonlyMap<string, string> = new Map([
  ['saved', 'Saved. What you stated outranks what the document says.'],
  ['new', 'Added. Its claims are marked in the text below.'],
  ['unchanged', 'This article was here already, word for word.'],
  ['edited', 'Added as a new version of an article that was here already.'],
]);

/** `/articles/:id`: the reader, and the form for an article's metadata. */
export function articleRoutes(services: Services, now: () => Date): Router {
  const router = Router();
  router.get('/articles/:id', async (request, response) => {
    const article = await services.getArticle(request.params.id, versionOf(typedText(request.query, 'version')));
    await showArticle(services, { request, response }, article, { notice: NOTICES.get(typedText(request.query, 'done')) ?? '' });
  });
  router.post('/articles/:id/metadata', express.urlencoded({ extended: false, limit: '50kb' }), async (request, response) => {
    const { id } = request.params;
    const form = parseCorrectionForm((request.body ?? {}) as Record<string, unknown>, now());
    const article = await services.getArticle(id);
    const errors = Object.keys(form.errors).length > 0 ? form.errors : await save(services, id, form, article);
    if (Object.keys(errors).length > 0) await showArticle(services, { request, response }, article, { notice: '', errors, typed: form.typed });
    else {
      if (form.typed.editor !== '') rememberEditor(response, form.typed.editor);
      response.redirect(303, `${articleHref(id)}?done=saved`);
    }
  });
  return router;
}

/** Stores the correction; returns what a service found wrong with it, by field. */
async function save(services: Services, id: string, form: ReturnType<typeof parseCorrectionForm>, article: ArticleDetail): Promise<FieldErrors> {
  const correction = correctionOf(form, article);
  if (Object.keys(correction).length === 0) return {};
  try {
    await services.correctArticle(id, correction, form.editor);
    return {};
  } catch (error) {
    if (error instanceof ValidationError) return Object.keys(error.fields).length > 0 ? error.fields : { outlet: error.message };
    throw error;
  }
}

async function showArticle(
  services: Services,
  { request, response }: { readonly request: Request; readonly response: Response },
  article: ArticleDetail,
  state: { readonly notice: string; readonly errors?: FieldErrors; readonly typed?: TypedCorrection },
): Promise<void> {
  const events = await services.listEvents({ order: 'newest', page: 1, pageSize: EVENTS_OFFERED });
  const page = articlePage(article, {
    notice: state.notice, errors: state.errors ?? {}, typed: state.typed ?? null,
    recorded: noticeOf(request), editor: knownEditor(request), events: events.items,
    edit: article.versions.length < 2 ? null : (await services.compareVersions(article.summary.id)).summary,
  });
  show(response, { template: 'pages/articles/article', section: 'desk', page, status: state.errors === undefined ? 200 : 400 });
}

function versionOf(text: string): number | undefined {
  if (text === '') return undefined;
  if (!/^[0-9]{1,6}$/.test(text)) throw new NotFoundError('version', text);
  return Number(text);
}
