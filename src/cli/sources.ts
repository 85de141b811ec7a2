import { Command } from 'commander';
import { removeSource } from '../load/remove-source.js';
import { sourceList } from '../queries/graph.js';
import { formatAnswer } from './answer-text.js';
import {
  type CommandRunner,
  countInWords,
  EXIT,
  showProgress,
  type Terminal,
  UsageError,
} from './terminal.js';
import { withDatabase } from './with-database.js';

/** `mandate-graph sources` */
export function sourcesCommand(run: CommandRunner): Command {
  return new Command('sources')
    .summary('list the loaded sources')
    .description('Lists the sources in the graph, how each was made, and how many facts it has.')
    .option('--json', 'print the list as JSON')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph sources
  sources: 2

  name              made    facts  version           title
  ...`,
    )
    .action(
      run(async (terminal, { json = false }: { json?: boolean }) =>
        withDatabase(terminal, async ({ graph }) => {
          const sources = await graph.read(sourceList, {});
          terminal.out(
            json ? `${JSON.stringify(sources, null, 2)}\n` : `${formatAnswer({ sources }, terminal.width)}\n`,
          );
          return EXIT.ok;
        }),
      ),
    );
}

/** @throws UsageError if there is no terminal at which to confirm */
async function confirmRemoval(terminal: Terminal, name: string, facts: number): Promise<boolean> {
  if (terminal.ask === undefined)
    throw new UsageError(
      `Nothing was removed: the removal must be confirmed, and there is no terminal. Use --yes to remove ${name}.`,
    );
  const answer = await terminal.ask(`Remove ${name} with its ${countInWords(facts, 'fact')}? Type yes: `);
  return answer.trim().toLowerCase() === 'yes';
}

/** `mandate-graph remove CITY/NAME` */
export function removeCommand(run: CommandRunner): Command {
  return new Command('remove')
    .summary('remove a source from the graph')
    .description(
      'Removes a source with all its facts, in one transaction. Fails if facts of other sources refer to its facts. A service with a local database loads a source under data/ again at its next start.',
    )
    .argument('<city/name>', 'name of the source; `mandate-graph sources` lists them')
    .option('-y, --yes', 'do not ask for confirmation')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph remove shili/2021
  Remove shili/2021 with its 60 facts? Type yes: yes
  Removed shili/2021: 60 facts in 0.3 s`,
    )
    .action(
      run(async (terminal, name: string, { yes = false }: { yes?: boolean }) =>
        withDatabase(terminal, async ({ driver, graph, settings: { database } }) => {
          const sources = await graph.read(sourceList, {});
          const found = sources.find((source) => source.name === name);
          if (found !== undefined && !yes && !(await confirmRemoval(terminal, name, found.facts))) {
            terminal.err('Nothing was removed.\n');
            return EXIT.failed;
          }
          const bar = showProgress(terminal, 'Removing');
          const report = (line: string) => {
            bar.end();
            terminal.out(`${line}\n`);
          };
          await removeSource(driver, { database, report, progress: bar.at }, name);
          return EXIT.ok;
        }),
      ),
    );
}
