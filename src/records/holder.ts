import { allNames, type WithNames } from './fields.js';
import { pageIndexes } from './indexes.js';
import type { NameDeclaration } from './kind.js';

/** The indexes that all kinds of holders share, because one list contains all of them. */
export const HOLDER_INDEXES = pageIndexes('Holder');

/** Every name of a holder can be looked up. */
export const HOLDER_NAMES: NameDeclaration<WithNames> = { of: 'HOLDER', texts: allNames };
