import { expect } from 'chai';
import { reliabilityDiagram } from '../../../src/evaluation/reliability-diagram.js';

describe('reliabilityDiagram', () => {
  const bins = [{ predicted: 0.05, observed: 0.04, pairs: 900 }, { predicted: 0.55, observed: 0.6, pairs: 40 }, { predicted: 0.9, observed: 0, pairs: 0 }];

  it('draws a dot a bin that holds pairs, and says the same in words', () => {
    const svg = reliabilityDiagram([{ title: 'east', error: 0.012, bins }, { title: 'west', error: 0.1, bins: bins.slice(0, 1) }]);
    expect(svg.match(/<circle/g)).to.have.length(3);
    expect(svg).to.include('<desc id="d">east: calibration error 0.012; west: calibration error 0.100.</desc>');
  });

  it('puts what came out as predicted on the diagonal', () => {
    const svg = reliabilityDiagram([{ title: 'even', error: 0, bins: [{ predicted: 0.5, observed: 0.5, pairs: 1 }] }]);
    expect(svg).to.include('cx="140.0" cy="140.0"');
  });

  it('escapes titles', () => {
    expect(reliabilityDiagram([{ title: '<b>&', error: 0, bins: [] }])).to.include('&lt;b&gt;&amp;').and.not.include('<b>');
  });
});
