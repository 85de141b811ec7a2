import type { Columns } from '../database/columns.js';
import type { Statement } from '../database/statement.js';
import { TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { KINDS } from '../records/index.js';
import type { Kind } from '../records/kind.js';
import type { RecordKind } from '../records/prefixes.js';
import { DOCUMENT_ORDER, type ListQuery, listQuery, type ParentParams } from './page.js';

/** A list of an export, with the labels that all its nodes have. */
export interface ExportList extends ListQuery<Record<string, unknown>> {
  readonly labels: readonly string[];
}

/**
 * Lists all nodes of one kind in one source, in document order. The parameters `$from` and `$until` are those of
 * `orderKeyBounds`.
 * @param asLoaded whether to list the holdings of the source's records only: without the derived holdings, but with the
 * holdings that derived ones have replaced
 */
export function exportLists(kind: RecordKind, columns: Columns, asLoaded: boolean): readonly ExportList[] {
  const [indexed, own]: Kind['labels'] = KINDS[kind].labels;
  const list = (label: string, further?: string, ...where: readonly string[]): ExportList => ({
    labels: [label, ...(further === undefined ? [] : [further])],
    ...listQuery({
      name: `export_${kind}_${label}`,
      from: `MATCH (n:${label})`,
      where: [
        ...(further === undefined ? [] : [`n:${further}`]),
        ...where,
        'n.ord >= $from',
        'n.ord < $until',
      ],
      order: DOCUMENT_ORDER,
      columns,
      params: {},
    }),
  });
  if (asLoaded && kind === 'holdings') return [list(indexed, undefined, 'n.stated'), list('Replaced')];
  const all = list(indexed, own);
  // Holdings that would arise with unreviewed records refer to them.
  return kind === 'transfers' && !asLoaded ? [all, list(TRANSFER_WITH_UNREVIEWED)] : [all];
}

/** @returns the bounds of the order keys of a source's nodes; no name of a source contains `#` or `$` */
export function orderKeyBounds(source: string): { readonly from: string; readonly until: string } {
  return { from: `${source}#`, until: `${source}$` };
}

/** Where a record stands in an export. */
export interface ExportPositionRow {
  readonly source: string;
  readonly labels: readonly string[];
  /** Its place in the list of its source. */
  readonly ord: string;
}

/** Finds where the record with the id `$id` stands, by the unique index of ids; no row if there is none. */
export const exportPosition: Statement<ExportPositionRow, { readonly id: string }> = {
  name: 'exportPosition',
  cypher: `MATCH (n:Entity {id: $id})
RETURN n.source AS source, labels(n) AS labels, n.ord AS ord`,
};

/** A node to which an exported record refers. */
export interface ReferenceTargetRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly source: string;
  readonly name: string | null;
  /** Only for a provision: its document, its path and lines, and its text. */
  readonly document: string | null;
  readonly path: string | null;
  readonly quote: string | null;
  readonly lineStart: number | null;
  readonly lineEnd: number | null;
}

/**
 * Finds the nodes with the ids in `$keys`, with their names; for a provision, also its document and its text. It begins at the
 * unique index of ids.
 */
export const referredNodes: Statement<ReferenceTargetRow, ParentParams> = {
  name: 'referredNodes',
  cypher: `UNWIND $keys AS key
MATCH (n:Entity {id: key})
OPTIONAL MATCH (document:Entity {id: CASE WHEN n:Provision THEN n.documentId END})
RETURN n.id AS id, labels(n) AS labels, n.source AS source, coalesce(n.name, n.number, n.title) AS name,
  coalesce(document.number, document.title) AS document, n.path AS path,
  CASE WHEN n:Provision THEN n.text END AS quote, n.lineStart AS lineStart, n.lineEnd AS lineEnd`,
};

/** A loaded source, with the values of its source.json. */
export interface ExportedSource {
  readonly name: string;
  readonly title: string;
  readonly sha256: string;
  readonly made: 'IMPORT' | null;
}

/** All loaded sources, by name. */
export const exportedSources: Statement<ExportedSource> = {
  name: 'exportedSources',
  cypher: `MATCH (s:Source)
WHERE s.name IS NOT NULL
RETURN s.name AS name, s.title AS title, s.sha256 AS sha256, s.made AS made
ORDER BY name`,
};
