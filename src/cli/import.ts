import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { type ImportOptions, previewImport, readImport } from '../import/import.js';
import { UNDECIDED } from '../import/mapping.js';
import { compareSource } from '../load/compare-source.js';
import type { Difference } from '../load/find-changes.js';
import { loadRecords } from '../load/load.js';
import { countsAsRecord } from '../load/load-refusal.js';
import { RecordsError } from '../records/read-files.js';
import { knownNames } from './known-names.js';
import { ALLOW_REMOVALS, type AllowedOptions, REPLACE, readLoadPermissions } from './load-permissions.js';
import {
  type CommandRunner,
  countInWords,
  EXIT,
  showProgress,
  type Terminal,
  UsageError,
} from './terminal.js';
import { withDatabase } from './with-database.js';

const MOST_SHOWN = 20;

/**
 * V8 lets its heap become several times as large as what is in use before it collects, and a long list leaves much behind. With this it
 * collects when the heap has grown by three tenths (bench/README.md has the memory).
 */
const COLLECT_EARLY = '--heap-growing-percent=30';

interface Options extends AllowedOptions {
  readonly as: string;
  readonly title?: string;
  readonly mapping?: string;
  readonly preview?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function differenceText(difference: Difference): string {
  return (['created', 'changed', 'removed'] as const)
    .flatMap((what) => {
      const ids = difference[what].filter(countsAsRecord);
      const more = ids.length - MOST_SHOWN;
      return [
        `${countInWords(ids.length, 'record')} would be ${what}`,
        ...ids.slice(0, MOST_SHOWN).map((id) => `  ${id}`),
        ...(more > 0 ? [`  and ${more} more`] : []),
      ];
    })
    .join('\n');
}

/** The files that a preview writes beside the list. */
const [MAPPING, ORGANIZATIONS] = ['mapping.yaml', 'organizations.csv'];

/** Prints how a list is understood, and writes beside it what a person has to complete; never over a file. */
async function preview(terminal: Terminal, options: ImportOptions, json: boolean): Promise<void> {
  const { text, mapping, organizations, problems } = await previewImport(options);
  const folder = statSync(options.path).isDirectory() ? options.path : path.dirname(options.path);
  const written: string[] = [];
  const kept: string[] = [];
  const write = (name: string, contents: string | undefined) => {
    if (contents === undefined) return;
    const file = path.join(folder, name);
    (existsSync(file) ? kept : written).push(path.relative('.', file));
    if (!existsSync(file)) writeFileSync(file, contents, { flag: 'wx' });
  };
  if (options.mapping === undefined) write(MAPPING, mapping);
  write(ORGANIZATIONS, organizations);
  if (json) {
    terminal.out(`${JSON.stringify({ text, written, problems }, null, 2)}\n`);
    return;
  }
  terminal.out(`${text}\n`);
  if (problems.length > 0)
    terminal.out(
      // What a first preview does not know it has just told; with a mapping, what is still wrong is news.
      options.mapping === undefined
        ? `An import is refused until the ${UNDECIDED} is decided. With --mapping, a preview says what is still wrong.\n`
        : `${new RecordsError(problems).message.replace(/^Nothing was loaded/u, 'An import would be refused')}\n`,
    );
  for (const file of kept) terminal.err(`${file} exists and was left as it is\n`);
  for (const file of written) terminal.out(`Wrote ${file}\n`);
}

/** `mandate-graph import PATH --as CITY/NAME` */
export function importCommand(run: CommandRunner): Command {
  return new Command('import')
    .summary('load a list of powers or duties of your own: a workbook, CSV, HTML or JSONL')
    .description(
      'Checks a whole list of powers or duties and loads it as a source. Writes nothing if the list has an error. A change that looks like a mistake needs the option that allows it. Works while a service is running. docs/lists.md goes from a workbook to the first answer; docs/records.md describes the tables and the record format.',
    )
    .argument(
      '<path>',
      'a table (.xlsx, .csv, .tsv, .html), a .jsonl file of records, or a folder of such files',
    )
    .requiredOption('--as <city/name>', 'name of the source, such as shili/2021')
    .option('--title <title>', 'title of the source; default: the name of the path')
    .option('--mapping <file>', 'how the tables are to be understood, as --preview writes it')
    .option(
      '--preview',
      'write nothing to the graph; print how the tables are understood, and write mapping.yaml',
    )
    .option('--dry-run', 'write nothing; print what would be created, changed and removed')
    .addOption(ALLOW_REMOVALS)
    .addOption(REPLACE)
    .option('--json', 'print the difference or the preview as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph import examples/second-city --as shili/2021 --dry-run
  32 records would be created
    region:shili/示例市
  ...
  0 records would be changed
  0 records would be removed`,
    )
    .action(
      run(async (terminal, given: string, options: Options) =>
        withDatabase(terminal, async ({ driver, graph, settings: { database } }) => {
          setFlagsFromString(COLLECT_EARLY);
          const { as, title, dryRun = false, json = false } = options;
          const allowed = readLoadPermissions(options);
          if (options.preview === true && dryRun)
            throw new UsageError('--preview and --dry-run are two things; allowed: one of them');
          const asked = {
            path: path.resolve(given),
            as,
            title,
            mapping: options.mapping === undefined ? undefined : path.resolve(options.mapping),
            known: knownNames(graph.request(), as),
            report: (line: string) => terminal.err(`${line}\n`),
          };
          if (options.preview === true) {
            await preview(terminal, asked, json);
            return EXIT.ok;
          }
          const source = await readImport(asked);
          if (dryRun) {
            const difference = await compareSource(driver, { database, allowed }, source);
            terminal.out(`${json ? JSON.stringify(difference, null, 2) : differenceText(difference)}\n`);
            if (difference.refusal !== undefined && !json) terminal.err(`${difference.refusal}\n`);
            return EXIT.ok;
          }
          const bar = showProgress(terminal, 'Loading');
          const report = (line: string) => {
            bar.end();
            terminal.err(`${line}\n`);
          };
          let difference: Difference = { created: [], changed: [], removed: [] };
          const changed = (made: Difference) => {
            difference = made;
          };
          await loadRecords(driver, { database, report, progress: bar.at, changed, allowed }, [source]);
          const counts = (['created', 'changed', 'removed'] as const).map(
            (what) => `${difference[what].filter(countsAsRecord).length} ${what}`,
          );
          terminal.out(
            json ? `${JSON.stringify(difference, null, 2)}\n` : `Imported ${as}: ${counts.join(', ')}\n`,
          );
          return EXIT.ok;
        }),
      ),
    );
}
