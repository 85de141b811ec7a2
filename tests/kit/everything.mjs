// @ts-check
// Reads and compares the contents of graphs. It is JavaScript, because the scripts of bench/ use it too, and Node runs no
// TypeScript.

import { createHash } from 'node:crypto';

/** @typedef {{ nodes: string[], relationships: string[], version: unknown }} Everything */

/**
 * Reads everything in the graph except the time of loading: nodes with labels and properties, relationships, and the version.
 * @param {import('neo4j-driver').Driver} driver
 * @returns {Promise<Everything>}
 */
export async function everything(driver) {
  const session = driver.session();
  const nodes = await session.run(
    'MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties ORDER BY id',
  );
  const relationships = await session.run(
    'MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, type(r) AS type, b.id AS b ORDER BY a, type, b',
  );
  const version = await session.run("MATCH (g:GraphState {id: 'graph'}) RETURN g.version AS version");
  await session.close();
  const sorted = (/** @type {object} */ value) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    nodes: nodes.records.map((row) =>
      JSON.stringify([row.get('id'), [...row.get('labels')].sort(), sorted(row.get('properties'))]),
    ),
    relationships: relationships.records.map((row) =>
      [row.get('a'), row.get('type'), row.get('b')].join(' '),
    ),
    version: version.records[0]?.get('version'),
  };
}

/**
 * Compares two states. The difference lists at most five nodes and relationships of each side, so that it stays readable.
 * @param {Everything} a
 * @param {Everything} b
 */
export function difference(a, b) {
  const beyond = (/** @type {string[]} */ left, /** @type {string[]} */ right) => {
    const known = new Set(right);
    return left.filter((one) => !known.has(one)).slice(0, 5);
  };
  return {
    nodes: [beyond(a.nodes, b.nodes), beyond(b.nodes, a.nodes)],
    relationships: [beyond(a.relationships, b.relationships), beyond(b.relationships, a.relationships)],
    counts: [a.nodes.length - b.nodes.length, a.relationships.length - b.relationships.length],
  };
}

/** The difference of two equal states. */
export const NONE = { nodes: [[], []], relationships: [[], []], counts: [0, 0] };

/**
 * Reads the whole graph: what `everything` reads, the sources, and what the loads have counted. Only times are left out, and the
 * commit that was verified last.
 * @param {import('neo4j-driver').Driver} driver
 * @returns {Promise<Everything>}
 */
export async function wholeGraph(driver) {
  const facts = await everything(driver);
  const { records } = await driver.executeQuery(
    `MATCH (n) WHERE NOT n:Entity AND NOT (n:GraphState AND n.id <> 'graph')
     RETURN labels(n) AS labels, n {.*, loadedAt: null, soundAt: null} AS properties`,
  );
  const sorted = (/** @type {object} */ value) => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const about = records.map((row) => JSON.stringify([row.get('labels'), sorted(row.get('properties'))]));
  return { ...facts, nodes: [...facts.nodes, ...about.sort()] };
}

/** The hash of a graph, with everything that it holds. @param {Everything} graph */
export function hashOf(graph) {
  return createHash('sha256').update(JSON.stringify(graph)).digest('hex');
}
