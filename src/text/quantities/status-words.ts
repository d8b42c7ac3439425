/** What may be said of counted people and things, by lemma or word. */
const TABLE: readonly (readonly [string, string])[] = [
  ['killed', 'kill killed dead die died dying death deaths dead fatality fatalities fatal perish slay slain slaughter massacre murder toll drown lives life bodies body claim_lives lethal martyr martyred'],
  ['injured', 'injure injured injury injuries wound wounded hurt casualties maim burn burns hospitalise hospitalize hospitalised hospitalized injuring'],
  ['critical', 'critical critically serious seriously'],
  ['missing', 'missing unaccounted disappear vanish'],
  ['arrested', 'nick nicked nab nabbed arrest arrested arrests detain detained detention custody'],
  ['evacuated', 'evacuate evacuation evacuated'],
  ['displaced', 'displace displaced flee fled homeless uproot displacement'],
  ['rescued', 'rescue rescued save saved'],
  ['survived', 'survive survivor survivors alive'],
  ['trapped', 'trap trapped strand stranded stuck'],
  ['charged', 'charge charged indict'],
  ['convicted', 'convict convicted jail jailed sentence'],
  ['infected', 'infect infected infection infections case cases contract'],
  ['vaccinated', 'vaccinate vaccinated dose doses jab jabs'],
  ['destroyed', 'destroy destroyed flatten level raze gut'],
  ['damaged', 'damage damaged'],
  ['cut', 'redundancy redundancies layoff layoffs axe'],
  ['pledged', 'pledge pledged promise'],
  ['stolen', 'steal stolen theft'],
  ['attending', 'attend attended attendance turnout spectator spectators crowd gather gathered'],
  ['signed', 'signatures signature signatories'],
  ['hostage', 'hostage hostages kidnap abduct'],
];

const STATUS: ReadonlyMap<string, string> = new Map(TABLE.flatMap(([status, words]) => words.split(' ').map((word): [string, string] => [word, status])));

/** Status nouns that are no item of their own ("deaths", "injuries"): the people are counted. */
const STATUS_NOUN: ReadonlySet<string> = new Set(['death', 'fatality', 'injury', 'casualty', 'arrest', 'life', 'dead', 'survivor', 'infection', 'signature', 'rescue', 'evacuation', 'burn']);

/** The status that a word expresses, normalised ("died", "toll" and "fatalities" are `killed`), or undefined. */
export function statusOf(lemma: string, lower: string): string | undefined {
  return STATUS.get(lower) ?? STATUS.get(lemma);
}

/** True for nouns that count people by what became of them. */
export function isStatusNoun(lemma: string): boolean {
  return STATUS_NOUN.has(lemma);
}
