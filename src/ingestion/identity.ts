import { contentHash } from './content-hash.js';
import { normalizeUrl } from './metadata/web-address.js';

/** What an article can be recognised by. */
export interface IdentityEvidence {
  readonly canonicalUrl: string | null;
  readonly id: string | null;
  readonly origin: string;
  readonly text: string;
}

const ABSOLUTE_PATH = /^(?:\/|[A-Za-z]:[\\/]|\\\\)/u;

/** The key under which an edited document is recognised: its address, else its given id, else its absolute path, else its content. */
export function identityOf({ canonicalUrl, id, origin, text }: IdentityEvidence): string {
  const url = normalizeUrl(canonicalUrl ?? origin);
  if (url !== null) return url;
  if (id !== null) return `id:${id}`;
  if (ABSOLUTE_PATH.test(origin)) return `file:${origin}`;
  return `sha256:${contentHash(text)}`;
}
