const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|cmp|ocid|ref|ref_src|_r|smid|ito|ns_\w+|at_\w+|taid|igshid|spm|share|src|partner|emc|guccounter)$/iu;
const SUBDOMAIN = /^(?:www\d?|m|mobile|amp|edition|en|web)\.(?=[^.]+\.[^.]+)/u;
const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d+(?:[a-z]{2}_)?\/(https?:\/\/.+)$/iu;
const TWO_PART_SUFFIX = /^(?:co|com|org|net|gov|ac|edu|gob|or|ne)\.[a-z]{2}$/u;

/**
 * The address of a page in the one form that all its variants share; null when it is no http(s) address.
 *
 * Archived copies give the page archived; `www.`, `m.` and `amp.` hosts, `/amp` paths, trailing slashes, fragments and
 * campaign parameters are dropped; what is left of the query is sorted. `base` resolves relative addresses.
 */
export function normalizeUrl(raw: string, base?: string): string | null {
  const url = parseUrl(ARCHIVE.exec(raw.trim())?.[1] ?? raw.trim(), base);
  if (url === null) return null;
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name) && !/^(?:amp|output|outputType)$/iu.test(name));
  query.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const path = url.pathname.replace(/(?:\/amp|\.amp)\/?$/iu, '').replace(/\/+$/u, '');
  const search = query.length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  return `https://${hostOf(url)}${url.port === '' ? '' : `:${url.port}`}${path}${search}`;
}

/**
 * An address as it can be followed: resolved against `base`, an archived copy replaced by the page archived, without
 * fragment and campaign parameters; null when it is no http(s) address.
 */
export function cleanUrl(raw: string, base?: string): string | null {
  const url = parseUrl(ARCHIVE.exec(raw.trim())?.[1] ?? raw.trim(), base);
  if (url === null) return null;
  for (const name of [...url.searchParams.keys()]) if (/^utm_|^(?:fbclid|gclid)$/iu.test(name)) url.searchParams.delete(name);
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href;
}

/** The domain of an outlet from the address of one of its pages: "m.example.co.uk" and "www.example.co.uk" are the same; null when it has none. */
export function domainOf(raw: string): string | null {
  const url = parseUrl(ARCHIVE.exec(raw.trim())?.[1] ?? raw.trim());
  if (url === null || !url.hostname.includes('.') || /^[\d.]+$|^\[/u.test(url.hostname)) return null;
  return hostOf(url);
}

/**
 * Whether a name may be what a domain stands for: the domain's main label can be spelled from the beginnings of the
 * name's words in order, as in "nytimes" from New York Times or "bbc" from British Broadcasting Corporation.
 */
export function namesDomain(name: string, domain: string): boolean {
  const label = mainLabel(domain).replace(/[^a-z0-9]/gu, '');
  const words = name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}\s]/gu, '').split(/\s+/u).filter((word) => word !== '');
  if (label.length < 2 || words.length === 0 || words.length > 8) return false;
  const bare = words[0] === 'the' ? words.slice(1) : words;
  return spells(label, words) || spells(label, bare) || spells(label, words.filter((word) => !/^(?:the|of|and|de|la)$/u.test(word)));
}

/** The label of a domain that names its owner: "example" of "news.example.co.uk". */
function mainLabel(domain: string): string {
  const labels = domain.toLowerCase().split('.');
  const suffix = labels.length > 2 && TWO_PART_SUFFIX.test(labels.slice(-2).join('.')) ? 2 : 1;
  return labels.at(-1 - suffix) ?? domain;
}

/** Every word gives at least one letter, in order, and together they use up the label. */
function spells(label: string, words: readonly string[]): boolean {
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const at of ends) {
      for (let length = 1; length <= word.length && label.startsWith(word.slice(0, length), at); length++) next.add(at + length);
    }
    ends = next;
  }
  return ends.has(label.length);
}

function parseUrl(raw: string, base?: string): URL | null {
  try {
    const url = new URL(/^www\./iu.test(raw) ? `https://${raw}` : raw, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

function hostOf(url: URL): string {
  return url.hostname.toLowerCase().replace(/\.$/u, '').replace(SUBDOMAIN, '');
}
