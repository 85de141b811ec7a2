import { readSettings, type Settings } from '../config/settings.js';
import { StatementRunner } from '../database/statement-runner.js';
import { type Database, type DatabaseSharing, openDatabase } from '../service/open-database.js';
import type { Terminal } from './terminal.js';

/**
 * Runs a command's work on the database of the settings, and closes the database however the work ends.
 * @param share whether the database may belong to a running service
 * @throws SettingsError, LocalNeo4jError, or the error of the work
 */
export async function withDatabase<T>(
  terminal: Terminal,
  work: (database: Database & { readonly graph: StatementRunner; readonly settings: Settings }) => Promise<T>,
  share: DatabaseSharing = 'beside',
): Promise<T> {
  const settings = readSettings(terminal.environment);
  const database = await openDatabase(settings, (line) => terminal.err(`${line}\n`), share);
  try {
    const graph = new StatementRunner(database.driver, { database: settings.database });
    return await work({ ...database, graph, settings });
  } finally {
    await database.close();
  }
}
