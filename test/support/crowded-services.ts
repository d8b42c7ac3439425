import type { Comparison } from '../../src/domain/comparison.js';
import type { Services } from '../../src/services/services.js';
import { fakeServices } from './fake-services.js';

const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** Coverage that strains a layout: nine outlets, words without a place to break, forty-five rows. */
export function crowdedServices(): Services {
  const services = fakeServices();
  return { ...services, compareEvent: async (id, filter) => crowded(await services.compareEvent(id, filter)) };
}

function crowded(comparison: Comparison): Comparison {
  const copies = Array.from({ length: 5 }, (_, index) => ({ id: `copy-${index}`, name: `${UNBROKEN} ${index}`, known: true, articles: [] }));
  const rows = Array.from({ length: 45 }, (_, index) => {
    const row = comparison.rows[index % comparison.rows.length]!;
    const wordings = row.wordings.map((wording) => ({ ...wording, text: `${wording.text} ${UNBROKEN}`, difference: [] }));
    return { ...row, groupId: `${row.groupId}-${index}`, claim: `${UNBROKEN} ${row.claim}`, wordings };
  });
  const notIngested = [{ origin: `https://daily.example/${'long-path-'.repeat(30)}`, reason: UNBROKEN, at: '2031-03-05T08:00:00Z' }];
  const subject = { ...comparison.subject, title: `${UNBROKEN}: ${comparison.subject.title}` };
  return { ...comparison, subject, rows, notIngested, totalRows: 45, matchingRows: 45, outlets: [...comparison.outlets, ...copies] };
}
