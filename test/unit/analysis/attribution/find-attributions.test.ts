import { expect } from 'chai';
import type { AttributionModel } from '../../../../src/analysis/attribution/attribution-model.js';
import { attributionSpansStage } from '../../../../src/analysis/attribution/attribution-spans-stage.js';
import { readText } from '../../../../src/analysis/attribution/training/train-model.js';
import { attributionsIn, shippedModel } from './read-article.js';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly source: string;
  readonly cue: RegExp;
  readonly content: readonly string[];
  readonly kind: string;
}

const CASES: readonly Case[] = [
  {
    title: 'direct speech, the speaker behind', text: '“The bridge will open in May,” said Odile Varga, the harbour engineer.',
    source: 'Odile Varga, the harbour engineer', cue: /said/, content: ['“The bridge will open in May,”'], kind: 'direct',
  },
  {
    title: 'direct speech in straight marks', text: '"We will not pay," Tomas Brel said on Tuesday.',
    source: 'Tomas Brel', cue: /said/, content: ['"We will not pay,"'], kind: 'direct',
  },
  {
    title: 'indirect speech with that', text: 'Mayor Odile Varga said that the old ferry would be sold by the end of the year.',
    source: 'Mayor Odile Varga', cue: /said/, content: ['that the old ferry would be sold by the end of the year'], kind: 'indirect',
  },
  {
    title: 'indirect speech to an outlet', text: 'Tomas Brel told the Harbour Gazette that the ferry had been overloaded.',
    source: 'Tomas Brel', cue: /told/, content: ['that the ferry had been overloaded'], kind: 'indirect',
  },
  {
    title: 'mixed speech', text: 'The minister warned that the flood had left “nothing standing” along the river.',
    source: 'The minister', cue: /warned/, content: ['that the flood had left “nothing standing” along the river'], kind: 'mixed',
  },
  {
    title: 'according to, in front', text: 'According to the rescue service, three people were pulled from the water.',
    source: 'the rescue service', cue: /According to/, content: ['three people were pulled from the water'], kind: 'indirect',
  },
  {
    title: 'according to, behind', text: 'Three people were pulled from the water, according to the rescue service.',
    source: 'the rescue service', cue: /according to/, content: ['Three people were pulled from the water'], kind: 'indirect',
  },
  {
    title: 'speech cut in two by its cue', text: '“We warned them,” Odile Varga said, “and they did not listen.”',
    source: 'Odile Varga', cue: /said/, content: ['“We warned them,”', '“and they did not listen.”'], kind: 'direct',
  },
  {
    title: 'a pronoun that adds', text: 'Odile Varga visited the site on Monday.\n\n“It is a disaster,” she added.',
    source: 'she', cue: /added/, content: ['“It is a disaster,”'], kind: 'direct',
  },
  {
    title: 'a claim at a distance', text: 'The union has claimed that the company ignored two earlier reports.',
    source: 'The union', cue: /claimed/, content: ['that the company ignored two earlier reports'], kind: 'indirect',
  },
  {
    title: 'a written statement', text: 'The company said in a statement that it would cooperate with the inquiry.',
    source: 'The company', cue: /said/, content: ['that it would cooperate with the inquiry'], kind: 'indirect',
  },
  {
    title: 'an accusation', text: 'The opposition accused the minister of hiding the report.',
    source: 'The opposition', cue: /accused/, content: ['the minister of hiding the report'], kind: 'indirect',
  },
];

describe('findAttributionSpans with the shipped weights', () => {
  let model: AttributionModel;
  before(() => {
    model = shippedModel();
  });

  for (const { title, text, source, cue, content, kind } of CASES) {
    it(`reads ${title}`, () => {
      const found = attributionsIn(text, model).find((attribution) => cue.test(attribution.cue ?? ''));
      expect(found, 'an attribution with this cue').to.not.equal(undefined);
      expect({ source: found!.source, content: found!.content, kind: found!.kind }).to.deep.equal({ source, content, kind });
    });
  }

  it('reads a passive accusation without a source', () => {
    const found = attributionsIn('The company has been accused of hiding the report.', model);
    expect(found.map(({ source, cue }) => [source, /accused/.test(cue ?? '')])).to.deep.equal([[null, true]]);
  });

  it('carries a speaker over paragraphs of one quotation', () => {
    const text = 'Odile Varga told the council: “We have waited ten years for this bridge.\n\n“We will not wait another ten.”';
    const told = attributionsIn(text, model).find(({ source }) => source === 'Odile Varga');
    expect(told?.content.join(' ')).to.contain('We have waited ten years').and.to.contain('We will not wait another ten');
  });

  it('lets a paragraph that is nothing but quotation inherit the last speaker', () => {
    const text = '“We did what we could,” said Tomas Brel, the captain.\n\n“Nobody else was coming to help us that night.”';
    const floating = attributionsIn(text, model).find(({ content }) => content.some((piece) => piece.includes('Nobody else')));
    expect(floating?.source).to.equal('Tomas Brel, the captain');
    expect(floating?.kind).to.equal('direct');
  });

  it('reads the lines of a transcript', () => {
    const found = attributionsIn('VARGA: I never saw that letter before today.\n\nBREL: That is not true, and you know it.', model);
    expect(found.map(({ source, cue }) => [source, cue])).to.deep.equal([['VARGA', ':'], ['BREL', ':']]);
  });

  it('leaves out what a speaker only saw, and keeps what somebody else denied in the same breath', () => {
    const found = attributionsIn('The toll rose to 11 on Tuesday, police said, and the company that runs the mill denied that it had been warned.', model);
    expect(found.map(({ source, cue }) => [source, cue])).to.deep.equal([['police', 'said'], ['the company that runs the mill', 'denied']]);
  });

  it('reads a signature under a quotation', () => {
    const found = attributionsIn('“The river took my house in one night.” ― Ada Lorme', model);
    expect(found.map(({ source, content }) => [source, content])).to.deep.equal([['Ada Lorme', ['“The river took my house in one night.”']]]);
  });

  it('finds nothing where nobody is cited', () => {
    expect(attributionsIn('The ferry sank at noon. Two boats were in the harbour.', model)).to.deep.equal([]);
    expect(attributionsIn('', model)).to.deep.equal([]);
  });

  it('gives the same answer twice', () => {
    const text = CASES.map((one) => one.text).join('\n\n');
    expect(attributionsIn(text, model)).to.deep.equal(attributionsIn(text, model));
  });

  it('keeps spans in order, inside the text, with content clear of the cue', () => {
    const text = CASES.map((one) => one.text).join('\n\n');
    const layers = readText(text);
    const sentences = layers.sentences.map((sentence) => ({ ...sentence, boilerplate: false }));
    const input = { id: 'a', text, title: null, outlet: null, published: null };
    const { attributionSpans } = attributionSpansStage.run(input, { ...layers, sentences }, { attribution: model } as never);
    expect(attributionSpans).to.not.be.empty;
    for (const { cue, source, content, confidence } of attributionSpans) {
      expect(confidence).to.be.within(0, 1);
      if (source) expect(source.text).to.equal(text.slice(source.start, source.end));
      content.forEach(({ start, end }, index) => {
        expect(start).to.be.below(end).and.at.least(index === 0 ? 0 : content[index - 1]!.end);
        if (cue) expect(end <= cue.start || start >= cue.end).to.equal(true);
      });
    }
  });
});
