import path from 'node:path';
import { Command, Option } from 'commander';
import type { StatementRunner } from '../database/statement-runner.js';
import { exportGraph, FORMATS, type FormatName } from '../export/export.js';
import { exportList, LIST_FORMATS, type ListFormatName } from '../export/list.js';
import { countFormulas } from '../export/list-files.js';
import type { ExportSummary } from '../export/one-version.js';
import { writeImport } from '../import/import.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { knownNames } from './known-names.js';
import { type CommandRunner, countInWords, EXIT, showProgress, UsageError } from './terminal.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly format: FormatName | ListFormatName;
  readonly source?: string;
  readonly out: string;
  readonly kind: RecordKind[];
  readonly bom?: boolean;
  readonly exact?: boolean;
  readonly json?: boolean;
}

const isList = (format: Options['format']): format is ListFormatName =>
  LIST_FORMATS.some((one) => one === format);

/** @throws UsageError if two options do not go together */
function refuseOptions({ format, source, kind, bom, exact }: Options): void {
  if (isList(format) && source === undefined)
    throw new UsageError(`--format ${format} writes one list; name it with --source`);
  if (!isList(format) && source !== undefined)
    throw new UsageError(`--source is allowed only with --format ${LIST_FORMATS.join(' and ')}`);
  if (isList(format) && kind.length > 0)
    throw new UsageError(`--kind is not allowed with --format ${format}, which writes the whole list`);
  if (bom === true && format !== 'csv' && format !== 'list-csv')
    throw new UsageError('--bom is allowed only with --format csv and list-csv');
  if (exact === true && format !== 'csv') throw new UsageError('--exact is allowed only with --format csv');
}

async function write(
  graph: StatementRunner,
  { format, out, kind: kinds, source = '', bom = false, exact = false }: Options,
  progress: (done: number, total: number) => void,
  warn: (line: string) => void,
): Promise<ExportSummary> {
  const at = path.resolve(out);
  if (!isList(format)) return exportGraph(graph, { format, out: at, kinds, bom, exact, progress });
  return exportList(graph, {
    format,
    source,
    out: at,
    bom,
    tables: async (records, nameOf) => {
      const tables = await writeImport(source, records, nameOf, knownNames(graph.request(), source));
      const formulas = countFormulas(tables);
      if (format === 'list-csv' && formulas > 0)
        warn(
          `${countInWords(formulas, 'cell')} of the list may run as a formula in a spreadsheet program, because CSV has cells as they are; open the list as list-xlsx instead`,
        );
      return tables;
    },
  });
}

/** `mandate-graph export` */
export function exportCommand(run: CommandRunner): Command {
  return new Command('export')
    .summary('export the graph as CSV, JSON-LD, GraphML or JSONL, or an imported list as a list')
    .description(
      'Exports the graph, or some kinds of record, for other programs. docs/exports.md describes the columns and vocabularies.',
    )
    .addOption(
      new Option('-f, --format <format>', 'format of the files')
        .choices([...FORMATS, ...LIST_FORMATS])
        .makeOptionMandatory(),
    )
    .requiredOption(
      '-o, --out <path>',
      'file to write; for jsonl and list-csv, and for csv of several kinds, a new folder',
    )
    .addOption(
      new Option('-k, --kind <kind...>', 'only these kinds of record').choices(RECORD_KINDS).default([]),
    )
    .option(
      '-s, --source <city/name>',
      'the imported list that list-xlsx and list-csv write as tables, which import takes again',
    )
    .option('--bom', 'start CSV files with a byte order mark, for spreadsheet programs')
    .option(
      '--exact',
      'write CSV cells unchanged; a spreadsheet program runs a cell that starts with = + - @ as a formula',
    )
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph export --format csv --kind powers --out powers.csv
  Exported 553 powers: 553 records in 1 file, powers.csv`,
    )
    .action(
      run(async (terminal, options: Options) => {
        refuseOptions(options);
        return withDatabase(terminal, async ({ graph }) => {
          const { format, out, json = false } = options;
          const bar = showProgress(terminal, 'Exporting');
          const warn = (line: string) => terminal.err(`${line}\n`);
          const done = await write(graph, options, bar.at, warn).finally(bar.end);
          const counts = Object.entries(done.records);
          const total = counts.reduce((sum, [, count]) => sum + count, 0);
          const kinds = counts.map(([name, count]) => `${count} ${name}`).join(', ') || 'nothing';
          terminal.out(
            json
              ? `${JSON.stringify({ format, out, ...done }, null, 2)}\n`
              : `Exported ${kinds}: ${countInWords(total, 'record')} in ${countInWords(done.files, 'file')}, ${out}\n`,
          );
          return EXIT.ok;
        });
      }),
    );
}
