import type { NamesLexiconData } from '../text/names-lexicon.js';
import type { AttributionModel } from './attribution/attribution-model.js';
import type { FramingResources } from './framing/framing-lexicon.js';
import type { ReportVerbsData } from './resolution/report-stance.js';

/** Weights and word lists that analysis is handed; each stage owns the shape of its own part. */
export interface AnalysisResources {
  readonly attribution: AttributionModel;
  /** `data/lexicons/names.json` */
  readonly names: NamesLexiconData;
  /** `data/lexicons/report-verbs.json` */
  readonly reportVerbs: ReportVerbsData;
  /** `data/lexicons/framing.json`, `data/models/loaded-words.json` */
  readonly framing: FramingResources;
}
