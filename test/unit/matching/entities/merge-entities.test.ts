import { expect } from 'chai';
import type { CanonicalEntity } from '../../../../src/domain/canonical-entity.js';
import { CanonicalNames } from '../../../../src/matching/entities/canonical-names.js';
import { mergeEntities } from '../../../../src/matching/entities/merge-entities.js';
import { personName } from '../../../../src/matching/entities/person-name.js';
import { shuffled } from '../../../support/shuffle.js';

interface Given {
  readonly type?: CanonicalEntity['type'];
  readonly gender?: CanonicalEntity['gender'];
  readonly role?: string;
  readonly day?: string;
  readonly aliases?: readonly string[];
}

function entity(article: string, name: string, given: Given = {}): CanonicalEntity {
  const { type = 'person', gender = null, role, day = null, aliases = [] } = given;
  return { canonical: name, type, gender, aliases: [name, ...aliases].sort(), roles: role === undefined ? [] : [{ role, from: day, to: day }], names: [{ article, name }] };
}

/** The names that came together, sorted, each group in brackets. */
function groups(entities: readonly CanonicalEntity[]): string[] {
  return mergeEntities(entities).map(({ names }) => names.map(({ name }) => name).sort().join(' = ')).sort();
}

describe('entities over many articles', () => {
  const same: readonly [string, string, string][] = [
    ['a particle with a hyphen', 'Azzam Ahmad', 'Azzam Al-Ahmad'],
    ['a particle without one', 'Karim el Masri', 'Karim Masri'],
    ['an assimilated article', 'Walid ash-Sharif', 'Walid Sharif'],
    ['links of descent', 'Yusuf bin Salem', 'Yusuf Salem'],
    ['marks on letters', 'José Müller', 'Jose Muller'],
    ['apostrophes', 'Sa’id O’Neill', "Said O'Neill"],
    ['hyphens', 'Anne-Marie Weber', 'Anne Marie Weber'],
    ['spellings of a given name', 'Mohammed Dahlan', 'Muhammad Dahlan'],
    ['spellings of a family name that is written over', 'Ismail Haniyeh', 'Ismail Haniya'],
    ['a kept particle in two spellings', 'Moussa Abu Marzouk', 'Musa Abu Marzook'],
    ['an initial', 'Tom Reyes', 'T. Reyes'],
    ['a family name', 'Tom Reyes', 'Reyes'],
    ['a family name with its particle', 'Bill de Haan', 'De Haan'],
    ['the first half of a double name', 'Maria Garcia Lopez', 'Maria Garcia'],
    ['a further name', 'Tom Robert Reyes', 'Tom Reyes'],
    ['a family name by its sound', 'Ismail Haniyeh', 'Haniya'],
  ];
  for (const [title, a, b] of same) {
    it(`are one despite ${title}`, () => {
      expect(groups([entity('1', a), entity('2', b)])).to.have.length(1);
    });
  }

  const different: readonly [string, string, string][] = [
    ['given names', 'Tom Reyes', 'Ana Reyes'],
    ['given names that only sound alike', 'Jan Novak', 'Jean Novak'],
    ['family names', 'Tom Reyes', 'Tom Brandt'],
    ['family names of one sound that nobody wrote over', 'John Allan', 'John Allen'],
    ['initials', 'Tom Reyes', 'A. Reyes'],
    ['two letters of a name that is another', 'Mahmoud Abbas', 'Mohammed Abbas'],
    ['further names', 'Tom Robert Reyes', 'Tom Aldo Reyes'],
    ['descent', 'Tom Reyes Jr.', 'Tom Reyes Sr.'],
  ];
  for (const [title, a, b] of different) {
    it(`stay two for different ${title}`, () => {
      expect(groups([entity('1', a), entity('2', b)])).to.have.length(2);
    });
  }

  it('take the fullest name, and every way to write it as an alias', () => {
    const [merged] = mergeEntities([entity('1', 'Azzam Ahmad', { aliases: ['Ahmad'] }), entity('2', 'Azzam Al-Ahmad')]);
    expect(merged).to.include({ canonical: 'Azzam Al-Ahmad', type: 'person' });
    expect(merged!.aliases).to.deep.equal(['Ahmad', 'Azzam Ahmad', 'Azzam Al-Ahmad']);
  });

  it('leave a family name that two people bear to itself', () => {
    expect(groups([entity('1', 'Tom Reyes'), entity('2', 'Ana Reyes'), entity('3', 'Reyes')])).to.deep.equal(['Ana Reyes', 'Reyes', 'Tom Reyes']);
  });

  it('give a family name that two bear to the one who shares its role', () => {
    const people = [entity('1', 'Tom Reyes', { role: 'harbour master' }), entity('2', 'Ana Reyes', { role: 'mayor' }), entity('3', 'Reyes', { role: 'Mayor' })];
    expect(groups(people)).to.deep.equal(['Ana Reyes = Reyes', 'Tom Reyes']);
  });

  it('never give her the name of him', () => {
    expect(groups([entity('1', 'Tom Reyes', { gender: 'male' }), entity('2', 'Reyes', { gender: 'female' })])).to.have.length(2);
  });

  it('hold roles with the days on which they are given', () => {
    const [merged] = mergeEntities([
      entity('1', 'Ines Duarte', { role: 'Prime Minister', day: '2013-05-01' }), entity('2', 'Duarte', { role: 'prime minister', day: '2014-02-01' }),
      entity('3', 'Ines Duarte', { role: 'head of the party’s politburo', day: '2017-09-12' }), entity('4', 'Ines Duarte', { role: 'political bureau chief of the party' }),
    ]);
    expect(merged!.roles).to.deep.equal([
      { role: 'Prime Minister', from: '2013-05-01', to: '2014-02-01' },
      { role: 'head of the party’s politburo', from: '2017-09-12', to: '2017-09-12' },
    ]);
  });

  it('tie a role phrase to the one person whom another article gives the role', () => {
    const people = [entity('1', 'Ismail Haniyeh', { role: 'head of the Hamas politburo' }), entity('2', 'Ines Duarte', { role: 'mayor' })];
    const phrases = [entity('3', 'Hamas’ political bureau chief', { type: 'role' }), entity('4', 'the mayor', { type: 'role' })];
    expect(groups([...people, ...phrases])).to.deep.equal(['Hamas’ political bureau chief = Ismail Haniyeh', 'Ines Duarte = the mayor']);
  });

  it('leave a role phrase open that nobody holds, that two hold, or that somebody held before', () => {
    const mayor = entity('3', 'the mayor', { type: 'role' });
    expect(groups([entity('1', 'Ines Duarte', { role: 'governor' }), mayor])).to.have.length(2);
    expect(groups([entity('1', 'Ines Duarte', { role: 'mayor' }), entity('2', 'Tom Reyes', { role: 'mayor' }), mayor])).to.have.length(3);
    expect(groups([entity('1', 'Ines Duarte', { role: 'former mayor' }), mayor])).to.have.length(2);
  });

  it('tell by its day which of two holders a role phrase means', () => {
    const holders = [
      entity('1', 'Ines Duarte', { role: 'mayor', day: '2013-01-05' }), entity('2', 'Ines Duarte', { role: 'mayor', day: '2014-01-05' }), entity('3', 'Tom Reyes', { role: 'mayor', day: '2017-01-05' }),
    ];
    const phrase = { ...entity('4', 'the mayor', { type: 'role' }), roles: [{ role: 'the mayor', from: '2013-06-01', to: '2013-06-01' }] };
    expect(groups([...holders, phrase])).to.deep.equal(['Ines Duarte = Ines Duarte = the mayor', 'Tom Reyes']);
  });

  it('tie an unexplained acronym to the one body that has it', () => {
    const board = entity('1', 'Coastal Protection Board', { type: 'organisation', aliases: ['CPB'] });
    expect(groups([board, entity('2', 'CPB', { type: 'organisation' })])).to.deep.equal(['CPB = Coastal Protection Board']);
    expect(groups([board, entity('2', 'CPB', { type: 'organisation' }), entity('3', 'Central Planning Bureau', { type: 'organisation' })])).to.have.length(3);
  });

  it('merge again over the events of a story', () => {
    const first = mergeEntities([entity('1', 'Azzam Ahmad', { role: 'negotiator' }), entity('2', 'Ahmad')]);
    const second = mergeEntities([entity('3', 'Azzam Al-Ahmad', { role: 'party leader' })]);
    const [merged, ...others] = mergeEntities([...first, ...second]);
    expect(others).to.have.length(0);
    expect(merged!.names.map(({ article }) => article)).to.deep.equal(['1', '2', '3']);
  });

  it('come out the same whatever the order of the articles', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const list = invented(seed);
      expect(mergeEntities(shuffled(list, seed)), `seed ${seed}`).to.deep.equal(mergeEntities(list));
    }
  });

  it('never hold two conflicting given names', () => {
    for (let seed = 1; seed <= 300; seed++) {
      for (const { names } of mergeEntities(invented(seed))) {
        const given = [...new Set(names.map(({ name }) => personName(name)?.given ?? null).filter((word) => word !== null))];
        const full = new Set(given.filter((word) => word.length > 1));
        expect(full.size, names.map(({ name }) => name).join(', ')).to.be.at.most(1);
        for (const initial of given.filter((word) => word.length === 1)) for (const word of full) expect(word.startsWith(initial)).to.equal(true);
      }
    }
  });

  it('lose no name and name nobody twice', () => {
    const places = (list: readonly CanonicalEntity[]): string[] => list.flatMap(({ names }) => names.map(({ article, name }) => `${article} ${name}`)).sort();
    for (let seed = 1; seed <= 300; seed++) expect(places(mergeEntities(invented(seed)))).to.deep.equal(places(invented(seed)));
  });
});

const GIVEN = ['Tom ', 'Ana ', 'T. ', 'Jan ', 'Jean ', 'Mohammed ', 'Muhammad ', 'Mahmoud ', 'Azzam ', ''];
const MIDDLE = ['', '', 'R. ', 'Robert ', 'Aldo '];
const FAMILY = ['Reyes', 'al-Reyes', 'Abu Marzouk', 'Ahmad', 'Al-Ahmad', 'Garcia', 'Garcia Lopez', 'Brandt'];
const ROLES = ['mayor', 'Mayor', 'party chief', undefined];
/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const GENDERS = ['male', 'female', null] as const;

/** Up to fourteen people in five articles, the same for the same seed; no article has two of one name. */
function invented(seed: number): CanonicalEntity[] {
  const random = randomNumbers(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const found = new Map<string, CanonicalEntity>();
  for (let count = Math.floor(random() * 14); count >= 0; count--) {
    const given = pick(GIVEN);
    const name = `${given}${given === '' ? '' : pick(MIDDLE)}${pick(FAMILY)}`;
    const article = pick(['1', '2', '3', '4', '5']);
    const role = pick(ROLES);
    found.set(`${article} ${name}`, entity(article, name, { gender: pick(GENDERS), ...(role === undefined ? {} : { role }) }));
  }
  return [...found.values()];
}

describe('sources under canonical names', () => {
  const source = (canonical: string, type: 'person' | 'unnamed' | 'group') => ({ start: 0, end: 1, text: canonical, canonical, type, roles: [] });
  const attribution = (canonical: string, type: 'person' | 'unnamed' | 'group') => ({ source: source(canonical, type), cue: null, content: [], kind: 'indirect' as const, via: null, viaType: null, confidence: 1, parent: null });
  const names = new CanonicalNames(mergeEntities([
    entity('1', 'Azzam Al-Ahmad', { role: 'mayor' }), entity('2', 'Azzam Ahmad'), entity('2', 'the mayor', { type: 'role' }), entity('2', 'the chancellor', { type: 'role' }),
    entity('2', 'Hamas', { type: 'organisation' }), entity('2', 'Fatah', { type: 'organisation' }),
  ]));
  const renamed = (canonical: string, type: 'person' | 'unnamed' | 'group') => names.renameSources('2', [attribution(canonical, type)])[0]!.source!;

  it('bear the name that stands for them in every article, with their roles', () => {
    expect(renamed('Azzam Ahmad', 'person')).to.deep.include({ canonical: 'Azzam Al-Ahmad', roles: ['mayor'], text: 'Azzam Ahmad' });
  });

  it('are people where a role phrase is explained, and stay unnamed where none is', () => {
    expect(renamed('the mayor', 'unnamed')).to.include({ canonical: 'Azzam Al-Ahmad', type: 'person' });
    expect(renamed('the chancellor', 'unnamed')).to.include({ canonical: 'the chancellor', type: 'unnamed' });
    expect(renamed('an official', 'unnamed')).to.include({ canonical: 'an official', type: 'unnamed' });
  });

  it('are one pair in whatever order they are named', () => {
    expect(renamed('Hamas and Fatah', 'group').canonical).to.equal('Fatah and Hamas');
  });
});
