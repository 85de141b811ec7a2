import { rowOf } from '../database/columns.js';
import type { Statement } from '../database/statement.js';
import { labelAsKnown, TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import type { ParentParams } from './page.js';
import { NODES, type NodeLabel, type NodeRow } from './rows.js';

interface NodeProperties {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Finds nodes of any kind by id. Their properties are returned as maps, because no list of columns fits all kinds.
 * A succession of powers is found once both powers are on record, an ending once what it ends is. It begins at the unique index of ids.
 */
export const nodesById: Statement<NodeProperties, ParentParams> = {
  name: 'nodesById',
  cypher: `UNWIND $keys AS key
MATCH (n:Entity {id: key})
WHERE (NOT n:PowerSuccession OR (EXISTS { (n)-[:CONTINUES]->() } AND EXISTS { (n)-[:GOES_ON_AS]->() }))
  AND (NOT n:Ending OR EXISTS { (n)-[:ENDS]->() })
RETURN labels(n) AS labels, properties(n) AS properties`,
};

const isNodeLabel = (label: string): label is NodeLabel => Object.hasOwn(NODES, label);
const LABELS: ReadonlyMap<string, NodeLabel> = new Map(
  [
    ...Object.keys(NODES)
      .filter(isNodeLabel)
      .map((label) => [label, label] as const),
    [TRANSFER_WITH_UNREVIEWED, 'Transfer'] as const,
  ].flatMap(([stored, label]) => [[stored, label] as const, [labelAsKnown(stored), label] as const]),
);

/** @returns the row of a node; undefined for a node that cannot be fetched by id alone, such as a name */
export function nodeRow({ labels, properties }: NodeProperties): NodeRow | undefined {
  const label = labels.map((one) => LABELS.get(one)).find((one) => one !== undefined);
  return label && ({ ...rowOf(NODES[label], properties), label } as NodeRow);
}
