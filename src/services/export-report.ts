import type { ComparisonFilter } from '../domain/comparison.js';
import { renderReport } from '../reports/render-report.js';
import { compareEvent, compareStory } from './compare-event.js';
import type { ServiceContext } from './service-context.js';
import type { ReportFile, ReportFormat } from './contract/reports.js';

/**
 * The comparison report of an event or story: what its page shows under the same filter.
 *
 * @throws {NotFoundError}
 */
export async function exportReport(
  context: ServiceContext,
  subject: { readonly type: 'event' | 'story'; readonly id: string },
  { format, filter }: { readonly format: ReportFormat; readonly filter: ComparisonFilter },
): Promise<ReportFile> {
  const comparison = subject.type === 'event' ? await compareEvent(context, subject.id, filter) : await compareStory(context, subject.id, filter);
  return renderReport(comparison, format);
}
