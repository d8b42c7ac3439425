/** A seeded source of choices: the same seed gives the same coverage on every machine. */
export class Chooser {
  private state: number;

  constructor(seed: number) {
    this.state = (seed ^ 0x9e3779b9) >>> 0;
  }

  /** A number in [0, 1), by the mulberry32 generator. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of a list that is not empty. */
  of<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** The list in another order. */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(this.next() * (index + 1));
      [order[index], order[other]] = [order[other]!, order[index]!];
    }
    return order;
  }
}

const TOWN_STARTS = ['Hather', 'Ombre', 'Quill', 'Tesken', 'Varn', 'Wester', 'Ludde', 'Marrow', 'Kest', 'Pellin', 'Brack', 'Sorrel', 'Thorne', 'Umber', 'Fenna', 'Gorse', 'Ilker', 'Jarrow', 'Nettle', 'Oxen', 'Riddle', 'Stave', 'Yarrow', 'Cinder', 'Dunnock', 'Elver', 'Halse', 'Merrin', 'Penn', 'Skell'];
const TOWN_ENDS = ['ford', 'wick', 'holm', 'combe', 'stead', 'mouth', 'bridge', 'field', 'minster', 'haven', 'thwaite', 'ley', 'moor', 'bury', 'gate', 'worth', 'beck', 'dale', 'ness', 'toft'];
const FIRST_NAMES = ['Adela', 'Bram', 'Corin', 'Delphine', 'Edda', 'Florian', 'Gisela', 'Hanno', 'Imre', 'Jorund', 'Katla', 'Leopold', 'Maren', 'Nils', 'Odile', 'Petra', 'Quentin', 'Rosalind', 'Soren', 'Tamsin', 'Ulric', 'Vesna', 'Wendell', 'Yvonne', 'Zelda', 'Anselm', 'Birgit', 'Caspar', 'Dorothea', 'Emeric'];
const LAST_STARTS = ['Ald', 'Bern', 'Carr', 'Drum', 'Eller', 'Fair', 'Grim', 'Hollow', 'Iver', 'Jessop', 'Kirk', 'Lang', 'Mott', 'Nor', 'Oster', 'Pask', 'Quarr', 'Rask', 'Stan', 'Trev', 'Under', 'Vint', 'Whit', 'Yel', 'Zeb'];
const LAST_ENDS = ['erby', 'hurst', 'man', 'quist', 'rick', 'sley', 'ton', 'vane', 'wright', 'yard', 'zell', 'acre', 'beck', 'croft', 'dane', 'gren'];
const STREET_STARTS = ['Tanner', 'Cooper', 'Abbey', 'Mill', 'Chandler', 'Weaver', 'Orchard', 'Lantern', 'Saddler', 'Harbour', 'Priory', 'Copper', 'Fuller', 'Glover', 'Heron'];
const STREET_ENDS = ['Street', 'Lane', 'Row', 'Road', 'Quay', 'Hill', 'Close', 'Square'];

export function townName(choose: Chooser): string {
  return choose.of(TOWN_STARTS) + choose.of(TOWN_ENDS);
}

export function personName(choose: Chooser): string {
  return `${choose.of(FIRST_NAMES)} ${surname(choose)}`;
}

export function surname(choose: Chooser): string {
  return choose.of(LAST_STARTS) + choose.of(LAST_ENDS);
}

export function streetName(choose: Chooser): string {
  return `${choose.of(STREET_STARTS)} ${choose.of(STREET_ENDS)}`;
}

/** The invented outlets, all on the reserved domain `.example`. */
export const OUTLETS: readonly { readonly name: string; readonly host: string }[] = [
  { name: 'Bench Courier', host: 'bench-courier.example' },
  { name: 'The Plumb Line', host: 'plumb-line.example' },
  { name: 'Morning Anvil', host: 'morning-anvil.example' },
  { name: 'Radio Trellis', host: 'radio-trellis.example' },
  { name: 'The Lower Gazette', host: 'lower-gazette.example' },
  { name: 'Spindle News', host: 'spindle-news.example' },
  { name: 'The Weir Observer', host: 'weir-observer.example' },
  { name: 'Gannet Agency', host: 'gannet-agency.example' },
];
