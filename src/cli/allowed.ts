import { Option } from 'commander';
import type { Allowed } from '../load/slips.js';

/** What a command that loads allows, as commander gives it. */
export interface AllowedOptions {
  readonly allowRemovals?: boolean;
  readonly replace?: boolean;
}

export const ALLOW_REMOVALS = new Option(
  '--allow-removals',
  'load a list without records, or one that removes more than a tenth of its source',
);

export const REPLACE = new Option(
  '--replace',
  'put an import in the place of a folder of records, or the other way round',
);

/** @returns what the options allow */
export function allowedBy({ allowRemovals, replace }: AllowedOptions): Allowed {
  return { removals: allowRemovals, replacing: replace };
}
