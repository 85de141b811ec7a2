import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { loadSources } from '../load/load.js';
import { rebuild } from '../load/rebuild.js';
import { ALLOW_REMOVALS, type AllowedOptions, allowedBy, REPLACE } from './allowed.js';
import { withDatabase } from './database.js';
import { EXIT, progress, type Run, UsageError } from './terminal.js';

interface Options extends AllowedOptions {
  readonly rebuild?: boolean;
}

/** `mandate-graph load PATH...` */
export function loadCommand(run: Run): Command {
  return new Command('load')
    .summary('load sources into the graph, each whole or not at all')
    .description(
      'Loads sources (folders with records/) into the graph, each in one transaction: all of it or nothing. The same source twice changes nothing; what the graph no longer holds as it was loaded is written again. Works beside a running service, except for --rebuild.',
    )
    .argument('<path...>', 'folders with records/, as data/changzhi/2020-03')
    .option(
      '--rebuild',
      'empty the graph first, whatever its state; every source that it holds must be named',
    )
    .addOption(ALLOW_REMOVALS)
    .addOption(REPLACE)
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph load data/changzhi/2020-03
  changzhi/2020-03 is as it was (version ...)
  1 source is loaded`,
    )
    .action(
      run(async (terminal, paths: string[], options: Options) => {
        for (const given of paths)
          if (!existsSync(given)) throw new UsageError(`The folder ${given} does not exist`);
        return withDatabase(
          terminal,
          async ({ driver, settings }) => {
            const bar = progress(terminal, 'Loading');
            const report = (line: string) => {
              bar.end();
              terminal.out(`${line}\n`);
            };
            await (options.rebuild === true ? rebuild : loadSources)(
              driver,
              { database: settings.database, report, progress: bar.at, allowed: allowedBy(options) },
              paths.map((given) => path.resolve(given)),
            );
            return EXIT.ok;
          },
          options.rebuild === true ? 'alone' : 'beside',
        );
      }),
    );
}
