/** A unit with what one of it is in the base unit. */
export interface UnitMeaning {
  readonly unit: string;
  readonly factor: number;
  /** Added after scaling (temperatures). */
  readonly offset?: number;
}

const TABLE: readonly (readonly [string, string, number])[] = [
  ['m metre metres meter meters', 'm', 1],
  ['km kms kilometre kilometres kilometer kilometers', 'm', 1000],
  ['cm centimetre centimetres centimeter centimeters', 'm', 0.01],
  ['mm millimetre millimetres millimeter millimeters', 'm', 0.001],
  ['mile miles mi', 'm', 1609.344],
  ['foot feet ft', 'm', 0.3048],
  ['inch inches', 'm', 0.0254],
  ['yard yards', 'm', 0.9144],
  ['hectare hectares ha', 'm2', 10_000],
  ['acre acres', 'm2', 4046.8564224],
  ['kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes', 'kg', 1],
  ['g gram grams gramme grammes', 'kg', 0.001],
  ['mg milligram milligrams milligramme milligrammes', 'kg', 0.000001],
  ['tonne tonnes', 'kg', 1000],
  ['ton tons', 'kg', 907.18474],
  ['lb lbs', 'kg', 0.45359237],
  ['ounce ounces oz', 'kg', 0.028349523],
  ['ml millilitre millilitres milliliter milliliters', 'm3', 0.000001],
  ['litre litres liter liters', 'm3', 0.001],
  ['gallon gallons', 'm3', 0.003785411784],
  ['second seconds sec secs', 's', 1],
  ['minute minutes min mins', 's', 60],
  ['hour hours hr hrs', 's', 3600],
  ['day days', 's', 86_400],
  ['week weeks', 's', 604_800],
  ['fortnight fortnights', 's', 1_209_600],
  ['month months', 's', 2_629_800],
  ['year years yr yrs', 's', 31_557_600],
  ['mph', 'm/s', 0.44704],
  ['kph kmh', 'm/s', 0.2777777778],
  ['knot knots', 'm/s', 0.514444444],
  ['mw megawatt megawatts', 'W', 1e6],
  ['gw gigawatt gigawatts', 'W', 1e9],
  ['kw kilowatt kilowatts', 'W', 1000],
  ['dollar dollars', 'USD', 1],
  ['euro euros', 'EUR', 1],
  ['pound pounds', 'GBP', 1],
  ['p pence', 'GBP', 0.01],
  ['yen', 'JPY', 1],
  ['yuan renminbi', 'CNY', 1],
  ['rupee rupees', 'INR', 1],
  ['rouble roubles ruble rubles', 'RUB', 1],
  ['cent cents', 'USD', 0.01],
  ['franc francs', 'CHF', 1],
  ['peso pesos', 'MXN', 1],
  ['crown crowns krona kronor krone kroner', 'SEK', 1],
  ['percent pct', 'percent', 1],
];

const UNITS: ReadonlyMap<string, UnitMeaning> = new Map(
  TABLE.flatMap(([words, unit, factor]) => words.split(' ').map((word): [string, UnitMeaning] => [word, { unit, factor }])),
);

/** Currency signs and codes that stand before a sum. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'], ['£', 'GBP'], ['€', 'EUR'], ['¥', 'JPY'], ['₹', 'INR'], ['₽', 'RUB'], ['usd', 'USD'], ['gbp', 'GBP'], ['eur', 'EUR'], ['jpy', 'JPY'], ['inr', 'INR'],
]);

/** Letters before "$" that say whose dollar it is. */
export const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['us', 'USD'], ['a', 'AUD'], ['au', 'AUD'], ['c', 'CAD'], ['ca', 'CAD'], ['nz', 'NZD'], ['hk', 'HKD'], ['s', 'SGD'], ['r', 'BRL'],
]);

/** The meaning of a unit word, spelt or short, in lower case. */
export function unitOf(word: string): UnitMeaning | undefined {
  return UNITS.get(word);
}
