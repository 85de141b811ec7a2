import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readImport } from '../../src/import/import.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from './folder.js';
import { everyBody } from './names.js';

/** Reads the tables of a list, by file name, as x/2021 with a mapping; every name is that of a body. */
export type ReadList = (
  tables: Readonly<Record<string, string | Uint8Array>>,
  mapping: string,
) => Promise<SourceRecords>;

/** @returns a function that reads lists in folders of their own, which are gone when the tests of the file are over */
export function listReader(): ReadList {
  const folder = temporaryFolder();
  let lists = 0;
  return async (tables, mapping) => {
    lists += 1;
    const at = path.join(folder, String(lists));
    mkdirSync(path.join(at, 'list'), { recursive: true });
    for (const [name, contents] of Object.entries(tables))
      writeFileSync(path.join(at, 'list', name), contents);
    const file = path.join(at, 'mapping.yaml');
    writeFileSync(file, mapping);
    const source = await readImport({
      path: path.join(at, 'list'),
      as: 'x/2021',
      title: undefined,
      mapping: file,
      known: everyBody,
    });
    prepareSource(source);
    return source;
  };
}
