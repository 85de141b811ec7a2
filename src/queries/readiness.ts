import type { Statement } from '../database/statement.js';

/** The versions that the graph holds. */
export const loadedSources: Statement<{ name: string; version: string }> = {
  name: 'loadedSources',
  cypher: 'MATCH (s:Source) RETURN s.name AS name, s.version AS version',
};
