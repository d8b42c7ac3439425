import type { DecisionAuthor, DecisionRequest } from './decision-request.js';
import { prepareDecision } from './content-of-request.js';
import type { ServiceContext } from '../service-context.js';
import { ValidationError } from '../../errors.js';

const MAX_NOTE = 2_000;
const MAX_NAME = 100;

/**
 * Stores an editor's decision, together with the jobs that carry it out, in one transaction.
 *
 * @returns the decision's id.
 * @throws {ValidationError} without a name, or where the request makes no sense; {NotFoundError}; {ConflictError} where another
 *   editor was faster.
 */
export async function decide(context: ServiceContext, request: DecisionRequest, author: DecisionAuthor): Promise<string> {
  const editor = author.editor.trim();
  const note = author.note?.trim() ?? '';
  if (editor === '') throw new ValidationError('Say who decides.', { editor: 'Type your name.' });
  if (editor.length > MAX_NAME) throw new ValidationError('The name is too long.', { editor: `Use at most ${MAX_NAME} characters.` });
  if (note.length > MAX_NOTE) throw new ValidationError('The note is too long.', { note: `Use at most ${MAX_NOTE} characters.` });
  return context.storage.unitOfWork(async (work) => {
    const { content, regroup, place } = await prepareDecision(work, request);
    const id = await work.decisions.append({ content, editor, at: context.now(), note: note === '' ? null : note });
    for (const event of regroup) await work.jobs.add('regroup', event, context.now());
    for (const article of place) await work.jobs.add('place', article, context.now());
    return id;
  });
}
