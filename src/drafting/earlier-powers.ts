import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldersIn } from '../gazette/city-files.js';
import { lettersOf } from './plain-text.js';

/** A row of a list of an earlier source of the city, by which a power was given to a body. */
export interface EarlierPower {
  /** Number or title of the document, as a reading selects it. */
  readonly document: string;
  /** Path of the list: 附件1. */
  readonly list: string;
  readonly row: number;
  /** The names of the power, as letters and digits alone: its title, its main item, its sub-item, other wordings. */
  readonly names: readonly string[];
  /** Id of the body that received it. */
  readonly receiver: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const ROW_PATH = /^(?<list>.+?) 第(?<row>\d+)项$/u;

function rowsOf(folder: string, kind: string): Row[] {
  const file = path.join(folder, 'records', `${kind}.jsonl`);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

const textsOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '');

/**
 * Reads what earlier sources of a city gave by rows of lists, from their records.
 * @param folder of the city
 * @param source name of the drafted source; only sources before it, by name, can be changed by it
 */
export function readEarlierPowers(folder: string, source: string): EarlierPower[] {
  const earlier = foldersIn(folder)
    .filter((name) => name < source && existsSync(path.join(folder, name, 'manifest.yaml')))
    .map((name) => path.join(folder, name));
  const powers = new Map(earlier.flatMap((one) => rowsOf(one, 'powers')).map((one) => [one.id, one]));
  return earlier.flatMap((one) => {
    const documents = new Map(rowsOf(one, 'documents').map((row) => [row.id, row]));
    const provisions = new Map(rowsOf(one, 'provisions').map((row) => [row.id, row]));
    return rowsOf(one, 'transfers').flatMap((transfer) => {
      const power = powers.get(String(transfer.responsibility));
      const provision = provisions.get(String(transfer.provision));
      const document = documents.get(String(transfer.instrument));
      const { list, row } = ROW_PATH.exec(String(provision?.path))?.groups ?? {};
      const [number] = textsOf(document?.number ?? document?.title);
      if (power === undefined || list === undefined || row === undefined || number === undefined) return [];
      return {
        document: number,
        list,
        row: Number(row),
        names: [
          ...new Set(
            [power.title, power.mainItem, power.subItem, power.wordings, power.codes, transfer.asWritten]
              .flatMap(textsOf)
              .map(lettersOf),
          ),
        ],
        receiver: String(transfer.to),
      };
    });
  });
}
