import { indexesAsKnown, TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { KINDS } from '../records/index.js';
import { fullTextIndex, type Index, pageIndexes, rangeIndex } from '../records/indexes.js';
import type { Kind } from '../records/kind.js';

/** A constraint or index. The load creates it if it is missing. */
export interface IndexDefinition {
  readonly name: string;
  readonly cypher: string;
  /** The label and properties of one index key; absent for a full-text index, which has a key for each term. */
  readonly key?: { readonly label: string; readonly properties: readonly string[] };
}

function unique(name: string, label: string, property: string): IndexDefinition {
  return {
    name,
    cypher: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
    key: { label, properties: [property] },
  };
}

/**
 * A full-text index has one term for each Chinese character and no stop words, so that a search for a single character works, and
 * a phrase finds the same texts as CONTAINS. The bigrams of the cjk analyzer miss single characters.
 */
function defined(index: Index): IndexDefinition {
  if ('fullText' in index) {
    const { fullText: name, labels, property } = index;
    return {
      name,
      cypher: `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words'}}`,
    };
  }
  const { label, properties } = index;
  const name = [label, ...properties].map((part) => part.toLowerCase()).join('_');
  return {
    name,
    cypher: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((property) => `n.${property}`).join(', ')})`,
    key: index,
  };
}

/** Indexes for nodes that are not records, and for the source of all nodes. */
const BESIDE_RECORDS: readonly Index[] = [
  rangeIndex('Entity', 'source'),
  rangeIndex('Name', 'of', 'folded'),
  rangeIndex('Name', 'of', 'short'),
  fullTextIndex('name_text', 'Name'),
  ...pageIndexes('Conflict'),
  ...pageIndexes('Replaced'),
  ...pageIndexes(TRANSFER_WITH_UNREVIEWED),
  ...indexesAsKnown([
    ...pageIndexes('Conflict'),
    ...pageIndexes(TRANSFER_WITH_UNREVIEWED),
    ...[KINDS.holdings, KINDS.transfers, KINDS.endings, KINDS.fulfilments].flatMap(
      ({ indexes }: Kind) => indexes,
    ),
  ]),
];

/** Removes duplicates by name, because kinds with the same label share its indexes. */
function withoutDuplicates(definitions: readonly IndexDefinition[]): IndexDefinition[] {
  return [...new Map(definitions.map((one) => [one.name, one])).values()];
}

/** Every look-up and every sort order of a page uses one of these. */
export const INDEXES: readonly IndexDefinition[] = withoutDuplicates([
  unique('entity_id', 'Entity', 'id'),
  unique('graph_state_id', 'GraphState', 'id'),
  unique('source_name', 'Source', 'name'),
  ...[...BESIDE_RECORDS, ...Object.values<Kind>(KINDS).flatMap(({ indexes }) => indexes)].map(defined),
]);
