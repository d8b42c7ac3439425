import { parseHTML } from 'linkedom';
import type { RunningApp } from './start-app.js';

/** The part of an element that tests look at. */
export interface PageElement {
  readonly id: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
  remove(): void;
}

/** A parsed page. */
export interface PageDocument extends Pick<PageElement, 'querySelector' | 'querySelectorAll'> {
  getElementById(id: string): PageElement | null;
}

/** An answer of the application, read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  readonly document: PageDocument;
}

/** Asks for a page; redirects are not followed. */
export async function get(app: RunningApp, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return answerOf(await fetch(`${app.baseUrl}${path}`, { headers, redirect: 'manual' }));
}

/** Sends a form as a browser on this very site does; `headers` may say otherwise. */
export async function post(
  app: RunningApp,
  path: string,
  fields: Readonly<Record<string, string>> | FormData,
  headers: Record<string, string> = { 'sec-fetch-site': 'same-origin' },
): Promise<Answer> {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
  return answerOf(await fetch(`${app.baseUrl}${path}`, { method: 'POST', body, headers, redirect: 'manual' }));
}

/** A form with files of the field "files". */
export function filesForm(files: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new Blob([text], { type: 'text/plain' }), name);
  return form;
}

/** Text of the first element that a selector finds, with white space collapsed; "" where there is none. */
export function textOf(answer: Answer, selector: string): string {
  return (answer.document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Addresses of the links that a selector finds. */
export function hrefsOf(answer: Answer, selector: string): readonly string[] {
  return [...answer.document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
}

async function answerOf(response: Response): Promise<Answer> {
  const body = await response.text();
  const { document } = parseHTML(body) as unknown as { readonly document: PageDocument };
  return { status: response.status, headers: response.headers, body, document };
}
