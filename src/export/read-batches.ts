import type { RequestReader } from '../database/statement-runner.js';
import { loadedRecord, storedColumns } from '../load/loaded-record.js';
import { exportLists, orderKeyBounds } from '../queries/export.js';
import { afterParams, type Key, type RowWithKey } from '../queries/page.js';
import type { RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { restoreRecord } from '../records/storage.js';

/** With batches of 1,000 the heap grows further before it is collected: 236 MB resident at 960,000 records. */
const BATCH = 250;

/**
 * Reads the records of one kind and source in their order, so that never more than a batch is in memory.
 * @param asLoaded whether to read them as they were loaded, without what other records changed
 */
export async function* readBatches(
  request: RequestReader,
  kind: RecordKind,
  source: string,
  asLoaded: boolean,
): AsyncGenerator<RecordOf<RecordKind>[]> {
  const bounds = orderKeyBounds(source);
  const read = asLoaded ? loadedRecord : restoreRecord;
  for (const { page, order } of exportLists(kind, storedColumns(kind), asLoaded)) {
    let after: Key | undefined = [bounds.from, ''];
    while (after !== undefined) {
      const rows: readonly RowWithKey<Record<string, unknown>>[] = await request.run(page, {
        ...bounds,
        ...afterParams(order, after),
        limit: BATCH,
      });
      if (rows.length > 0) yield rows.map((row) => read(kind, row));
      after = rows.length < BATCH ? undefined : rows.at(-1)?.key;
    }
  }
}
