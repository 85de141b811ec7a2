import path from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';
import { extractData } from '../../src/gazette/extract-city.js';
import { correctionsFile, manifestFile } from '../../src/gazette/manifest.js';
import { authorityFile, NameAuthority, regionsFile } from '../../src/gazette/name-authority.js';
import { SourceText } from '../../src/gazette/source-text.js';
import { emptyRecords, type RecordSet } from '../../src/records/index.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import { readYaml } from '../../src/records/read-yaml.js';

const DATA = path.join(packageRoot, 'data');
/** The folder of 长治市人民政府公报 2020年第3期. */
export const CHANGZHI = path.join(DATA, 'changzhi/2020-03');
/** The folders of the sources to which it refers: the documents that all cities share, and the names of the city. */
export const NAMES_OF_CHANGZHI = [path.join(DATA, 'shared/documents'), path.join(DATA, 'changzhi/authority')];
/** The names of all sources under data/, in the order of the names. */
export const SOURCES_OF_DATA = ['changzhi/2020-03', 'changzhi/authority', 'shared/documents'];

/** Reads the files in data/ that the extraction needs besides the readings. */
export function changzhi() {
  const city = path.dirname(CHANGZHI);
  const read = <T extends Parameters<typeof readYaml>[1]>(folder: string, name: string, schema: T) =>
    readYaml<T>(path.join(folder, name), schema, name);
  return {
    manifest: read(CHANGZHI, 'manifest.yaml', manifestFile),
    corrections: read(CHANGZHI, 'corrections.yaml', correctionsFile).corrections,
    source: SourceText.read(path.join(CHANGZHI, 'gazette.md')),
    authority: new NameAuthority(
      'changzhi',
      read(city, 'organizations.yaml', authorityFile),
      read(city, 'regions.yaml', regionsFile),
    ),
  };
}

/** @returns the records of every source, together */
export function together(sources: readonly { readonly records: RecordSet }[]): RecordSet {
  const records = emptyRecords();
  for (const kind of RECORD_KINDS)
    for (const one of sources) (records[kind] as unknown[]).push(...one.records[kind]);
  return records;
}

/**
 * Extracts everything under data/.
 * @returns the records of all sources together, and the accounts of the lines of 长治市人民政府公报 2020年第3期
 * @throws Error if a source cannot be read
 */
export function extracted() {
  const { sources, failures } = extractData(DATA);
  if (failures.length > 0) throw failures[0]?.error;
  const gazette = sources.find(({ folder }) => folder === CHANGZHI);
  return { records: together(sources), accounts: gazette?.accounts ?? [], sources };
}
