import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Driver, ManagedTransaction } from 'neo4j-driver';
import { KINDS } from '../records/index.js';
import type { Kind } from '../records/kind.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { fieldValues } from '../records/storage.js';
import { recordLine } from '../records/text.js';
import { rowsIn } from './rows-in.js';

/*
 * Sources that only the graph has (imports) are written to a folder before a rebuild empties the graph. The folder stays until the
 * rebuild has loaded them, so that a rebuild that is killed loses nothing.
 */

const READING = {
  sources: `MATCH (s:Source)
WHERE s.name IN $names
RETURN s.name AS name, s.title AS title, s.sha256 AS sha256, s.made AS made
ORDER BY name`,

  /** The records of one kind in a source as nodes. A replaced holding is a record; one that the rules derived is not. */
  records: `MATCH (n:Entity {source: $source})
WHERE ($label IN labels(n) AND ($label <> 'Holding' OR n.stated)) OR ($label = 'Holding' AND n:Replaced)
RETURN properties(n) AS properties
ORDER BY n.ord, n.id`,
} as const;

type Properties = Readonly<Record<string, unknown>>;

/** Properties that a node of an earlier layout had instead of those of today; reading records converts them (`upgrade-record.ts`). */
const EARLIER: { readonly [K in RecordKind]?: readonly string[] } = { categories: ['closed'] };

function recordOf(kind: RecordKind, properties: Properties): object {
  // If other records changed the node, it keeps the record as it was loaded.
  if (typeof properties.record === 'string') return JSON.parse(properties.record);
  const earlier = (EARLIER[kind] ?? []).filter((name) => properties[name] !== undefined);
  return {
    ...fieldValues(kind, properties),
    ...Object.fromEntries(earlier.map((name) => [name, properties[name]])),
  };
}

async function writeSource(
  transaction: ManagedTransaction,
  folder: string,
  source: Properties,
): Promise<void> {
  const records = path.join(folder, 'records');
  mkdirSync(records, { recursive: true });
  const about = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== null));
  writeFileSync(path.join(records, 'source.json'), `${JSON.stringify(about)}\n`);
  for (const kind of RECORD_KINDS) {
    const { labels }: Kind = KINDS[kind];
    const rows = await rowsIn<{ readonly properties: Properties }>(transaction, READING.records, {
      source: source.name,
      label: labels.at(-1),
    });
    const lines = rows.map(({ properties }) => recordLine(recordOf(kind, properties) as never));
    if (lines.length > 0) writeFileSync(path.join(records, `${kind}.jsonl`), lines.join(''));
  }
}

/**
 * Writes sources of the graph, whatever its layout, as folders of records. A source whose folder exists is not written again,
 * because a rebuild that did not finish wrote it when the graph still had it.
 * @param keepIn the folder that gets a folder for each source, by its name
 * @returns the folders of the sources that are there now, by name; a source that the graph does not have has none
 */
export async function keepSources(
  driver: Driver,
  database: string,
  names: readonly string[],
  keepIn: string,
): Promise<ReadonlyMap<string, string>> {
  const folderOf = (name: string) => path.join(keepIn, name);
  const session = driver.session({ database });
  try {
    await session.executeRead(async (transaction) => {
      for (const source of await rowsIn<Properties>(transaction, READING.sources, { names })) {
        const folder = folderOf(String(source.name));
        if (existsSync(folder)) continue;
        const unfinished = `${folder}.unfinished`;
        rmSync(unfinished, { recursive: true, force: true });
        await writeSource(transaction, unfinished, source);
        renameSync(unfinished, folder);
      }
    });
  } finally {
    await session.close();
  }
  return new Map(names.filter((name) => existsSync(folderOf(name))).map((name) => [name, folderOf(name)]));
}

/** Deletes the folders of `keepSources`. */
export function dropKept(keepIn: string): void {
  rmSync(keepIn, { recursive: true, force: true });
}
