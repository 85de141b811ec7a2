import { join, resolve } from 'node:path';
import { type OwnerRecord, ownerOf } from './lock.js';
import { readPassword } from './password.js';
import { isAlive } from './process-identity.js';

/** A service that runs the local Neo4j of a state folder, as a command beside it finds it. */
export interface RunningService {
  readonly pid: number;
  readonly homeDir: string;
  /** How its Neo4j is reached; undefined while that is just being started, or is paused. */
  readonly database:
    | { readonly uri: string; readonly username: 'neo4j'; readonly password: string }
    | undefined;
  readonly control: NonNullable<OwnerRecord['control']>;
}

/**
 * Finds the service that runs on a state folder, by what it has noted there. Notes and password are files that only its user
 * can read, in a folder that only that user can enter; so only that user's commands find it.
 * @returns undefined where none runs there, or only a command
 */
export async function runningService(stateDir: string): Promise<RunningService | undefined> {
  const homeDir = join(resolve(stateDir), 'neo4j');
  const owner = await ownerOf(homeDir);
  if (owner?.control === undefined) return undefined;
  const { service, control, database, port } = owner;
  const password = await readPassword(join(homeDir, 'password'));
  // The password goes to whoever listens there: a start takes the port of the one before out of the notes.
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
