import path from 'node:path';
import { Command } from 'commander';
import { readSettings } from '../config/settings.js';
import { backUp, backupFile, findRunningService, LocalNeo4jError, restore } from '../local-neo4j/index.js';
import { orderBackup } from '../service/control.js';
import { type CommandRunner, EXIT, type Terminal, UsageError } from './terminal.js';

/** @throws UsageError if NEO4J_URI names a database that this program does not run itself */
function localState(terminal: Terminal): { stateDir: string; report: (line: string) => void } {
  const { neo4j, stateDir } = readSettings(terminal.environment);
  if (neo4j !== undefined)
    throw new UsageError(
      `This command works on the local database only, and NEO4J_URI is ${neo4j.uri}. Use the tools of that server (neo4j-admin database backup or dump), or unset NEO4J_URI.`,
    );
  return { stateDir, report: (line) => terminal.err(`${line}\n`) };
}

/** `mandate-graph backup` */
export function backupCommand(run: CommandRunner): Command {
  return new Command('backup')
    .summary('write the local database into one file')
    .description(
      'Writes the local database into one file that only you can read, with neo4j-admin. If a service is running, --pause stops its Neo4j for the dump and starts it again; meanwhile requests get 503 with Retry-After.',
    )
    .option('-o, --out <path>', 'a new file, or a folder; default: backups/ in the state folder')
    .option('--pause', 'pause the database of a running service')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph backup --out nightly.dump
  Backed up into .../nightly.dump`,
    )
    .action(
      run(async (terminal, { out, pause = false }: { out?: string; pause?: boolean }) => {
        const state = localState(terminal);
        const file = backupFile(out ?? path.join(state.stateDir, 'backups', path.sep));
        const service = await findRunningService(state.stateDir);
        if (service === undefined) {
          await backUp({ ...state, file });
          terminal.out(`Backed up into ${file}\n`);
          return EXIT.ok;
        }
        if (!pause)
          throw new LocalNeo4jError(
            'LOCKED',
            `The service (process ${service.pid}) is using the database in ${service.homeDir}, and Neo4j cannot write a dump while it runs. Use --pause to stop its Neo4j for the dump and start it again (requests get 503 meanwhile), or stop the service first.`,
          );
        const { pausedMs } = await orderBackup(service, file);
        terminal.out(
          `Backed up into ${file}; the service was paused for ${(pausedMs / 1_000).toFixed(1)} s\n`,
        );
        return EXIT.ok;
      }),
    );
}

/** `mandate-graph restore FILE` */
export function restoreCommand(run: CommandRunner): Command {
  return new Command('restore')
    .summary('replace the local database with a backup')
    .description(
      'Replaces the local database with a file that backup wrote. Stop the service first; its next start checks the integrity of the data and loads what differs from data/.',
    )
    .argument('<file>', 'the file that backup wrote')
    .option('--force', 'replace an existing database')
    .addHelpText(
      'after',
      `
Example:
  $ mandate-graph restore nightly.dump --force
  Restored nightly.dump`,
    )
    .action(
      run(async (terminal, file: string, { force = false }: { force?: boolean }) => {
        await restore({ ...localState(terminal), file, force });
        terminal.out(`Restored ${file}\n`);
        return EXIT.ok;
      }),
    );
}
