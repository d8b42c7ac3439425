import type { Analyzer } from './analyzer.js';

/** An analyser that is made when the first work comes, so that a process that leaves the work to others spends no memory on it. */
export function deferredAnalyzer(make: () => Promise<Analyzer>): Analyzer {
  let made: Promise<Analyzer> | undefined;
  const analyzer = (): Promise<Analyzer> => (made ??= make());
  return {
    read: async (document, now) => (await analyzer()).read(document, now),
    analyze: async (article) => (await analyzer()).analyze(article),
    compare: async (event) => (await analyzer()).compare(event),
    close: async () => (await made)?.close(),
  };
}
