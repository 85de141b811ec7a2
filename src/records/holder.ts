import { everyName, type WithNames } from './fields.js';
import { pages } from './indexes.js';
import type { Names } from './kind.js';

/** What all kinds share that can hold something: they are found together, and by their names. */
export const HOLDER_INDEXES = pages('Holder');

export const HOLDER_NAMES: Names<WithNames> = { of: 'HOLDER', texts: everyName };
