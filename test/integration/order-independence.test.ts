import path from 'node:path';
import { expect } from 'chai';
import { runCli } from '../support/command-line.js';
import { eventsIn, groupsIn } from '../support/database-contents.js';
import { DEMO_FOLDER, readDemoPlants } from '../support/demo-plants.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('the order in which coverage comes in', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  // An edited version is later by nature: the originals alone may come in any order.
  const files = readDemoPlants().events.flatMap((event) => event.articles.map(({ file }) => path.join(DEMO_FOLDER, file)));
  const every = (step: number, from: readonly string[]): string[] => Array.from({ length: step }, (_, start) => from.filter((_, index) => index % step === start)).flat();
  const orders: Readonly<Record<string, readonly (readonly string[])[]>> = {
    forwards: [files],
    backwards: [[...files].reverse()],
    'mixed and in parts': every(4, every(7, files)).flatMap((file, index, all) => (index % 5 === 0 ? [all.slice(index, index + 5)] : [])),
  };
  const results: Record<string, { readonly events: readonly string[]; readonly groups: readonly string[] }> = {};

  before(async () => {
    for (const [name, batches] of Object.entries(orders)) {
      const db = path.join(folder, `${name}.sqlite`);
      for (const batch of batches) expect(await runCli(['ingest', ...batch, '--db', db])).to.deep.include({ code: 0, stderr: '' });
      results[name] = { events: eventsIn(db), groups: groupsIn(db) };
    }
  });

  it('is no matter for the events', () => {
    expect(results.forwards!.events).to.not.be.empty;
    for (const name of Object.keys(orders)) expect(results[name]!.events, name).to.deep.equal(results.forwards!.events);
  });

  it('is no matter for the groups', () => {
    expect(results.forwards!.groups).to.not.be.empty;
    for (const name of Object.keys(orders)) expect(results[name]!.groups, name).to.deep.equal(results.forwards!.groups);
  });
});
