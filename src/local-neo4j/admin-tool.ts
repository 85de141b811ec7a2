import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalNeo4jError } from './error.js';
import type { Environment } from './executables.js';
import type { Java } from './java.js';
import { lastLines } from './log-tail.js';

const run = promisify(execFile);

/** The home that Neo4j's tool works on, and what runs it. */
export interface ToolHome {
  readonly homeDir: string;
  readonly jarsDir: string;
  readonly java: Java;
  readonly env: Environment;
}

/**
 * Runs Neo4j's own administration tool on a home whose server does not run.
 *
 * Its arguments may be secrets, and arguments are visible to every user in `ps`: Java reads them from a file just as well,
 * and that file is private. AdminTool is what Neo4jAdminCommand (the documented front) starts as a second process, with the
 * arguments on its command line and its jars looked for in NEO4J_HOME/lib; so it is called here directly.
 * @param failure the sentences that tell the reader what could not be done and what to do
 * @throws LocalNeo4jError TOOL_FAILED with them and the tool's last lines
 */
export async function adminTool(
  { homeDir, jarsDir, java, env }: ToolHome,
  words: readonly string[],
  failure: string,
): Promise<void> {
  const argumentsFile = join(homeDir, 'admin-tool.args');
  const all = ['-cp', join(jarsDir, '*'), 'org.neo4j.cli.AdminTool', ...words];
  await rm(argumentsFile, { force: true });
  await writeFile(argumentsFile, all.map((word) => `${quoted(word)}\n`).join(''), {
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

function quoted(word: string): string {
  return `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
