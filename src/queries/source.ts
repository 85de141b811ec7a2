import type { Statement } from '../database/statement.js';

/** Finds the sources in the graph and their versions. */
export const loadedSources: Statement<{ name: string; version: string }> = {
  name: 'loadedSources',
  cypher: 'MATCH (s:Source) RETURN s.name AS name, s.version AS version',
};
