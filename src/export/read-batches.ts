import type { RequestReader } from '../database/statement-runner.js';
import { loadedRecord, storedColumns } from '../load/loaded-record.js';
import { exportLists, orderKeyBounds } from '../queries/export.js';
import { afterParams, type Key, type RowWithKey } from '../queries/page.js';
import type { RecordOf } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import { restoreRecord } from '../records/storage.js';

/** With batches of 1,000 the heap grows further before it is collected: 236 MB resident at 960,000 records. */
const BATCH = 250;

/** The last record that was read of a source: the number of its list among `exportLists`, and its key there. */
export interface ReadPosition {
  readonly list: number;
  readonly key: Key;
}

/**
 * Reads the records of one kind and source in their order, so that never more than a batch is in memory.
 * @param asLoaded whether to read them as they were loaded, without what other records changed
 * @param from the record after which to begin; by default all are read
 */
export async function* readBatches(
  request: RequestReader,
  kind: RecordKind,
  source: string,
  asLoaded: boolean,
  from?: ReadPosition,
): AsyncGenerator<RecordOf<RecordKind>[]> {
  const bounds = orderKeyBounds(source);
  const read = asLoaded ? loadedRecord : restoreRecord;
  const lists = exportLists(kind, storedColumns(kind), asLoaded);
  for (const [number, { page, order }] of lists.entries()) {
    if (from !== undefined && number < from.list) continue;
    let after: Key | undefined = number === from?.list ? from.key : [bounds.from, ''];
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
