import { expect } from 'chai';
import { SettlingAlongside } from '../../../src/services/settle-alongside.js';

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Jobs to compare events, which placing asks for: of each portion of articles those of the events that they are in. */
class Desk {
  readonly waiting = new Map<string, string>();
  readonly compared: (readonly string[])[] = [];
  readonly untold = new Map<string, string>();
  readonly told: (readonly string[])[] = [];
  readonly placed: (readonly string[])[] = [];
  private marks = 0;

  constructor(
    /** Turns that placing some articles takes. */
    private readonly slowness = 1,
  ) {}

  /** @param articles each "event number" */
  async place(articles: readonly string[]): Promise<void> {
    for (let turn = 0; turn < this.slowness; turn++) await soon();
    this.placed.push(articles);
    for (const event of articles.map((article) => article.split(' ')[0]!)) {
      this.waiting.set(event, String(++this.marks));
      this.untold.set(event, String(this.marks));
    }
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
async function settling(events: readonly string[], desk = new Desk()): Promise<Desk> {
  const alongside = new SettlingAlongside(desk, { marks: (kind) => Promise.resolve(new Map(kind === 'stories' ? desk.untold : desk.waiting)) });
  await alongside.during(async (articleStored) => {
    for (const [number, event] of events.entries()) {
      articleStored(`${event} ${number}`);
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

  it('does the same however long placing takes', async () => {
    const events = Array.from({ length: 1500 }, (_, article) => `e${Math.floor(article / 5)}`);
    const [fast, slow] = [await settling(events), await settling(events, new Desk(70))];
    expect([slow.placed, slow.compared, slow.told]).to.deep.equal([fast.placed, fast.compared, fast.told]);
    expect(fast.told).not.to.deep.equal([]);
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
    await new SettlingAlongside(desk, { marks: () => Promise.resolve(new Map(marks)) }).during(async (articleStored) => {
      for (let document = 0; document < 200; document++) { articleStored('e 1'); await soon(); }
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
      .during(async (articleStored) => {
        for (; read < 200; read++) {
          articleStored('e 1');
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
      .during((articleStored) => {
        for (let document = 0; document < 40; document++) articleStored('e 1');
        return Promise.reject(new Error('disk full'));
      })
      .catch((error: unknown) => error);
    expect(failure).to.be.an('error').with.property('message', 'disk full');
    expect(placed).to.equal(true);
  });
});
