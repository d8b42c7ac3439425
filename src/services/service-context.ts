import type { Comparison } from '../domain/comparison.js';
import type { Storage, Stores } from '../storage/stores.js';
import type { Analyzer } from './analyzer.js';
import type { Engine } from './engine.js';

/** What every use case works with. */
export interface ServiceContext {
  readonly storage: Storage;
  /** For reading; writing goes through a unit of work. */
  readonly stores: Stores;
  readonly analyzer: Analyzer;
  readonly engine: Engine;
  /** The present instant, ISO. */
  readonly now: () => string;
}

/** The engine's versions as comparisons and reports state them. */
export function engineVersions(engine: Engine): Comparison['engine'] {
  return engine.versions;
}
