import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAttributionModel } from '../../../src/analysis/attribution/attribution-model.js';
import { loadFramingLexicon } from '../../../src/analysis/framing/framing-lexicon.js';
import { loadLoadedModel } from '../../../src/analysis/framing/loaded-model.js';
import type { AnalysisResources } from '../../../src/analysis/resources.js';
import { runStages } from '../../../src/analysis/run-stages.js';
import { articleOf, lexicons } from '../../support/analyse.js';

const data = (name: string): Buffer => readFileSync(path.join(process.cwd(), 'data', name));

const TEXT = [
  'PORT ANSEL, March 3 (Reuters) - Harbour union chief Karim Odeh told Reuters that more than 300 dockers would return to work on Monday.',
  '“The lock will open,” Odeh said. He added that both parties had signed the agreement.',
  'A diplomatic source said the talks had failed, but the Harbour Authority denied that.',
].join('\n\n');

describe('analysis of an article', () => {
  let resources: AnalysisResources;

  before(() => {
    resources = {
      ...lexicons,
      attribution: loadAttributionModel(data('models/attribution-spans.bin')),
      framing: {
        lexicon: loadFramingLexicon(JSON.parse(data('lexicons/framing.json').toString('utf8'))),
        loaded: loadLoadedModel(JSON.parse(data('models/loaded-words.json').toString('utf8'))),
      },
    };
  });

  it('finds claims with the speakers that an editor would name', () => {
    const { claims, attributions } = runStages(articleOf(TEXT), resources);
    const said = claims.map((claim) => [claim.text, claim.attribution === null ? null : attributions[claim.attribution]!.source?.canonical ?? null]);
    expect(said).to.deep.include(['more than 300 dockers would return to work on Monday', 'Karim Odeh']);
    expect(said).to.deep.include(['The lock will open', 'Karim Odeh']);
    expect(said).to.deep.include(['both parties had signed the agreement', 'Karim Odeh']);
    expect(attributions[0]!.via).to.equal('Reuters');
  });

  it('gives the language of the input, English where none is stated', () => {
    expect(runStages(articleOf('Uno.', { language: 'es' }), resources).language).to.equal('es');
    expect(runStages(articleOf('One.'), resources).language).to.equal('en');
  });

  it('gives an empty annotation for an empty text', () => {
    expect(runStages(articleOf(''), resources)).to.deep.equal({ language: 'en', sentences: [], attributions: [], claims: [], entities: [], framing: [] });
  });

  it('gives the same bytes for the same article', () => {
    expect(JSON.stringify(runStages(articleOf(TEXT), resources))).to.equal(JSON.stringify(runStages(articleOf(TEXT), resources)));
  });
});
