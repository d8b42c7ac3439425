import type { Migration } from 'kysely';
import * as initial from './0001_initial.js';
import * as sources from './0002_sources.js';
import * as decisions from './0003_decisions.js';
import * as placement from './0004_placement.js';
import * as repeatedDisputes from './0005_repeated_disputes.js';
import * as packedLinks from './0006_packed_links.js';
import * as packedIndex from './0007_packed_index.js';
import * as jobMarks from './0008_job_marks.js';
import * as borrowedClaims from './0009_borrowed_claims.js';

/** Every migration in order. Append only: a released one is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_initial': initial,
  '0002_sources': sources,
  '0003_decisions': decisions,
  '0004_placement': placement,
  '0005_repeated_disputes': repeatedDisputes,
  '0006_packed_links': packedLinks,
  '0007_packed_index': packedIndex,
  '0008_job_marks': jobMarks,
  '0009_borrowed_claims': borrowedClaims,
};
