import path from 'node:path';
import { Command } from 'commander';
import { readImport } from '../import/import.js';
import { compareSource, type Difference } from '../load/compare-source.js';
import { loadRecords } from '../load/load.js';
import { countsAsRecord } from '../load/load-refusal.js';
import { cityNames } from '../queries/name.js';
import { ALLOW_REMOVALS, type AllowedOptions, REPLACE, readLoadPermissions } from './load-permissions.js';
import { type CommandRunner, countInWords, EXIT, showProgress } from './terminal.js';
import { withDatabase } from './with-database.js';

const MOST_SHOWN = 20;

interface Options extends AllowedOptions {
  readonly as: string;
  readonly title?: string;
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

/** `mandate-graph import PATH --as CITY/NAME` */
export function importCommand(run: CommandRunner): Command {
  return new Command('import')
    .summary('load a list of powers or duties of your own, from CSV or JSONL')
    .description(
      'Checks a whole list of powers or duties and loads it as a source. Writes nothing if the list has an error. A change that looks like a mistake needs the option that allows it. Works while a service is running. docs/records.md describes the tables and the record format.',
    )
    .argument('<path>', 'a powers.csv, a .jsonl file of records, or a folder of such files')
    .requiredOption('--as <city/name>', 'name of the source, such as shili/2021')
    .option('--title <title>', 'title of the source; default: the name of the path')
    .option('--dry-run', 'write nothing; print what would be created, changed and removed')
    .addOption(ALLOW_REMOVALS)
    .addOption(REPLACE)
    .option('--json', 'print the difference as JSON')
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
          const { as, title, dryRun = false, json = false } = options;
          const allowed = readLoadPermissions(options);
          const [city = ''] = as.split('/');
          const source = await readImport({
            path: path.resolve(given),
            as,
            title,
            known: (keys) => graph.request().run(cityNames, { keys, city, source: as }),
          });
          const difference = await compareSource(driver, { database, allowed }, source);
          if (dryRun) {
            terminal.out(`${json ? JSON.stringify(difference, null, 2) : differenceText(difference)}\n`);
            if (difference.refusal !== undefined && !json) terminal.err(`${difference.refusal}\n`);
            return EXIT.ok;
          }
          const bar = showProgress(terminal, 'Loading');
          const report = (line: string) => {
            bar.end();
            terminal.err(`${line}\n`);
          };
          await loadRecords(driver, { database, report, progress: bar.at, allowed }, [source]);
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
