import { recordLine } from '../records/text.js';
import type { Format } from './format.js';

/** The records themselves, in folders that `load` takes: a file for each kind of each source. */
export const jsonl: Format = {
  fileOf: (kind, source) => `${source}/records/${kind}.jsonl`,
  asLoaded: true,
  wantsReferred: false,
  head: () => '',
  rows: ({ records }) => records.map(recordLine).join(''),
  tail: '',
};
