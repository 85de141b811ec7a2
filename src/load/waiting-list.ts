import { z } from 'zod';
import type { Statement } from '../database/statement.js';
import { KINDS } from '../records/index.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import type { SourceRecords } from '../records/read-files.js';
import { referencesOf, WAITING_REFERENCES } from '../records/references.js';

const waitingRecord = z.object({
  id: z.string(),
  source: z.string(),
  /** Where it stands: document and line of the text in the graph, file and line of the record in a folder. */
  place: z.string(),
  /** The id of what it is about. */
  waitsFor: z.string(),
});
const waitingList = z.object({ count: z.int().nonnegative(), records: z.array(waitingRecord) });

/** A record that takes effect when a source brings what it is about. */
export type WaitingRecord = z.infer<typeof waitingRecord>;
/** The number of records that wait, and the first of them. */
export type WaitingList = z.infer<typeof waitingList>;

/** At most so many waiting records are listed. */
export const MOST_WAITING_LISTED = 20;

/** Reads how many records wait for records of sources that are not loaded, and the first of them. It returns one row. */
export const waitingRecords: Statement<WaitingList, { readonly most: number }> = {
  name: 'waitingRecords',
  cypher: `CALL () {
  ${WAITING_REFERENCES.map(
    ({ label, property, relationship }) =>
      `MATCH (n:${label})
  WHERE n.${property} IS NOT NULL AND NOT EXISTS { (n)-[:${relationship}]->() }
  RETURN n, n.${property} AS waitsFor`,
  ).join('\n  UNION ALL\n  ')}
}
WITH n, waitsFor ORDER BY n.source, n.ord, n.id
WITH count(*) AS count, collect({ n: n, waitsFor: waitsFor })[..toInteger($most)] AS found
RETURN count, COLLECT {
  UNWIND found AS one
  WITH one.n AS n, one.waitsFor AS waitsFor
  OPTIONAL MATCH (p:Entity {id: n.provisionId})
  OPTIONAL MATCH (d:Entity {id: p.documentId})
  RETURN {
    id: n.id, source: n.source, waitsFor: waitsFor,
    place: coalesce(d.number, d.title, d.id, '') + coalesce(' line ' + toInteger(p.lineStart), '')
  }
} AS records`,
};

/** @returns the list as JSON; a load stores it with the version of the graph */
export function serializeWaitingList(rows: readonly WaitingList[]): string {
  return JSON.stringify(waitingList.parse(rows[0]));
}

/**
 * @param stored the text that the last load stored
 * @returns the list; null if the load stored none
 * @throws ZodError or SyntaxError if the stored text is not valid
 */
export function readWaitingList(stored: string | null): WaitingList | null {
  return stored === null ? null : waitingList.parse(JSON.parse(stored));
}

const WAITING_LABELS = new Set(WAITING_REFERENCES.map(({ label }) => label));

/**
 * Finds the records that would wait if exactly these sources were loaded.
 * @param sources read one after the other, because all sources of a province do not fit into memory
 */
export async function findWaiting(
  sources: Iterable<SourceRecords> | AsyncIterable<SourceRecords>,
): Promise<WaitingList> {
  const known = new Set<string>();
  const waiting: WaitingRecord[] = [];
  for await (const { source, records, placeOf } of sources)
    for (const kind of RECORD_KINDS) {
      const mayWait = WAITING_LABELS.has(KINDS[kind].labels[0]);
      for (const record of records[kind]) {
        known.add(record.id);
        const { file, line } = placeOf(record.id);
        for (const { id, mayWait: waits } of mayWait ? referencesOf(kind, record) : [])
          if (waits === true)
            waiting.push({ id: record.id, source: source.name, place: `${file}:${line}`, waitsFor: id });
      }
    }
  const left = waiting.filter(({ waitsFor }) => !known.has(waitsFor));
  return { count: left.length, records: left.slice(0, MOST_WAITING_LISTED) };
}

/** @returns a line for each listed record, and one for those that are not listed */
export function waitingInWords({ count, records }: WaitingList): string[] {
  const more = count - records.length;
  return [
    ...records.map(
      ({ id, source, place, waitsFor }) =>
        `${id} of ${source} (${place}) waits for ${waitsFor}, which no source has`,
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}
