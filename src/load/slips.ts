import type { SourceRecord } from '../records/source.js';

/** What a load may do to a source that the graph has already; nothing of it is taken for meant. */
export interface LoadPermissions {
  /** To load a list without records, or one that removes more than a tenth of the source. */
  readonly removals?: boolean | undefined;
  /** To put an import in the place of a folder of records, or the other way round. */
  readonly replacing?: boolean | undefined;
}

/** What a load would do to a source, as far as it may be a slip. */
export interface LoadEffect {
  readonly source: SourceRecord;
  /** How the graph's own came to be; undefined where it has no such source. */
  readonly standing: Pick<SourceRecord, 'made'> | undefined;
  /** Records that are loaded. */
  readonly brought: number;
  /** Records that the graph has of the source, and those of them that would be removed. */
  readonly held: number;
  readonly removed: number;
}

/** A load would do what may be a slip; the message says what, and which option allows it. Nothing was changed. */
export class SlipError extends Error {
  override readonly name = 'SlipError';
}

/** One of so many may go without a question. */
const TENTH = 10;

/** Names are nodes that follow from bodies, regions and documents; nobody has listed them. */
export const isListed = (id: string) => !id.startsWith('name:');

const MADE = { IMPORT: 'an import', FOLDER: 'a folder of records' } as const;
const madeOf = ({ made = 'FOLDER' }: { readonly made?: 'IMPORT' | 'FOLDER' | undefined }) => MADE[made];

/** @returns why a load is refused, with what allows it; undefined where nothing about it looks like a slip */
export function findSlip(
  { source, standing, brought, held, removed }: LoadEffect,
  { removals = false, replacing = false }: LoadPermissions,
): string | undefined {
  const { name } = source;
  if (!replacing && standing !== undefined && standing.made !== source.made)
    return `Nothing was loaded: ${name} in the graph is ${madeOf(standing)}, but this source is ${madeOf(source)}. Use --replace to replace it, or give the import another name (--as).`;
  if (removals) return undefined;
  if (brought === 0)
    return `Nothing was loaded: the new ${name} has no records${held === 0 ? '' : `; in the graph it has ${held}`}. Use --allow-removals to load it, or mandate-graph remove ${name} to remove the source.`;
  if (removed * TENTH > held)
    return `Nothing was loaded: ${removed} of the ${held} records of ${name} in the graph would be removed, more than a tenth. Use --allow-removals to remove them${source.made === 'IMPORT' ? ', or --dry-run to list them' : ''}.`;
  return undefined;
}
