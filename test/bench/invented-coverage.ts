import { COLOUR, COLOUR_THINGS, COMMON_FACTS, COMMON_THINGS, EVENT_KINDS, type EventKind, type Fact } from './invented-facts.js';
import { Chooser, OUTLETS, personName, streetName, surname, townName } from './invented-names.js';

/** An article about an event that never happened. */
export interface InventedArticle {
  readonly id: string;
  /** Which event it reports: what clustering should find. */
  readonly event: string;
  readonly outlet: string;
  /** ISO instant. */
  readonly published: string;
  readonly url: string;
  readonly title: string;
  /** Paragraphs parted by blank lines. */
  readonly text: string;
  /** The sentences that other outlets of the event may have too, in their own words; scenes are not among them. */
  readonly told: readonly ToldFact[];
}

/** A fact as one article words it: one sentence, sometimes two. */
export interface ToldFact {
  /** The same in every article that tells it. */
  readonly fact: string;
  readonly wording: string;
}

/** What fills the slots of an event's sentences. */
type Slots = Readonly<Record<string, string>>;

const MONTHS = ['January', 'February', 'April', 'June', 'September', 'October', 'November'];
const FIRST_DAY = Date.UTC(2003, 0, 6);
const DAY = 24 * 60 * 60 * 1000;
const EVENTS_A_DAY = 3;

/** Least words of an article, and how many of the facts that any event may have one event has. */
interface Length {
  readonly words: number;
  readonly common: number;
}

/** A long article has about 430 words and 35 claims, a short one 190 words and 16 claims. */
const LENGTHS = { long: { words: 420, common: 10 }, short: { words: 180, common: 4 } } as const satisfies Readonly<Record<string, Length>>;

export interface CoverageWanted {
  readonly articles: number;
  readonly seed?: number;
  /** Long, unless short ones are asked for. */
  readonly length?: keyof typeof LENGTHS;
}

/**
 * Invents coverage: events of three to eight outlets, each of which words most of the same facts in its own way, drops
 * some, puts them in its own order and adds scenes of its own. About one event in four has a number told differently.
 *
 * Lazy, so that a hundred thousand articles need no memory; the same seed gives the same articles.
 */
export function* inventCoverage({ articles, seed = 1, length = 'long' }: CoverageWanted): Generator<InventedArticle> {
  let written = 0;
  for (let number = 0; written < articles; number++) {
    for (const article of inventEvent(number, seed, LENGTHS[length])) {
      if (written++ >= articles) return;
      yield article;
    }
  }
}

function inventEvent(number: number, seed: number, length: Length): InventedArticle[] {
  const choose = new Chooser(seed * 1_000_003 + number);
  const kind = EVENT_KINDS[number % EVENT_KINDS.length]!;
  const at = FIRST_DAY + number * (DAY / EVENTS_A_DAY);
  const slots = eventSlots(choose, kind, at);
  const common = choose.shuffled(COMMON_FACTS.map((fact, index) => ({ fact, id: `event-${number}/common-${index}` }))).slice(0, length.common);
  const outlets = choose.shuffled(OUTLETS).slice(0, choose.between(3, OUTLETS.length));
  const disputed = choose.next() < 0.25;
  return outlets.map((outlet, order) => {
    const told = disputed && order === 1 ? { ...slots, count: String(Number(slots.count) * 2 + 7) } : slots;
    const published = new Date(at + (order + 2) * 90 * 60 * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
    return {
      id: `invented-${number}-${order}`,
      event: `event-${number}`,
      outlet: outlet.name,
      published,
      url: `https://www.${outlet.host}/news/${number}-${order}`,
      title: fill(choose.of(kind.headlines), told),
      ...bodyOf(choose, { kind, common, length, slots: told, event: `event-${number}` }),
    };
  });
}

function eventSlots(choose: Chooser, kind: EventKind, at: number): Slots {
  const mayor = personName(choose);
  return {
    town: townName(choose),
    other: townName(choose),
    street: streetName(choose),
    hospital: `Saint ${surname(choose)}`,
    company: `${surname(choose)} ${choose.of(['Holdings', 'Works', 'Lines', 'Estates', 'Brothers', 'Group'])}`,
    mayor,
    mayorLast: mayor.split(' ')[1]!,
    chief: personName(choose),
    minister: personName(choose),
    witness: personName(choose),
    judge: personName(choose),
    head: personName(choose),
    day: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(at),
    month: choose.of(MONTHS),
    count: String(choose.between(60, 900)),
    hurt: String(choose.between(3, 19)),
    millions: String(choose.between(2, 95)),
    staff: String(choose.between(21, 380)),
    miles: String(choose.between(4, 30)),
    aid: String(choose.between(2, 40)),
    extra: String(choose.between(3, 60)),
    years: String(choose.between(2, 40)),
    insurer: `${surname(choose)} Mutual`,
    host: personName(choose),
    historian: personName(choose),
    rooms: String(choose.between(12, 240)),
    delay: String(choose.between(6, 75)),
    margin: String(choose.between(2, 38)),
    gifts: String(choose.between(8, 700)),
    ...Object.fromEntries(Object.entries({ ...COMMON_THINGS, ...kind.things }).map(([name, values]) => [name, choose.of(values)])),
  };
}

interface Telling {
  readonly kind: EventKind;
  readonly common: readonly NumberedFact[];
  readonly length: Length;
  readonly slots: Slots;
  readonly event: string;
}

/** Kind's own facts first, as news does; then the common ones in the outlet's own order, with scenes between them. */
function bodyOf(choose: Chooser, { kind, common, length, slots, event }: Telling): Pick<InventedArticle, 'text' | 'told'> {
  const [lead, ...rest] = kind.facts.map((fact, index) => ({ fact, id: `${event}/${index}` }));
  const chosen = [lead!, ...someOf(choose, rest), ...someOf(choose, common)];
  const told = chosen.map(({ fact, id }) => ({ fact: id, wording: capitalised(fill(choose.of<string>(fact), slots)) }));
  const sentences = told.map(({ wording }) => wording);
  let words = sentences.join(' ').split(' ').length;
  for (const template of choose.shuffled(COLOUR)) {
    if (words >= length.words) break;
    const scene = fill(template, colourSlots(choose));
    words += scene.split(' ').length;
    sentences.splice(choose.between(3, sentences.length), 0, scene);
  }
  return { told, text: paragraphs(choose, sentences).join('\n\n') };
}

/** All but up to two of the facts, in any order. */
function someOf(choose: Chooser, facts: readonly NumberedFact[]): readonly NumberedFact[] {
  return choose.shuffled(facts).slice(0, facts.length - choose.between(0, 2));
}

interface NumberedFact {
  readonly fact: Fact;
  readonly id: string;
}

function paragraphs(choose: Chooser, sentences: readonly string[]): string[] {
  const built: string[] = [];
  for (let from = 0; from < sentences.length; ) {
    const length = choose.between(1, 3);
    built.push(sentences.slice(from, from + length).join(' '));
    from += length;
  }
  return built;
}

function colourSlots(choose: Chooser): Slots {
  return { thing: choose.of(COLOUR_THINGS.thing), person: choose.of(COLOUR_THINGS.person), food: choose.of(COLOUR_THINGS.food) };
}

function fill(template: string, slots: Slots): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`invented coverage: nothing to put for {${name}}`);
    return value;
  });
}

function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** The article as a Markdown file with front matter, as ingestion reads it. */
export function asMarkdown({ title, outlet, published, url, text }: InventedArticle): string {
  return `---\ntitle: ${JSON.stringify(title)}\noutlet: ${JSON.stringify(outlet)}\npublished: ${published}\nurl: ${url}\n---\n\n${text}\n`;
}
