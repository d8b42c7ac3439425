import type { Request, Response } from 'express';

const NAME = 'variorum_editor';
const YEAR = 365 * 24 * 3600 * 1000;
const MAX_LENGTH = 100;

/** The name that an editor typed before in this browser; "" where none is kept. It signs decisions and grants no right. */
export function knownEditor(request: Request): string {
  for (const pair of (request.get('cookie') ?? '').split(';')) {
    const [name, value = ''] = pair.trim().split('=', 2);
    if (name !== NAME) continue;
    try {
      return decodeURIComponent(value).trim().slice(0, MAX_LENGTH);
    } catch {
      // A cookie that something else wrote is none of ours.
      return '';
    }
  }
  return '';
}

/** Keeps an editor's name in the browser for a year. */
export function rememberEditor(response: Response, editor: string): void {
  response.cookie(NAME, editor, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: YEAR });
}
