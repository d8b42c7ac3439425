import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { DEMO_FOLDER, readDemoPlants, readDemoText } from '../support/demo-plants.js';

describe('the sample coverage', () => {
  const { events, edits, plants, stories } = readDemoPlants();
  const listed = [...events.flatMap((event) => event.articles.map((article) => article.file)), ...edits.map((edit) => edit.file)];

  it('lists every file of its folders, once', () => {
    const stored = readdirSync(DEMO_FOLDER, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.includes('/') && /\.(md|html|txt)$/.test(file));
    expect([...listed].sort()).to.deep.equal(stored.sort());
  });

  it('holds the words of every plant, word for word and in one place only', () => {
    const places = plants.flatMap((plant) => [plant.a, plant.b, ...(plant.also ?? [])].map((place) => ({ plant, place })));
    const broken = places
      .filter(({ plant, place }) => !(plant.expect === 'absent' && place === plant.b))
      .filter(({ place }) => place.quote === '' || readDemoText(place.file).split(place.quote).length !== 2)
      .map(({ plant, place }) => `${plant.id}: ${place.quote}`);
    expect(broken).to.deep.equal([]);
  });

  it('gives each plant an id of its own and places it in files of its event', () => {
    expect(new Set(plants.map((plant) => plant.id)).size).to.equal(plants.length);
    for (const plant of plants) {
      expect(plant.a.file, plant.id).to.match(new RegExp(`^${plant.event}/`));
      expect(plant.b.file, plant.id).to.match(new RegExp(`^${plant.event}/`));
      expect(plant.expect === 'dispute', plant.id).to.equal(plant.disputeType !== undefined);
    }
  });

  it('names only events that it has in a story', () => {
    const known = events.map((event) => event.id);
    expect(known).to.include.members(stories.flatMap((story) => story.events));
  });

  it('keeps the address of an edited article, so that it becomes a version of it', () => {
    const address = (file: string): string | undefined => /^url: (\S+)$/m.exec(readDemoText(file))?.[1];
    expect(edits).to.not.be.empty;
    for (const edit of edits) {
      expect(address(edit.file), edit.file).to.be.a('string').and.equal(address(edit.of));
      expect(readDemoText(edit.file)).not.to.equal(readDemoText(edit.of));
    }
  });
});
