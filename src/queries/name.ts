import type { Statement } from '../database/statement.js';
import type { CityNameKey, CityNameMatch } from '../records/city-name.js';

/** The kinds of node that have names, and the label of each kind. */
export const LABEL_OF_NAMED = {
  HOLDER: 'Holder',
  REGION: 'Region',
  DOCUMENT: 'Document',
  HAZARD: 'Hazard',
} as const;
/** A kind of node that has names. */
export type NamedKind = keyof typeof LABEL_OF_NAMED;

/** A name to look up: as written, and folded by `fold`. */
export interface NameKey {
  readonly of: NamedKind;
  readonly label: string;
  readonly text: string;
  readonly folded: string;
  /** Find only names that this city uses; null finds the names of every city. */
  readonly city: string | null;
}

/** A node that a name as written may mean. */
export interface NameMatchRow {
  /** The index of the key in `$keys`. */
  readonly position: number;
  readonly id: string;
  /** The official name of the node. */
  readonly name: string;
  /** The name that was found, official or not. */
  readonly text: string;
  readonly official: boolean;
  /** Whether the key lacks the beginning of the name that says whose body it is (应急局 for 市应急局). */
  readonly short: boolean;
  readonly city: string | null;
  /** The type of holder; null for other nodes. */
  readonly type: string | null;
  /** The ids of the region and of the regions that contain it; empty for other nodes. */
  readonly around: readonly string[];
  /** The ids of the region and of the regions inside it; empty for other nodes. */
  readonly inside: readonly string[];
}

/**
 * Finds the nodes with a name or id as written. A region comes with the ids of the regions around and inside it. It begins at the
 * indexes on (of, folded) and (of, short) of the names, and at the unique index of ids.
 */
export const namesFound: Statement<NameMatchRow, { keys: readonly NameKey[] }> = {
  name: 'namesFound',
  cypher: `UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
CALL (key) {
  MATCH (name:Name {of: key.of, folded: key.folded})
  WHERE key.city IS NULL OR name.city = key.city
  MATCH (n:Entity {id: name.targetId})
  RETURN n, name.text AS text, name.official AS official, name.city AS city, false AS short
  UNION ALL
  MATCH (name:Name {of: key.of, short: key.folded})
  WHERE key.city IS NULL OR name.city = key.city
  MATCH (n:Entity {id: name.targetId})
  RETURN n, name.text AS text, name.official AS official, name.city AS city, true AS short
  UNION ALL
  MATCH (n:Entity {id: key.text})
  WHERE key.label IN labels(n)
  RETURN n, coalesce(n.name, n.number, n.title) AS text, true AS official,
    COLLECT { MATCH (n)<-[:NAMES]-(name:Name) RETURN name.city LIMIT 1 }[0] AS city, false AS short
}
RETURN position, n.id AS id, coalesce(n.name, n.number, n.title) AS name, text, official, short, city, n.type AS type,
  COLLECT { MATCH (n)-[:PART_OF*0..]->(around:Region) WHERE n:Region RETURN around.id } AS around,
  COLLECT { MATCH (n)<-[:PART_OF*0..]-(inside:Region) WHERE n:Region RETURN inside.id } AS inside
ORDER BY position, short, n.ord, n.id`,
};

/**
 * Finds the nodes that have names in one city, in all of its sources but `$source`. Names of other cities never match.
 * It begins at the index on (of, folded) of the names.
 */
export const cityNames: Statement<
  CityNameMatch,
  { keys: readonly CityNameKey[]; city: string; source: string }
> = {
  name: 'cityNames',
  cypher: `UNWIND $keys AS key
MATCH (name:Name {of: key.of, folded: key.folded})
WHERE name.city = $city AND name.source <> $source
MATCH (n:Entity {id: name.targetId})
RETURN key.of AS of, key.folded AS folded, n.id AS id, n.source AS source, n.regionId AS regionId`,
};

/** A search for similar names. */
export interface SimilarKey {
  /** The characters of the text, as a full-text query. */
  readonly query: string;
  readonly of: NamedKind;
  /** Search only names that this city uses; null searches the names of every city. */
  readonly city: string | null;
}

/** A name that shares characters with a text: the id of its node, the name as written, and the name folded. */
export interface SimilarName {
  /** The index of the key in `$keys`. */
  readonly position: number;
  readonly id: string;
  readonly text: string;
  readonly folded: string;
}

/**
 * Finds for each text the 100 names that share most characters with it. The caller has to rank them by similarity. It begins at the
 * full-text index of names.
 */
export const similarNames: Statement<SimilarName, { keys: readonly SimilarKey[] }> = {
  name: 'similarNames',
  cypher: `UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
CALL (key) {
  CALL db.index.fulltext.queryNodes('name_text', key.query) YIELD node AS name, score
  WHERE name.of = key.of AND (key.city IS NULL OR name.city = key.city)
  RETURN name, score
  ORDER BY score DESC, name.id
  LIMIT 100
}
RETURN position, name.targetId AS id, name.text AS text, name.folded AS folded
ORDER BY position, score DESC, name.id`,
};
