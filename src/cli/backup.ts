import path from 'node:path';
import { Command } from 'commander';
import { readSettings } from '../config/settings.js';
import { backUp, backupFile, LocalNeo4jError, restore, runningService } from '../local-neo4j/index.js';
import { orderBackup } from '../service/control.js';
import { EXIT, type Run, type Terminal, UsageError } from './terminal.js';

/** @throws UsageError where the database is not this program's own */
function localState(terminal: Terminal): { stateDir: string; report: (line: string) => void } {
  const { neo4j, stateDir } = readSettings(terminal.environment);
  if (neo4j !== undefined)
    throw new UsageError(
      `The database at ${neo4j.uri} is not run by this program. Use the tools of that server (neo4j-admin database backup or dump), or unset NEO4J_URI for the local one.`,
    );
  return { stateDir, report: (line) => terminal.err(`${line}\n`) };
}

/** `mandate-graph backup` */
export function backupCommand(run: Run): Command {
  return new Command('backup')
    .summary('write the local database into one file')
    .description(
      'Writes the local database into one file that only you can read, by Neo4j’s own tool. While a service runs on it, --pause stops its Neo4j for the dump and starts it again; questions get 503 with Retry-After meanwhile.',
    )
    .option(
      '-o, --out <path>',
      'file that there is not yet, or folder; default: backups/ in the state folder',
    )
    .option('--pause', 'pause the database of a service that runs')
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
        const service = await runningService(state.stateDir);
        if (service === undefined) {
          await backUp({ ...state, file });
          terminal.out(`Backed up into ${file}\n`);
          return EXIT.ok;
        }
        if (!pause)
          throw new LocalNeo4jError(
            'LOCKED',
            `The service (process ${service.pid}) runs on the database in ${service.homeDir}, and Neo4j writes no dump meanwhile. --pause stops its Neo4j for the dump and starts it again; questions get 503 meanwhile. Or stop the service before.`,
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
export function restoreCommand(run: Run): Command {
  return new Command('restore')
    .summary('put a backup in the place of the local database')
    .description(
      'Puts a file that backup has written in the place of the local database. Stop the service before; its next start looks whether all of it is there, and loads what differs from data/.',
    )
    .argument('<file>', 'what backup has written')
    .option('--force', 'replace a database that is there')
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
