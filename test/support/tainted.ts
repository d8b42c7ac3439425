import type { Services } from '../../src/services/services.js';

/** Markup and quotes that must never reach a page as they are. */
export const TAINT = `<script>alert("x")</script>'"&`;

/** Fields of text that comes from outside: documents, editors, the engine's sentences about them. */
const OUTSIDE: ReadonlySet<string> = new Set([
  'title', 'name', 'text', 'claim', 'sentence', 'source', 'cue', 'via', 'explanation', 'canonical', 'meaning', 'label', 'origin',
  'reason', 'value', 'evidence', 'entity', 'domain', 'country', 'rule', 'by', 'note', 'articleTitle', 'method', 'url',
]);

/** The same use cases with markup at the end of every text that comes from outside, spans untouched. */
export function tainted<T extends Services>(services: T): T {
  return new Proxy(services, {
    get(target, name, receiver): unknown {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...args: unknown[]): Promise<unknown> => taint(await Reflect.apply(member, target, args) as unknown);
    },
  });
}

function taint(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? `${item}${TAINT}` : taint(item)));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [
    key,
    typeof member === 'string' && OUTSIDE.has(key) && !isCode(key, member) ? `${member}${TAINT}` : taint(member),
  ]));
}

/** Why an outlet has no wording is a code ("not-reported"); why a document failed is a sentence. Both are called `reason`. */
function isCode(key: string, member: string): boolean {
  return key === 'reason' && !member.includes(' ');
}
