import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, request } from 'undici';
import { FetchError } from '../../errors.js';
import { isBlockedAddress } from './blocked-addresses.js';

/** Limits of a fetch. */
export interface FetchLimits {
  /** Bytes. */
  readonly maxBytes: number;
  /** Milliseconds for the whole page, redirects included. */
  readonly timeoutMs: number;
  readonly maxRedirects: number;
  /** Whether an IP address may not be contacted; the default refuses every network that is not public. */
  readonly isBlocked: (address: string) => boolean;
}

/** The limits in force where none are given. */
const FETCH_LIMITS: FetchLimits = { maxBytes: 20 * 1024 * 1024, timeoutMs: 20_000, maxRedirects: 5, isBlocked: isBlockedAddress };

/** A page as it came: its bytes, its address after redirects and its media type. */
export interface FetchedPage {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string | null;
}

/**
 * Fetches a page over http or https, and nothing from inside the newsroom's own network.
 *
 * Every name is looked up here and the connection is made to the address that was checked, at each redirect anew, so
 * that neither a redirect nor a second DNS answer leads inside.
 *
 * @throws {FetchError} with method, URL and, where there was an answer, status.
 */
export async function fetchPage(url: string, limits: Partial<FetchLimits> = {}): Promise<FetchedPage> {
  const bounds = { ...FETCH_LIMITS, ...limits };
  const agent = new Agent({ connect: { lookup: checkedLookup(bounds.isBlocked) } });
  const signal = AbortSignal.timeout(bounds.timeoutMs);
  try {
    let current = parseAddress(url, undefined, bounds.isBlocked);
    for (let redirects = 0; redirects <= bounds.maxRedirects; redirects++) {
      const answer = await request(current, { dispatcher: agent, signal, headers: { 'user-agent': 'Variorum/0.1', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5' } });
      const location = answer.statusCode >= 300 && answer.statusCode < 400 ? headerOf(answer.headers['location']) : null;
      if (location === null) return await readPage(current, answer, bounds.maxBytes);
      await answer.body.dump({ limit: 16_384 });
      current = parseAddress(location, current, bounds.isBlocked);
    }
    throw new FetchError(url, `it redirects more than ${bounds.maxRedirects} times`, { method: 'GET' });
  } catch (error) {
    throw asFetchError(url, error, signal);
  } finally {
    await agent.destroy();
  }
}

function parseAddress(raw: string, base: URL | undefined, isBlocked: (address: string) => boolean): URL {
  let url: URL;
  try {
    url = new URL(raw, base);
  } catch {
    throw new FetchError(raw, 'it is not an address', { method: 'GET' });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new FetchError(raw, 'only http and https addresses are fetched', { method: 'GET' });
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // A literal address is never looked up, so it has to be checked here.
  if (isIP(host) !== 0 && isBlocked(host)) throw new FetchError(raw, 'its address is inside a private network', { method: 'GET' });
  url.username = '';
  url.password = '';
  return url;
}

type LookupAnswer = (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void;

/** A DNS lookup that fails when any address of the name is blocked. */
function checkedLookup(isBlocked: (address: string) => boolean): (host: string, options: LookupOptions, answer: LookupAnswer) => void {
  return (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) {
        answer(error, []);
        return;
      }
      const first = addresses[0];
      if (first === undefined || addresses.some(({ address }) => isBlocked(address))) answer(new Error('its address is inside a private network'), []);
      else if (options.all === true) answer(null, addresses);
      else answer(null, first.address, first.family);
    });
  };
}

async function readPage(url: URL, answer: Awaited<ReturnType<typeof request>>, maxBytes: number): Promise<FetchedPage> {
  const details = { method: 'GET', status: answer.statusCode };
  if (answer.statusCode < 200 || answer.statusCode > 299) throw new FetchError(url.href, `the server answered with status ${answer.statusCode}`, details);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > maxBytes) throw new FetchError(url.href, `it is larger than ${maxBytes} bytes`, details);
    chunks.push(chunk);
  }
  return { url: url.href, bytes: Buffer.concat(chunks), mediaType: headerOf(answer.headers['content-type']) };
}

function headerOf(value: string | string[] | undefined): string | null {
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function asFetchError(url: string, error: unknown, signal: AbortSignal): FetchError {
  if (error instanceof FetchError) return error;
  const reason = signal.aborted ? 'it took too long' : error instanceof Error ? error.message || 'the connection failed' : 'the connection failed';
  return new FetchError(url, reason, { method: 'GET' });
}
