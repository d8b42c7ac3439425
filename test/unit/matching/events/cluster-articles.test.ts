import { expect } from 'chai';
import { profileArticle, type ArticleProfile } from '../../../../src/matching/events/article-profile.js';
import { clusterArticles, placeArticles } from '../../../../src/matching/events/cluster-articles.js';
import { EventIndex } from '../../../../src/matching/events/event-index.js';
import { shippedPairModel } from '../../../support/pair-model.js';
import { shuffled } from '../../../support/shuffle.js';

interface Sample {
  readonly id: string;
  readonly title: string;
  readonly day: string | null;
  readonly text: string;
  readonly story?: string;
}

const QUAKE_A = 'A strong earthquake shook the mountain town of Velmora before dawn, toppling the bell tower of its cathedral and trapping families under brick houses. Rescue teams with dogs searched the ruins of Market Street while aftershocks rolled through the valley.\n\nMayor Ilka Senn asked the army for tents and water pumps. Hospitals in nearby Corvane treated dozens of residents with broken bones.\n\nThe geological institute said the tremor began ten kilometres below the Hask fault.';
const QUAKE_B = 'Rescuers with dogs dug through collapsed brick houses in Velmora after an earthquake hit the mountain town before dawn and brought down the cathedral bell tower. Aftershocks hampered the search along Market Street.\n\nThe army sent tents and water pumps after an appeal from Mayor Ilka Senn, and hospitals in Corvane admitted residents with fractures.\n\nGeologists placed the tremor on the Hask fault.';
const QUAKE_LATER = 'Velmora marked the anniversary of its earthquake with a minute of silence at the rebuilt cathedral, where schoolchildren laid white roses. A choir sang and bakers handed out sweet rolls.\n\nMayor Ilka Senn opened a museum of seismology paid for by a lottery, and a sculptor unveiled a bronze dog on the new promenade.\n\nMany shopkeepers complained about rents.';
const BUDGET_A = 'Parliament in Ostwick passed the harbour budget by three votes after a night of debate over subsidies for the fishing fleet. Finance minister Paul Drehn defended higher mooring fees, while opposition leader Nora Quist called them a tax on villages.\n\nFishermen blocked the quay with trawlers and burned nets outside the customs house.';
const BUDGET_B = 'The harbour budget scraped through parliament in Ostwick with a majority of three after lawmakers argued all night about fishing subsidies. Opposition leader Nora Quist attacked the mooring fees that finance minister Paul Drehn has raised.\n\nTrawlers blocked the quay and nets burned before the customs house.';

const SAMPLES: readonly Sample[] = [
  { id: 'a1', title: 'Earthquake topples cathedral tower in Velmora', day: '2025-04-02', text: QUAKE_A },
  { id: 'a2', title: 'Velmora digs for survivors after earthquake', day: '2025-04-02', text: QUAKE_B },
  { id: 'b1', title: 'Harbour budget passes by three votes', day: '2025-04-02', text: BUDGET_A },
  { id: 'b2', title: 'Ostwick lawmakers back harbour budget', day: '2025-04-03', text: BUDGET_B },
  { id: 'c1', title: 'Velmora remembers', day: '2026-04-02', text: QUAKE_LATER },
];
const profiles = (samples: readonly Sample[] = SAMPLES): ArticleProfile[] =>
  samples.map(({ id, title, day, text, story }) =>
    profileArticle({ id, title, text, published: day === null ? null : { iso: day, precision: 'day' }, story: story ?? null }));

describe('clusterArticles', () => {
  const cluster = (samples: readonly Sample[] = SAMPLES, extra: object = {}) => clusterArticles(profiles(samples), { model: shippedPairModel(), stories: true, ...extra });

  it('puts two reports of one event together and other events apart', () => {
    const { events } = cluster();
    expect(events.get('a1')).to.equal(events.get('a2'));
    expect(events.get('b1')).to.equal(events.get('b2'));
    expect(events.get('a1')).to.not.equal(events.get('b1'));
  });

  it('keeps an anniversary apart from what it remembers', () => {
    const { events } = cluster();
    expect(events.get('c1')).to.not.equal(events.get('a1'));
  });

  it('tells one event when no date is known', () => {
    const { events } = cluster(SAMPLES.slice(0, 4).map((sample) => ({ ...sample, day: null })));
    expect(new Set(events.values()).size).to.equal(2);
  });

  it('gives every event a story', () => {
    const { events, stories } = cluster();
    expect([...events.keys()]).to.have.members(SAMPLES.map(({ id }) => id));
    for (const event of events.values()) expect(stories.get(event)).to.be.a('string');
  });

  it('joins events that were given one story by name, and only those', () => {
    const named = SAMPLES.map((sample) => (sample.id === 'a1' || sample.id === 'b1' ? { ...sample, story: 'Coast' } : sample));
    const { events, stories } = cluster(named);
    expect(stories.get(events.get('a1')!)).to.equal('Coast');
    expect(stories.get(events.get('b1')!)).to.equal('Coast');
  });

  it('leaves settled articles where they are and lets new ones join them', () => {
    const given = new Map([['a1', 'event-7'], ['b1', 'event-9']]);
    const { events } = cluster(SAMPLES, { given });
    expect(events.get('a2')).to.equal('event-7');
    expect(events.get('b2')).to.equal('event-9');
  });

  it('gives the same answer whatever the order of the articles', () => {
    const expected = cluster();
    for (let seed = 1; seed <= 5; seed++) expect(cluster(shuffled(SAMPLES, seed))).to.deep.equal(expected);
  });

  it('places an article that comes later as if all had come together', () => {
    const index = new EventIndex(shippedPairModel());
    for (const profile of profiles()) index.add(profile);
    const component = index.component('a2');
    const placed = placeArticles(component, index, {});
    const { events } = cluster();
    for (const id of component) expect(placed.get(id)).to.equal(events.get(id));
    expect(component).to.include('a1').and.not.include('b1');
  });

  it('forgets an article that is taken out', () => {
    const index = new EventIndex(shippedPairModel());
    for (const profile of profiles()) index.add(profile);
    index.remove('a1');
    expect([...index.neighbours('a2').keys()]).to.not.include('a1');
    expect(index.component('a2')).to.deep.equal(['a2']);
  });
});

describe('profileArticle', () => {
  it('is plain JSON and survives being stored', () => {
    const [profile] = profiles();
    expect(JSON.parse(JSON.stringify(profile))).to.deep.equal(profile);
  });
});
