import type { CitedEntity, Comparison } from '../../domain/comparison.js';
import { periodWords } from './date-words.js';
import { headline } from './headline.js';
import { countOf, nameList } from './number-words.js';

/** Somebody who is cited, with what the articles tell of them. */
export interface EntityView {
  readonly name: string;
  /** "Also Azzam Ahmad. Mayor (2–4 March 2026); harbour master" */
  readonly words: string;
}

/** Those cited of whom another name or a role is told. */
export interface EntitiesView {
  readonly lines: readonly EntityView[];
  /** "and 12 more in the report" where the list is cut; empty else. */
  readonly rest: string;
}

const MAX_LINES = 24;

/** Formats the names and roles of those cited, most cited first. */
export function entitiesView({ entities }: Pick<Comparison, 'entities'>): EntitiesView {
  const days = new Set(entities.flatMap(({ roles }) => roles.flatMap(({ from, to }) => [from, to])).filter((day) => day !== null));
  const described = entities.map((entity) => ({ name: headline(entity.name), words: wordsOf(entity, days.size > 1) })).filter(({ words }) => words !== '');
  const rest = described.length - MAX_LINES;
  return {
    lines: described.slice(0, MAX_LINES),
    rest: rest > 0 ? `and ${countOf(rest, 'more', 'more')} in the report` : '',
  };
}

/** Where all is told on one day, the day says nothing. */
function wordsOf({ aliases, name, roles }: CitedEntity, dated: boolean): string {
  const others = aliases.filter((alias) => !isPartOf(alias, name) && !isOneOf(alias, roles.map(({ role }) => role)));
  const held = roles.map(({ from, role, to }) => (from === null || !dated ? role : `${role} (${periodWords(from, to)})`)).join('; ');
  return [others.length === 0 ? '' : `Also ${nameList(others)}`, headline(held)].filter((part) => part !== '').join('. ');
}

/** "The mayor" beside the role of a mayor says nothing more. */
function isOneOf(alias: string, roles: readonly string[]): boolean {
  const plain = alias.toLowerCase().replace(/^(?:the|an?) /, '');
  return roles.some((role) => role.toLowerCase() === plain);
}

/** A name that only leaves words of the full one out, such as a surname, needs no mention. */
function isPartOf(alias: string, name: string): boolean {
  const words = new Set(name.toLowerCase().split(/\s+/));
  return alias.toLowerCase().split(/\s+/).every((word) => words.has(word));
}
