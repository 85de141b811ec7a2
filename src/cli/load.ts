import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { loadSources } from '../load/load.js';
import { rebuild } from '../load/rebuild.js';
import { sourceFolders } from '../load/source-folders.js';
import { ALLOW_REMOVALS, type AllowedOptions, REPLACE, readLoadPermissions } from './load-permissions.js';
import { type CommandRunner, EXIT, showProgress, UsageError } from './terminal.js';
import { withDatabase } from './with-database.js';

interface Options extends AllowedOptions {
  readonly rebuild?: boolean;
}

/** @returns the folder itself if it is a source, else the sources below it; the folder itself again if there are none */
function sourcesAt(folder: string): string[] {
  const below = sourceFolders(folder);
  return below.length === 0 ? [folder] : below;
}

/** `mandate-graph load PATH...` */
export function loadCommand(run: CommandRunner): Command {
  return new Command('load')
    .summary('load sources into the graph, each in one transaction')
    .description(
      'Loads sources (folders with records/) into the graph, each in one transaction, completely or not at all. What other sources refer to is loaded first: the documents that all cities share, then the names of each city. Loading an unchanged source changes nothing, but repairs facts that differ from what was loaded. Works while a service is running, except with --rebuild.',
    )
    .argument(
      '<path...>',
      'folders with records/, such as data/changzhi/2020-03, or folders that contain such folders',
    )
    .option('--rebuild', 'empty the graph first, whatever its state; name every source that it has')
    .addOption(ALLOW_REMOVALS)
    .addOption(REPLACE)
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph load data
  shared/documents is unchanged (version ...)
  changzhi/authority is unchanged (version ...)
  changzhi/2020-03 is unchanged (version ...)
  3 sources are loaded`,
    )
    .action(
      run(async (terminal, paths: string[], options: Options) => {
        for (const given of paths)
          if (!existsSync(given)) throw new UsageError(`The folder ${given} does not exist`);
        return withDatabase(
          terminal,
          async ({ driver, settings }) => {
            const bar = showProgress(terminal, 'Loading');
            const report = (line: string) => {
              bar.end();
              terminal.out(`${line}\n`);
            };
            await (options.rebuild === true ? rebuild : loadSources)(
              driver,
              {
                database: settings.database,
                report,
                progress: bar.at,
                allowed: readLoadPermissions(options),
              },
              paths.map((given) => path.resolve(given)).flatMap(sourcesAt),
            );
            return EXIT.ok;
          },
          options.rebuild === true ? 'alone' : 'beside',
        );
      }),
    );
}
