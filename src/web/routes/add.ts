import express, { Router } from 'express';
import type { Response } from 'express';
import { FetchError, UnreadableInputError, ValidationError } from '../../errors.js';
import type { IngestOutcome, OfferedDocument } from '../../services/contract/documents.js';
import type { Services } from '../../services/services.js';
import type { FieldErrors, RawForm } from '../forms/form-field.js';
import { parseField, typedText } from '../forms/form-field.js';
import { parsePasteForm, pastedDocument } from '../forms/paste-form.js';
import type { TypedPaste } from '../forms/paste-form.js';
import { webAddress } from '../forms/web-address.js';
import type { UploadedFile } from '../middleware/upload.js';
import { readUpload, uploadedFiles } from '../middleware/upload.js';
import { show } from '../show.js';
import type { AddState, UploadLimits } from '../view-models/add-page.js';
import { addPage, NOTHING_TYPED, sizeWords } from '../view-models/add-page.js';
import { addResultPage, reasonOf } from '../view-models/add-result-page.js';
import { articleHref } from '../view-models/links.js';

/** `/add`: paste an article, upload files, or fetch a page or feed. */
export function addRoutes(services: Services, options: { readonly now: () => Date; readonly limits: UploadLimits }): Router {
  const { limits, now } = options;
  const router = Router();
  const showForm = (response: Response, state: AddState, status: number): void => {
    show(response, { template: 'pages/add/index', section: 'add', page: addPage(state, limits), status });
  };
  router.get('/add', (request, response) => {
    showForm(response, { typed: { ...NOTHING_TYPED, story: typedText(request.query, 'story') } }, 200);
  });
  router.post('/add', express.urlencoded({ extended: false, limit: '2mb' }), async (request, response) => {
    const { typed, errors } = parsePasteForm((request.body ?? {}) as RawForm, now());
    const answer = Object.keys(errors).length > 0 ? { errors, status: 400 } : await ingestPasted(services, typed);
    if ('outcomes' in answer) showOutcomes(response, answer.outcomes);
    else if ('address' in answer) response.redirect(303, answer.address);
    else showForm(response, { typed, errors: answer.errors }, answer.status);
  });
  router.post('/add/files', readUpload(limits), async (request, response) => {
    const files = uploadedFiles(request.files);
    const story = typedText((request.body ?? {}) as RawForm, 'story');
    if (files.length > 0) showOutcomes(response, await services.ingest(offeredFiles(files, story, limits)));
    else showForm(response, { typed: { ...NOTHING_TYPED, story }, errors: { files: 'Choose one or more files first.' } }, 400);
  });
  router.post('/add/address', express.urlencoded({ extended: false, limit: '10kb' }), async (request, response) => {
    const address = typedText((request.body ?? {}) as RawForm, 'address');
    const fetched = await fetchAddress(services, address);
    if ('errors' in fetched) showForm(response, { address, errors: fetched.errors }, fetched.status);
    else showOutcomes(response, await services.ingest(fetched.documents));
  });
  return router;
}

function showOutcomes(response: Response, outcomes: readonly IngestOutcome[]): void {
  const allFailed = outcomes.every((outcome) => outcome.status === 'failed');
  show(response, { template: 'pages/add/result', section: 'add', page: addResultPage(outcomes), status: allFailed ? 422 : 200 });
}

/** What was wrong with a form, by field, and the status that says so. */
interface Refusal {
  readonly errors: FieldErrors;
  readonly status: number;
}

type Fetched = { readonly documents: readonly OfferedDocument[] } | Refusal;

/** The documents at an address, or what is wrong with it. */
async function fetchAddress(services: Services, address: string): Promise<Fetched> {
  const errors: Record<string, string> = {};
  parseField(webAddress.min(1, 'Write the address of a page or feed first.'), address, 'address', errors);
  if (Object.keys(errors).length > 0) return { errors, status: 400 };
  try {
    const documents = await services.fetchDocuments(address);
    return documents.length > 0 ? { documents } : { errors: { address: 'There is no article at this address.' }, status: 422 };
  } catch (error) {
    if (error instanceof FetchError || error instanceof UnreadableInputError || error instanceof ValidationError) {
      return { errors: { address: reasonOf(address, error.message) }, status: 422 };
    }
    throw error;
  }
}

type Pasted = { readonly address: string } | { readonly outcomes: readonly IngestOutcome[] } | Refusal;

/** Where a pasted article can be read; what became of each where the text held several; or what is wrong with it. */
async function ingestPasted(services: Services, typed: TypedPaste): Promise<Pasted> {
  try {
    const outcomes = await services.ingest([pastedDocument(typed)]);
    const [outcome] = outcomes;
    if (outcome === undefined || outcomes.length > 1) return { outcomes };
    if (outcome.articleId !== null) return { address: `${articleHref(outcome.articleId)}?done=${outcome.status}` };
    return { errors: { text: reasonOf(outcome.origin, outcome.error?.message ?? 'this text cannot be read') }, status: 422 };
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return { errors: Object.keys(error.fields).length > 0 ? error.fields : { text: error.message }, status: 422 };
  }
}

/** What to ingest for an upload; a file over the limit is offered as unloadable, so that it is listed with its reason. */
function offeredFiles(files: readonly UploadedFile[], story: string, limits: UploadLimits): readonly OfferedDocument[] {
  const error = { code: 'too-large', message: `The file is larger than ${sizeWords(limits.maxFileBytes)}.` };
  return files.map(({ name: origin, bytes }) =>
    bytes === null ? { origin, error } : { origin, bytes, ...(story !== '' && { overrides: { story } }) });
}
