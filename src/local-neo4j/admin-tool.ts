import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Environment } from './executables.js';
import type { Java } from './java.js';
import { LocalNeo4jError } from './local-neo4j-error.js';
import { lastLines } from './log-tail.js';

const run = promisify(execFile);

/** The home that neo4j-admin works on, and the Java, jars and environment that run it. */
export interface ToolHome {
  readonly homeDir: string;
  readonly jarsDir: string;
  readonly java: Java;
  readonly env: Environment;
}

/**
 * Runs neo4j-admin on a home whose server is not running.
 *
 * Its arguments may be secrets, and `ps` shows arguments to every user. Java can read arguments from a file instead, and that
 * file is private. Neo4jAdminCommand (the documented entry point) starts AdminTool as a second process, with the arguments on
 * its command line and with the jars of NEO4J_HOME/lib; so AdminTool is called directly here.
 * @param words the arguments of neo4j-admin
 * @param failure sentences that say what failed and what the user can do
 * @throws LocalNeo4jError TOOL_FAILED with `failure` and the last lines of the tool's output
 */
export async function adminTool(
  { homeDir, jarsDir, java, env }: ToolHome,
  words: readonly string[],
  failure: string,
): Promise<void> {
  const argumentsFile = join(homeDir, 'admin-tool.args');
  const all = ['-cp', join(jarsDir, '*'), 'org.neo4j.cli.AdminTool', ...words];
  await rm(argumentsFile, { force: true });
  await writeFile(argumentsFile, all.map((word) => `${quoteArgument(word)}\n`).join(''), {
    mode: 0o600,
    flag: 'wx',
  });
  try {
    await run(java.path, [`@${argumentsFile}`], {
      env: { ...env, NEO4J_HOME: homeDir, NEO4J_CONF: join(homeDir, 'conf') },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new LocalNeo4jError(
      'TOOL_FAILED',
      `${failure} Last lines of the output of neo4j-admin:\n${lastLines(said, 20)}`,
    );
  } finally {
    await rm(argumentsFile, { force: true });
  }
}

function quoteArgument(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
