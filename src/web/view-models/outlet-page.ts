import type { ArticleSummary } from '../../services/contract/articles.js';
import type { OutletSummary } from '../../services/contract/outlets.js';
import type { Page } from '../../services/contract/page.js';
import type { ListForm } from '../forms/list-form.js';
import type { ArticleCard } from './article-card.js';
import { articleCard } from './article-card.js';
import { OUTLET_KIND_LABELS } from './labels.js';
import type { LinkView } from './links.js';
import { outletHref } from './links.js';
import { countOf, nameList } from './number-words.js';
import type { PaginationView } from './pagination.js';
import { paginationOf } from './pagination.js';

/** What `pages/outlets/outlet.ejs` prints: one outlet and its articles. */
export interface OutletPage {
  /** Name of the outlet. */
  readonly title: string;
  /** Kind, domain, country, counts: one short phrase each. */
  readonly facts: readonly string[];
  /** The open disputes that it is a side of; null without any. */
  readonly disputes: LinkView | null;
  /** What is wrong with the address asked for. */
  readonly errors: readonly string[];
  /** What to do where the outlet is not known; empty else. */
  readonly hint: string;
  /** Articles of this page. */
  readonly articles: readonly ArticleCard[];
  /** The way to the other pages. */
  readonly pagination: PaginationView | null;
}

/** Builds the page of an outlet. */
export function outletPage(summary: OutletSummary, articles: Page<ArticleSummary>, form: ListForm): OutletPage {
  const { outlet } = summary;
  const facts = [
    summary.known && outlet.kind !== 'unknown' ? OUTLET_KIND_LABELS[outlet.kind] : null,
    outlet.domain,
    outlet.country,
    outlet.aliases.length === 0 ? null : `Also called ${nameList(outlet.aliases)}`,
    countOf(summary.articles, 'article'),
    countOf(summary.events, 'event'),
    countOf(summary.claims, 'claim'),
  ];
  return {
    title: outlet.name,
    facts: facts.filter((fact) => fact !== null),
    disputes: summary.openDisputes === 0 || !summary.known ? null : { label: countOf(summary.openDisputes, 'open dispute'), href: `/disputes?outlet=${encodeURIComponent(outlet.id)}` },
    errors: Object.values(form.errors),
    hint: summary.known ? '' : 'Nobody has said who published this. Open the article and name its outlet.',
    articles: articles.items.map(articleCard),
    pagination: paginationOf(articles, (page) => `${outletHref(outlet.id)}?page=${page}`),
  };
}
