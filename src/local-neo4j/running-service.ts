import { join, resolve } from 'node:path';
import { type OwnerRecord, ownerOf } from './lock.js';
import { readPassword } from './password.js';
import { isAlive } from './process-identity.js';

/** A service that runs the local Neo4j of a state folder, as another command finds it. */
export interface RunningService {
  readonly pid: number;
  readonly homeDir: string;
  /** The address of its Neo4j; undefined while that is being started, or is paused. */
  readonly database:
    | { readonly uri: string; readonly username: 'neo4j'; readonly password: string }
    | undefined;
  readonly control: NonNullable<OwnerRecord['control']>;
}

/**
 * Finds the service that runs on a state folder, by the record that it keeps there. Record and password are files that only the
 * service's user can read, in a folder that only that user can enter, so only commands of that user find the service.
 * @returns undefined if no process owns the folder, or its owner is only a command
 */
export async function findRunningService(stateDir: string): Promise<RunningService | undefined> {
  const homeDir = join(resolve(stateDir), 'neo4j');
  const owner = await ownerOf(homeDir);
  if (owner?.control === undefined) return undefined;
  const { service, control, database, port } = owner;
  const password = await readPassword(join(homeDir, 'password'));
  // The password is sent to the program that listens on this port. The port belongs to this database, because each start
  // removes the previous port from the record.
  const isUp = database !== undefined && port !== undefined && (await isAlive(database));
  return {
    pid: service.pid,
    homeDir,
    control,
    database:
      isUp && password !== undefined
        ? { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password }
        : undefined,
  };
}
