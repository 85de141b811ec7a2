import type { DOCUMENT_RELATIONS } from '../records/terms.js';

type Relation = (typeof DOCUMENT_RELATIONS)[number];

/** The relations between documents that each list of links contains. */
export const LINKS = {
  repealing: ['REPEALS'],
  resting: ['IMPLEMENTS', 'BASED_ON'],
  depending: ['IMPLEMENTS', 'BASED_ON', 'FOLLOWS'],
  citing: ['CITES'],
} as const satisfies Readonly<Record<string, readonly Relation[]>>;
