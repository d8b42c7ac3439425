import path from 'node:path';
import { expect } from 'chai';
import { COVERAGE, openDesk, type DecisionDesk } from '../support/decision-desk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const HERALD = COVERAGE['Quay Herald'];
/** Differs from the Herald over the number of the injured alone. */
const POST = COVERAGE['Tollgate Post'].split('\n\n')[0]!;

describe('disputes between copies of the same texts', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let number = 0;
  let desk: DecisionDesk;

  beforeEach(async () => {
    desk = await openDesk(path.join(folder, `repeated-${number++}.sqlite`));
    await desk.add('Quay Herald', HERALD);
    await desk.add('Tollgate Post', POST);
  });
  afterEach(() => desk.close());

  const counts = async (): Promise<{ readonly listed: number; readonly event: number; readonly outlets: Readonly<Record<string, number>> }> => ({
    listed: (await desk.services.listDisputes({ page: 1, pageSize: 20 })).total,
    event: (await desk.services.listEvents({ order: 'disputed', page: 1, pageSize: 5 })).items[0]!.openDisputes,
    outlets: Object.fromEntries((await desk.services.listOutlets()).map(({ outlet, openDisputes }) => [outlet.name, openDisputes])),
  });

  it('count once in lists and totals, and for every outlet that is a side', async () => {
    const before = await counts();
    expect(before.listed).to.be.greaterThan(0);
    await desk.add('Late Courier', HERALD);
    const after = await counts();
    expect(after).to.deep.equal({ ...before, outlets: { ...before.outlets, 'Late Courier': before.outlets['Quay Herald'] } });
  });

  it('stand in the list with the one that they repeat', async () => {
    await desk.add('Late Courier', HERALD);
    const { items } = await desk.services.listDisputes({ page: 1, pageSize: 20 });
    expect(items).to.not.be.empty;
    for (const { dispute, repeatedBy } of items) expect(repeatedBy.map((repeat) => [repeat.dispute.repeats, repeat.type])).to.deep.equal([[dispute.id, dispute.type]]);
  });

  it('stand by themselves once they are ruled on otherwise', async () => {
    await desk.add('Late Courier', HERALD);
    const before = await counts();
    const [told] = (await desk.services.listDisputes({ page: 1, pageSize: 20 })).items;
    const { dispute, token } = await desk.services.getDispute(told!.dispute.id);
    await desk.services.decide({ kind: 'dispute', dispute: dispute.id, ruling: 'dismissed', source: null, seen: token }, { editor: 'mk', note: null });
    expect((await counts()).event).to.equal(before.event);
    const open = await desk.services.listDisputes({ state: 'open', page: 1, pageSize: 20 });
    expect(open.items.map((item) => item.dispute.id)).to.include(told!.repeatedBy[0]!.dispute.id);
  });
});
