/** What may stand before the root of an XML document: its declaration, style sheets, comments, its type. */
const PROLOGUE = /^\s*(?:<\?[^>]{0,1000}>\s*|<!--[\s\S]{0,5000}?-->\s*|<!doctype[^<>[]{0,500}(?:\[[^\]]{0,5000}\]\s*)?>\s*){0,20}/iu;
/** Characters among which a JSON feed says that it is one. */
const JSON_HEAD = 200_000;

/** Whether a document looks like an RSS, RDF, Atom or JSON feed. */
export function looksLikeFeed(text: string): boolean {
  if (/^\s*\{/u.test(text)) return /"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org(?:\\?\/)/u.test(text.slice(0, JSON_HEAD));
  return /^(?:rss|feed|rdf)$/iu.test(xmlRoot(text) ?? '');
}

/** The name of the element that a document consists of, without its prefix; null where the document does not begin with one. */
export function xmlRoot(text: string): string | null {
  const start = PROLOGUE.exec(text)![0].length;
  return /^<(?:[a-z][\w.-]{0,40}:)?([a-z][\w.-]{0,40})[\s/>]/iu.exec(text.slice(start, start + 100))?.[1]?.toLowerCase() ?? null;
}
