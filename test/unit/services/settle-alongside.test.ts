import { expect } from 'chai';
import { SettlingAlongside } from '../../../src/services/settle-alongside.js';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Jobs to compare events, which placing asks for: of each portion of articles those of the events that they are in. */
class Desk {
  readonly waiting = new Map<string, string>();
  readonly compared: (readonly string[])[] = [];
  readonly untold = new Map<string, string>();
  readonly told: (readonly string[])[] = [];
  private stored: string[] = [];
  private marks = 0;

  store(event: string): void {
    this.stored.push(event);
  }

  async place(): Promise<void> {
    await soon();
    for (const event of this.stored) {
      this.waiting.set(event, String(++this.marks));
      this.untold.set(event, String(this.marks));
    }
    this.stored = [];
  }

  async tell(events: readonly string[]): Promise<void> {
    await soon();
    this.told.push(events);
    for (const event of events) this.untold.delete(event);
  }

  async compare(events: readonly string[]): Promise<void> {
    await soon();
    if (events.length > 0) this.compared.push(events);
    for (const event of events) this.waiting.delete(event);
  }
}

/** Offers articles one after another, given by the events that they are in. */
async function settling(events: readonly string[]): Promise<Desk> {
  const desk = new Desk();
  const alongside = new SettlingAlongside(desk, { marks: (kind) => Promise.resolve(new Map(kind === 'stories' ? desk.untold : desk.waiting)) });
  await alongside.during(async (documentDone) => {
    for (const event of events) {
      desk.store(event);
      documentDone();
      await soon();
    }
  });
  return desk;
}

describe('settling alongside', () => {
  it('compares each event once where coverage comes event by event, while more is read', async () => {
    const desk = await settling(Array.from({ length: 400 }, (_, article) => `e${Math.floor(article / 8)}`));
    const compared = desk.compared.flat();
    expect(compared.length).to.be.greaterThan(30);
    expect(new Set(compared).size).to.equal(compared.length);
  });

  it('tells stories of many events together, and of each event once', async () => {
    const desk = await settling(Array.from({ length: 3000 }, (_, article) => `e${Math.floor(article / 5)}`));
    expect(desk.told.length).to.be.within(2, 3);
    expect(Math.min(...desk.told.map((events) => events.length))).to.be.at.least(200);
    expect(new Set(desk.told.flat()).size).to.equal(desk.told.flat().length);
  });

  it('places the next portion while events are compared', async () => {
    const begun: string[] = [];
    let compared: () => void = () => undefined;
    const marks = new Map([['e', '1']]);
    const desk = {
      place: () => { begun.push('place'); if (begun.length > 2) compared(); return soon(); },
      compare: async (events: readonly string[]) => {
        begun.push('compare');
        marks.clear();
        if (events.length > 0) await new Promise<void>((resolve) => { compared = resolve; });
      },
      tell: soon,
    };
    await new SettlingAlongside(desk, { marks: () => Promise.resolve(new Map(marks)) }).during(async (documentDone) => {
      for (let document = 0; document < 200; document++) { documentDone(); await soon(); }
    });
    expect(begun.slice(0, 3)).to.deep.equal(['place', 'compare', 'place']);
  });

  it('leaves what little there is to be placed for the end', async () => {
    const desk = await settling(Array.from({ length: 31 }, () => 'e'));
    expect(desk.compared).to.deep.equal([]);
    expect([...desk.waiting]).to.deep.equal([]);
  });

  it('soon gives comparing up where events come round again and again', async () => {
    const desk = await settling(Array.from({ length: 4000 }, (_, article) => `e${article % 100}`));
    expect(desk.compared.flat().length).to.be.within(1, 150);
  });

  it('says what failed after what was under way is done, and begins nothing more', async () => {
    let placings = 0;
    let read = 0;
    const failing = {
      place: async () => {
        await soon();
        placings++;
        throw new Error('no place');
      },
      compare: () => Promise.resolve(),
      tell: () => Promise.resolve(),
    };
    const failure = await new SettlingAlongside(failing, { marks: () => Promise.resolve(new Map()) })
      .during(async (documentDone) => {
        for (; read < 200; read++) {
          documentDone();
          await soon();
        }
      })
      .catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', 'no place');
    expect([read, placings]).to.deep.equal([200, 1]);
  });

  it('passes on what the work threw, once settling is through', async () => {
    const desk = new Desk();
    let placed = false;
    const slow = { place: async () => { await soon(); await soon(); placed = true; }, compare: (events: readonly string[]) => desk.compare(events), tell: () => Promise.resolve() };
    const failure = await new SettlingAlongside(slow, { marks: () => Promise.resolve(new Map()) })
      .during((documentDone) => {
        for (let document = 0; document < 40; document++) documentDone();
        return Promise.reject(new Error('disk full'));
      })
      .catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', 'disk full');
    expect(placed).to.equal(true);
  });
});
