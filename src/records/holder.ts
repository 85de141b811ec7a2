import { allNames, type WithNames } from './fields.js';
import { pages } from './indexes.js';
import type { Names } from './kind.js';

/** The indexes that all kinds of holders share, because one list contains all of them. */
export const HOLDER_INDEXES = pages('Holder');

export const HOLDER_NAMES: Names<WithNames> = { of: 'HOLDER', texts: allNames };
