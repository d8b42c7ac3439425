import express, { Router } from 'express';
import type { Response } from 'express';
import { ValidationError } from '../../errors.js';
import type { DocumentInput, IngestOutcome, Services } from '../../services/services.js';
import type { FieldErrors, RawForm } from '../forms/form-field.js';
import { typedText } from '../forms/form-field.js';
import { parsePasteForm, pastedDocument } from '../forms/paste-form.js';
import type { TypedPaste } from '../forms/paste-form.js';
import type { UploadedFile } from '../middleware/upload.js';
import { readUpload, uploadedFiles } from '../middleware/upload.js';
import { show } from '../show.js';
import type { UploadLimits } from '../view-models/add-page.js';
import { addPage, NOTHING_TYPED, sizeWords } from '../view-models/add-page.js';
import { addResultPage } from '../view-models/add-result-page.js';
import { articleHref } from '../view-models/links.js';

/** `/add`: paste an article or upload files. */
export function addRoutes(services: Services, options: { readonly now: () => Date; readonly limits: UploadLimits }): Router {
  const { limits, now } = options;
  const router = Router();
  router.get('/add', (request, response) => {
    showForm(response, limits, { typed: { ...NOTHING_TYPED, story: typedText(request.query, 'story') } });
  });
  router.post('/add', express.urlencoded({ extended: false, limit: '2mb' }), async (request, response) => {
    const { typed, errors } = parsePasteForm((request.body ?? {}) as RawForm, now());
    const outcome = Object.keys(errors).length > 0 ? errors : await ingestOne(services, pastedDocument(typed));
    if (typeof outcome === 'string') response.redirect(303, outcome);
    else showForm(response, limits, { typed, errors: outcome, status: outcome === errors ? 400 : 422 });
  });
  router.post('/add/files', readUpload(limits), async (request, response) => {
    const files = uploadedFiles(request.files);
    const story = typedText((request.body ?? {}) as RawForm, 'story');
    if (files.length === 0) {
      showForm(response, limits, { typed: { ...NOTHING_TYPED, story }, errors: { files: 'Choose one or more files first.' }, status: 400 });
      return;
    }
    const outcomes = await ingestFiles(services, files, { story, limits });
    const allFailed = outcomes.every((outcome) => outcome.status === 'failed');
    show(response, { template: 'pages/add/result', section: 'add', page: addResultPage(outcomes), status: allFailed ? 422 : 200 });
  });
  return router;
}

/** The address of the article, or what is wrong with the document by field. */
async function ingestOne(services: Services, document: DocumentInput): Promise<string | FieldErrors> {
  try {
    const [outcome] = await services.ingest([document]);
    if (outcome === undefined || outcome.articleId === null) return { text: outcome?.error?.message ?? 'This text cannot be read.' };
    return `${articleHref(outcome.articleId)}?done=${outcome.status}`;
  } catch (error) {
    if (error instanceof ValidationError) return Object.keys(error.fields).length > 0 ? error.fields : { text: error.message };
    throw error;
  }
}

/** Ingests what is within the limit; files over it are named among the outcomes, in their place. */
async function ingestFiles(
  services: Services,
  files: readonly UploadedFile[],
  options: { readonly story: string; readonly limits: UploadLimits },
): Promise<readonly IngestOutcome[]> {
  const documents = files.flatMap(({ name, bytes }) =>
    bytes === null ? [] : [{ origin: name, bytes, ...(options.story !== '' && { overrides: { story: options.story } }) }]);
  const read = (documents.length === 0 ? [] : await services.ingest(documents)).values();
  return files.flatMap(({ name, bytes }) => {
    const outcome = bytes === null ? tooLarge(name, options.limits) : read.next().value;
    return outcome === undefined ? [] : [outcome];
  });
}

function tooLarge(origin: string, limits: UploadLimits): IngestOutcome {
  const message = `The file is larger than ${sizeWords(limits.maxFileBytes)}.`;
  return { origin, status: 'failed', articleId: null, title: null, claims: 0, error: { code: 'too-large', message } };
}

function showForm(
  response: Response,
  limits: UploadLimits,
  state: { readonly typed: TypedPaste; readonly errors?: FieldErrors; readonly status?: number },
): void {
  show(response, {
    template: 'pages/add/index',
    section: 'add',
    page: addPage(state.typed, state.errors ?? {}, limits),
    status: state.status ?? 200,
  });
}
