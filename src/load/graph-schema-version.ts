import type { StateRow } from './integrity-statements.js';

/**
 * The version of the graph schema: labels, properties, relationships and the state that a load stores. It is increased with every
 * change that would make this program misread a graph of the version before. Messages and the stored property call it the
 * layout.
 */
export const GRAPH_SCHEMA_VERSION = 7;

/** @returns the version of the graph in words if it is not `GRAPH_SCHEMA_VERSION`; undefined if it is, or the graph is empty */
export function otherSchemaVersion({ holdsFacts, layout }: StateRow): string | undefined {
  if (!holdsFacts || layout === GRAPH_SCHEMA_VERSION) return undefined;
  return layout === null ? '0 (written before layouts were numbered)' : String(layout);
}

/**
 * Describes a graph that has another schema version.
 * @param found the return value of `otherSchemaVersion`
 * @returns a message that names both versions and the command to run
 */
export function schemaVersionInWords(found: string): string {
  return (
    `The graph has layout ${found}, but this version of the program needs layout ${GRAPH_SCHEMA_VERSION}. ` +
    'Run mandate-graph load --rebuild PATH... with the folder of every source: it empties the graph and loads them.'
  );
}

/** Thrown if the schema version of the graph is not that of this program. The message names both and the command to run. */
export class GraphSchemaVersionError extends Error {
  override readonly name = 'GraphSchemaVersionError';
  /** @param found the return value of `otherSchemaVersion` */
  constructor(readonly found: string) {
    super(
      [
        schemaVersionInWords(found),
        'If a source has no folder with records (an import), write one with the version of the program that loaded it: mandate-graph export -f jsonl -o FOLDER. Name that folder too.',
      ].join('\n'),
    );
  }
}
