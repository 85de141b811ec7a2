import path from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';
import {
  defaultJarsDir,
  type LocalNeo4j,
  type LocalNeo4jOptions,
  startLocalNeo4j,
} from '../../src/local-neo4j/index.js';

/** The folder of the jars that all tests share. */
export function testJarsDir(): Promise<string> {
  return defaultJarsDir(path.join(packageRoot, '.state'));
}

/**
 * Starts a Neo4j with the settings of the tests.
 * @param options settings that differ from those of the other tests
 * @throws LocalNeo4jError as startLocalNeo4j
 */
export async function startTestNeo4j(
  stateDir: string,
  options: Pick<LocalNeo4jOptions, 'heapMegabytes'> = {},
): Promise<LocalNeo4j> {
  return startLocalNeo4j({ stateDir, jarsDir: await testJarsDir(), heapMegabytes: 512, ...options });
}
