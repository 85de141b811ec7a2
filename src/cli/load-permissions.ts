import { Option } from 'commander';
import type { LoadPermissions } from '../load/load-refusal.js';

/** The options that give a loading command its permissions, as commander parses them. */
export interface AllowedOptions {
  readonly allowRemovals?: boolean;
  readonly replace?: boolean;
}

/** The option that gives `LoadPermissions.removals`. */
export const ALLOW_REMOVALS = new Option(
  '--allow-removals',
  'allow a list that has no records or removes more than a tenth of its source',
);

/** The option that gives `LoadPermissions.replacing`. */
export const REPLACE = new Option(
  '--replace',
  'allow an import to replace a folder of records, or a folder to replace an import',
);

/** @returns the permissions that the options give */
export function readLoadPermissions({ allowRemovals, replace }: AllowedOptions): LoadPermissions {
  return { removals: allowRemovals, replacing: replace };
}
