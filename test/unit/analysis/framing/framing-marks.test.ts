import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import type { Attribution } from '../../../../src/domain/attribution.js';
import type { EntityMention } from '../../../../src/domain/entity.js';
import type { FramingMark } from '../../../../src/domain/framing.js';
import { spanOf } from '../../../../src/domain/span.js';
import { loadFramingLexicon } from '../../../../src/analysis/framing/framing-lexicon.js';
import { framingStage } from '../../../../src/analysis/framing/framing-stage.js';
import { isShown } from '../../../../src/domain/framing.js';
import type { LoadedModel } from '../../../../src/analysis/framing/loaded-model.js';
import type { AnalysisResources } from '../../../../src/analysis/resources.js';
import { detectQuotations } from '../../../../src/text/quotations.js';
import { tokenize } from '../../../../src/text/tokens.js';

const lexicon = loadFramingLexicon(JSON.parse(readFileSync('data/lexicons/framing.json', 'utf8')));
const loaded: LoadedModel = {
  words: new Map([['shameful', [6, 5] as const]]),
  endings: new Map(),
  partsOfSpeech: new Map(),
  sentenceBias: -2,
  pointedBias: -3,
  pointedBySentence: 0,
  markFrom: 0.5,
  sentenceFrom: 0.5,
  likeliestFrom: 0.4,
};

interface Given {
  readonly mentions?: readonly (Pick<EntityMention, 'text' | 'canonical' | 'type'> & Partial<EntityMention>)[];
  readonly attributions?: readonly Attribution[];
}

function marks(text: string, { mentions = [], attributions = [] }: Given = {}): FramingMark[] {
  const { tokens, sentences } = tokenize(text, { start: 0, end: text.length }, 0);
  const input = { id: 'x', text, title: null, outlet: null, published: null };
  const layers = {
    tokens,
    sentences: sentences.map((sentence) => ({ ...sentence, paragraph: 0, boilerplate: false })),
    quotations: detectQuotations(text),
    mentions: mentions.map((mention) => ({ role: null, form: 'name' as const, ...spanOf(text, text.indexOf(mention.text), text.indexOf(mention.text) + mention.text.length), ...mention })),
    attributions,
  };
  return framingStage.run(input, layers, { framing: { lexicon, loaded } } as AnalysisResources).framing as FramingMark[];
}

function brief(found: readonly FramingMark[]): string[] {
  return found.map(({ type, category, text }) => `${type}/${category} ${text}`);
}

function said(text: string, cue: string, content: string, stance: 'neutral' | 'distancing'): Attribution {
  const at = (words: string) => spanOf(text, text.indexOf(words), text.indexOf(words) + words.length);
  return { source: { ...at('Orla Finch'), canonical: 'Orla Finch', type: 'person', roles: [] }, cue: { ...at(cue), stance }, content: [at(content)], kind: 'mixed', via: null, viaType: null, confidence: 1, parent: null };
}

describe('framing stage', () => {
  it('marks spans that cut their words out of the text', () => {
    const text = 'The besieged town of Elmford allegedly ran a “safe” harbour for rebels.';
    const found = marks(text);
    expect(found).to.not.deep.equal([]);
    for (const mark of found) expect(text.slice(mark.start, mark.end)).to.equal(mark.text);
  });

  for (const [name, text, mention, expected] of [
    ['adjectives before a name', 'They left besieged Elmford.', { text: 'Elmford', canonical: 'Elmford', type: 'place' }, 'label/adjective besieged'],
    ['titles', 'They met prime minister Ada Brook.', { text: 'Ada Brook', canonical: 'Ada Brook', type: 'person', role: 'prime minister' }, 'label/title prime minister'],
    ['descriptions after a name', 'They met Tidewatch, a militant movement that patrols the coast.', { text: 'Tidewatch', canonical: 'Tidewatch', type: 'organisation' }, 'label/appositive militant movement'],
    ['descriptions in place of a name', 'They met the coastal group.', { text: 'the coastal group', canonical: 'Tidewatch', type: 'organisation', form: 'role' }, 'label/description coastal group'],
  ] as const) {
    it(`labels ${name} with the entity that they are about`, () => {
      const [mark] = marks(text, { mentions: [mention] });
      expect(brief([mark!])).to.deep.equal([expected]);
      expect(mark!.target).to.equal(mention.canonical);
    });
  }

  it('labels nouns that take a side, with what they qualify', () => {
    expect(brief(marks('The regime called the resistance movement a gang.'))).to.deep.equal(['label/group regime', 'label/group resistance movement']);
  });

  it('leaves plain words before a name alone', () => {
    expect(brief(marks('They left northern Elmford.', { mentions: [{ text: 'Elmford', canonical: 'Elmford', type: 'place' }] }))).to.deep.equal([]);
  });

  it('marks report verbs that take a stand, not neutral ones', () => {
    const text = 'Orla Finch claimed the pier was safe.';
    expect(brief(marks(text, { attributions: [said(text, 'claimed', 'the pier was safe', 'distancing')] }))).to.deep.equal(['stance/distancing claimed']);
    expect(brief(marks(text, { attributions: [said(text, 'claimed', 'the pier was safe', 'neutral')] }))).to.deep.equal([]);
  });

  it('marks a cue that two attributions share once', () => {
    const text = 'Orla Finch claimed the pier was safe.';
    const attribution = said(text, 'claimed', 'the pier was safe', 'distancing');
    expect(marks(text, { attributions: [attribution, attribution] })).to.have.length(1);
  });

  it('tells scare quotes from quoted speech, titles and whole sentences', () => {
    expect(brief(marks('The “safe” pier fell.'))).to.deep.equal(['scare-quote/short-quotation “safe”']);
    expect(brief(marks('He read “Northern Lights” aloud.'))).to.deep.equal([]);
    expect(brief(marks('“We are done.” He left.'))).to.deep.equal([]);
    const text = 'Orla Finch said the pier was “quite safe”.';
    expect(brief(marks(text, { attributions: [said(text, 'said', 'the pier was “quite safe”', 'neutral')] }))).to.deep.equal([]);
  });

  it('marks hedges, the longest phrase first', () => {
    expect(brief(marks('The pier allegedly fell and is believed to have been old; it could fall again.'))).to.deep.equal([
      'hedge/word allegedly',
      'hedge/phrase is believed to',
      'hedge/modal could',
    ]);
  });

  it('takes an inability for no hedge', () => {
    expect(brief(marks('The owner could not get the permits, couldn’t pay and could no longer wait.'))).to.deep.equal([]);
  });

  it('leaves the words inside a quotation to the speaker', () => {
    const found = marks('“It is a shameful, shameful pier, and everybody in town knows it,” she said. A shameful sight.').filter(({ type }) => type === 'loaded');
    expect(found.map(({ quoted }) => quoted)).to.deep.equal([true, true, false]);
  });

  it('marks nothing in an empty text', () => {
    expect(marks('')).to.deep.equal([]);
  });

  it('tells loaded words that stand by themselves from those that are only the likeliest of their sentence', () => {
    const found = marks('A shameful pier. The sheriff of Shameful spoke.').filter(({ type }) => type === 'loaded');
    expect(found[0]).to.include({ text: 'shameful', category: 'clear' });
    expect(found.slice(1).every((mark) => !isShown(mark))).to.equal(true);
  });

  it('labels an office that stands before a name with a comma', () => {
    const text = 'The chair of the council, Orla Finch, and the guild’s chief clerk, Ivo Brandt, spoke.';
    const mentions = [
      { text: 'Orla Finch', canonical: 'Orla Finch', type: 'person', role: 'chair of the council' },
      { text: 'Ivo Brandt', canonical: 'Ivo Brandt', type: 'person', role: 'guild’s chief clerk' },
    ] as const;
    expect(brief(marks(text, { mentions }))).to.deep.equal(['label/title chair of the council', 'label/title chief clerk']);
  });

  it('takes no word before a comma for an office unless analysis gave it as the role', () => {
    const mentions = [{ text: 'Orla Finch', canonical: 'Orla Finch', type: 'person' }] as const;
    expect(brief(marks('In the narrow street, Orla Finch waited.', { mentions })).filter((one) => one.startsWith('label'))).to.deep.equal([]);
  });

  it('labels crowds and officeholders with what is said of them, plain words left out', () => {
    expect(brief(marks('The masked rioters fled as callous school chiefs watched the marchers.')).filter((one) => one.startsWith('label'))).to.deep.equal([
      'label/crowd masked rioters',
      'label/officeholders callous school chiefs',
      'label/crowd marchers',
    ]);
  });

  it('takes chiefs of nothing for no officeholders', () => {
    expect(brief(marks('The chiefs met at dawn, and the bosses came later.')).filter((one) => one.startsWith('label'))).to.deep.equal([]);
  });

  it('marks things that are images only where they are one', () => {
    const stormy = { ...loaded, words: new Map([['avalanche', [6, 5] as const], ['shameful', [6, 5] as const]]) };
    const words = (text: string) => {
      const { tokens, sentences } = tokenize(text, { start: 0, end: text.length }, 0);
      const layers = { tokens, sentences: sentences.map((sentence) => ({ ...sentence, paragraph: 0, boilerplate: false })), quotations: [], mentions: [], attributions: [] };
      const { framing } = framingStage.run({ id: 'x', text, title: null, outlet: null, published: null }, layers, { framing: { lexicon, loaded: stormy } } as unknown as AnalysisResources);
      return framing.filter(({ type }) => type === 'loaded').map((mark) => mark.text);
    };
    expect(words('An avalanche buried the lodge above Tarn.')).to.deep.equal([]);
    expect(words('The mayor faced an avalanche of claims.')).to.deep.equal(['avalanche']);
    expect(words('The mayor made a shameful claim.')).to.deep.equal(['shameful']);
  });
});
