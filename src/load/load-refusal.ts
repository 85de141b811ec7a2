import type { SourceRecord } from '../records/source.js';

/** Operations on an existing source that may be mistakes. A load performs them only if the caller permits them here. */
export interface LoadPermissions {
  /** Permits a load without records, or one that removes more than a tenth of the source's records. */
  readonly removals?: boolean | undefined;
  /** Permits an import to replace a folder of records, or the reverse. */
  readonly replacing?: boolean | undefined;
}

/** The effect of a load on a source, with the values that show a possible mistake. */
export interface LoadEffect {
  readonly source: SourceRecord;
  /** How the source in the graph was made (import or folder); undefined if the graph does not have the source. */
  readonly standing: Pick<SourceRecord, 'made'> | undefined;
  /** The number of records to load. */
  readonly brought: number;
  /** The number of records that the graph has of the source, and how many of them would be removed. */
  readonly held: number;
  readonly removed: number;
}

/** Thrown if a load may be a mistake. The message names the effect and the option that permits it. Nothing was changed. */
export class LoadRefusalError extends Error {
  override readonly name = 'LoadRefusalError';
}

/** Thrown if the source does not exist or other sources refer to it. Nothing was changed. */
export class RemovalError extends Error {
  override readonly name = 'RemovalError';
}

/** One record in this many may be removed without permission. */
const TENTH = 10;

/** Whether a node counts as a record here. Name nodes do not: they are derived from bodies, regions and documents. */
export const countsAsRecord = (id: string) => !id.startsWith('name:');

const MADE = { IMPORT: 'an import', FOLDER: 'a folder of records' } as const;
const originInWords = ({ made = 'FOLDER' }: { readonly made?: 'IMPORT' | 'FOLDER' | undefined }) =>
  MADE[made];

/** A list that nobody has changed may lose records too. */
const READ_OTHERWISE =
  'If the list is the same as before, its mapping or this version reads it otherwise, and what is read has other ids.';

/** @returns the reason why a load is refused, with the option that permits it; undefined if nothing looks like a mistake */
export function findRefusal(
  { source, standing, brought, held, removed }: LoadEffect,
  { removals = false, replacing = false }: LoadPermissions,
): string | undefined {
  const { name } = source;
  if (!replacing && standing !== undefined && standing.made !== source.made)
    return `Nothing was loaded: ${name} in the graph is ${originInWords(standing)}, but this source is ${originInWords(source)}. Use --replace to replace it, or give the import another name (--as).`;
  if (removals) return undefined;
  if (brought === 0)
    return `Nothing was loaded: the new ${name} has no records${held === 0 ? '' : `; in the graph it has ${held}`}. Use --allow-removals to load it, or mandate-graph remove ${name} to remove the source.`;
  if (removed * TENTH > held) {
    const isImport = source.made === 'IMPORT';
    return [
      `Nothing was loaded: ${removed} of the ${held} records of ${name} in the graph would be removed, more than a tenth.`,
      ...(isImport ? [READ_OTHERWISE] : []),
      `Use --allow-removals to remove them${isImport ? ', or --dry-run to list them' : ''}.`,
    ].join(' ');
  }
  return undefined;
}
