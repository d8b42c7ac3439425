import { expect } from 'chai';
import type { OriginGraph, OriginNode } from '../../../src/domain/origin-graph.js';
import { drawOrigins } from '../../../src/reports/origin-drawing.js';

function node(name: string, kind: OriginNode['kind'] = 'outlet', isOrigin = false): OriginNode {
  return { key: name, name, kind, isOrigin };
}

const COPIED: OriginGraph = {
  nodes: [node('Courier'), node('Wire'), node('Times', 'outlet', true), node('Ines Toll', 'person', true), node('an official', 'unnamed', true)],
  links: [{ from: 'Courier', to: 'Wire', how: 'copies' }, { from: 'Wire', to: 'Ines Toll', how: 'cites' }, { from: 'Wire', to: 'an official', how: 'cites' }],
  circles: [],
};

describe('drawing of origins', () => {
  it('is left out where there is but one outlet', () => {
    expect(drawOrigins({ nodes: [node('Courier', 'outlet', true)], links: [], circles: [] })).to.equal(null);
  });

  it('has a point for each name, a line for each way and the same in words', () => {
    const drawing = drawOrigins(COPIED)!;
    expect(drawing.nodes.map(({ lines, mark, note }) => [lines[0]!.text, mark, note?.text])).to.deep.equal([
      ['Courier', 'way', undefined], ['Wire', 'way', undefined], ['Times', 'origin', 'in its own name'], ['Ines Toll', 'origin', 'person cited'], ['an official', 'perhaps', 'not named'],
    ]);
    expect(drawing.lines.map(({ how }) => how).sort()).to.deep.equal(['cites', 'cites', 'copies']);
    expect(drawing.alternative).to.equal('Courier copies Wire. Wire cites Ines Toll and an official. Origins: Times (in its own name), Ines Toll and perhaps an official.');
    expect(drawing.key).to.equal('A line leads to who is cited. A broken line leads to whose text was copied. A full dot counts as a source. A broken ring may be one of the others. A ring does not count by itself.');
  });

  it('keeps every name, point and line inside, one below the other, however long names are', () => {
    const long = 'The Association of Harbour Masters, Pilots and Lightkeepers of the Northern Saltmarsh and Adjoining Waters';
    const { height, lines, nodes, width } = drawOrigins({ ...COPIED, nodes: COPIED.nodes.map((one) => ({ ...one, name: long })) })!;
    expect(width).to.be.at.most(288);
    let last = 0;
    for (const { lines: text, note, y } of nodes) {
      expect(y).to.be.greaterThan(last);
      expect(text).to.have.length(2);
      last = note?.y ?? text[1]!.y;
      expect(last).to.be.lessThan(height);
    }
    for (const { path } of lines) for (const [, x] of path.matchAll(/[HM](-?\d+)/g)) expect(Number(x)).to.be.greaterThan(0).and.lessThan(width);
  });

  it('lets no two lines that run side by side share a lane', () => {
    const links = ['Ines Toll', 'an official'].flatMap((to) => ['Courier', 'Wire'].map((from) => ({ from, to, how: 'cites' as const })));
    const { lines } = drawOrigins({ ...COPIED, links })!;
    const lanes = lines.map(({ path }) => /H(\d+)V/.exec(path)![1]);
    expect(new Set(lanes).size).to.equal(2);
  });

  it('calls a circle circular', () => {
    const circle: OriginGraph = {
      nodes: [node('Courier'), node('Wire')], circles: [['Courier', 'Wire']],
      links: [{ from: 'Courier', to: 'Wire', how: 'cites' }, { from: 'Wire', to: 'Courier', how: 'cites' }],
    };
    const drawing = drawOrigins(circle)!;
    expect(drawing.nodes.every(({ note }) => note?.text === 'circular, origin unknown')).to.equal(true);
    expect(drawing.alternative).to.contain('Courier and Wire cite only one another: circular, origin unknown.');
  });

  it('stays small with many outlets, and says in words what it draws together', () => {
    const outlets = Array.from({ length: 40 }, (_, at) => node(`Outlet ${at}`));
    const drawing = drawOrigins({ nodes: [...outlets, node('Agency', 'cited-outlet', true)], links: outlets.map(({ key }) => ({ from: key, to: 'Agency', how: 'copies' as const })), circles: [] })!;
    expect(drawing.nodes.map(({ lines }) => lines.map(({ text }) => text).join(' '))).to.deep.equal(['Outlet 0, Outlet 1 and 38 more', 'Agency']);
    expect(drawing.lines).to.have.length(1);
    expect(drawing.alternative).to.contain('Outlet 39 copies Agency.');
  });
});
