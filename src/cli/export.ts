import path from 'node:path';
import { Command, Option } from 'commander';
import { exportGraph, FORMATS, type FormatName } from '../export/export.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { type CommandRunner, countInWords, EXIT, showProgress, UsageError } from './terminal.js';
import { withDatabase } from './with-database.js';

interface Options {
  readonly format: FormatName;
  readonly out: string;
  readonly kind: RecordKind[];
  readonly bom?: boolean;
  readonly exact?: boolean;
  readonly json?: boolean;
}

/** `mandate-graph export` */
export function exportCommand(run: CommandRunner): Command {
  return new Command('export')
    .summary('export the graph as CSV, JSON-LD, GraphML or JSONL')
    .description(
      'Exports the graph, or some kinds of record, for other programs. docs/exports.md describes the columns and vocabularies.',
    )
    .addOption(
      new Option('-f, --format <format>', 'format of the files').choices(FORMATS).makeOptionMandatory(),
    )
    .requiredOption(
      '-o, --out <path>',
      'file to write; for jsonl, and for csv of several kinds, a new folder',
    )
    .addOption(
      new Option('-k, --kind <kind...>', 'only these kinds of record').choices(RECORD_KINDS).default([]),
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
      run(async (terminal, { format, out, kind, bom = false, exact = false, json = false }: Options) => {
        if (bom && format !== 'csv') throw new UsageError('--bom is allowed only with --format csv');
        if (exact && format !== 'csv') throw new UsageError('--exact is allowed only with --format csv');
        return withDatabase(terminal, async ({ graph }) => {
          const bar = showProgress(terminal, 'Exporting');
          const done = await exportGraph(graph, {
            format,
            out: path.resolve(out),
            kinds: kind,
            bom,
            exact,
            progress: bar.at,
          }).finally(bar.end);
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
