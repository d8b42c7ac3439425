import type { OriginGraph, OriginNode, OriginNodeKind } from '../domain/origin-graph.js';
import { listWords } from '../text/list-words.js';

const KIND_WORDS: Readonly<Record<OriginNodeKind, string>> = {
  outlet: 'in its own name',
  'cited-outlet': 'outlet or agency cited',
  person: 'person cited',
  organisation: 'body cited',
  document: 'document cited',
  group: 'group cited',
  unnamed: 'not named',
};

/** What stands below a name in the drawing; empty where the name says enough. */
export function nodeNote({ isOrigin, kind }: Pick<OriginNode, 'isOrigin' | 'kind'>, circular: boolean): string {
  if (circular) return 'circular, origin unknown';
  return kind === 'outlet' && !isOrigin ? '' : KIND_WORDS[kind];
}

/** Who has it from whom, a sentence a node: what the drawing shows, in words. */
export function originSentences({ circles, links, nodes }: OriginGraph): readonly string[] {
  const names = new Map(nodes.map(({ key, name }) => [key, name]));
  const nameOf = (key: string): string => names.get(key) ?? key;
  const sentences = nodes.flatMap(({ key, name }) => {
    const own = links.filter(({ from }) => from === key);
    const parts = (['copies', 'cites'] as const).flatMap((how) => {
      const to = own.filter((link) => link.how === how).map((link) => nameOf(link.to));
      return to.length === 0 ? [] : [`${how} ${listWords(to)}`];
    });
    return parts.length === 0 ? [] : [`${name} ${parts.join(' and ')}.`];
  });
  const origins = nodes.filter(({ isOrigin }) => isOrigin).map(({ kind, name }) => kind === 'outlet' ? `${name} (in its own name)` : kind === 'unnamed' ? `perhaps ${name}` : name);
  return [
    ...sentences,
    ...(origins.length === 0 ? [] : [`${origins.length === 1 ? 'Origin' : 'Origins'}: ${listWords(origins)}.`]),
    ...circles.map((circle) => `${listWords(circle.map(nameOf))} ${circle.length === 1 ? 'cites only itself' : 'cite only one another'}: circular, origin unknown.`),
  ];
}

/** Somebody has it from somebody who has it from others: more than the reasons beside the count say. */
export function isIndirect({ links }: OriginGraph): boolean {
  return links.some(({ how, to }) => how === 'copies' || links.some(({ from }) => from === to));
}
