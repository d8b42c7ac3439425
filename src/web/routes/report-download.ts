import type { RequestHandler } from 'express';
import { NotFoundError, ValidationError } from '../../errors.js';
import type { ReportFormat } from '../../services/contract/reports.js';
import type { Services } from '../../services/services.js';
import { parseComparisonForm } from '../forms/comparison-form.js';
import { REPORT_FORMATS } from '../view-models/report-links.js';

/** Sends the report of an event or story as a file, with the filter of the query. */
export function reportDownload(services: Services, type: 'event' | 'story'): RequestHandler<{ id: string; format: string }> {
  return async (request, response) => {
    const format = formatOf(request.params.format);
    const form = parseComparisonForm(request.query);
    if (Object.keys(form.errors).length > 0) throw new ValidationError('The filter of this report cannot be used.', { ...form.errors });
    const report = await services.exportReport({ type, id: request.params.id }, format, form.filter);
    response.attachment(report.filename).set('Content-Type', report.mediaType).send(Buffer.from(report.body, 'utf8'));
  };
}

function formatOf(text: string): ReportFormat {
  if (!Object.hasOwn(REPORT_FORMATS, text)) throw new NotFoundError('report format', text);
  return text as ReportFormat;
}
