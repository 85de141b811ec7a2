import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import { DOCUMENT_ORDER, type ListQuery, listQuery, predicates } from './page.js';
import { ANOMALY, type AnomalyRow } from './rows.js';

export const anomaliesById = rowsByIdStatement('anomaliesById', 'Anomaly', ANOMALY);

/** The anomalies at provisions. */
export const anomaliesAt = listByParentStatement(
  'anomaliesAt',
  '(:Entity {id: parent})<-[:AT]-(n:Anomaly)',
  ANOMALY,
);

/** Limits a list of anomalies; `document` is an id. An absent part does not limit the list. */
export interface AnomalyFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly document?: string | undefined;
}

/** Lists anomalies in document order. It begins at the index on (ord, id), or on (documentId, ord, id) if a document is given. */
export function anomalyList(filter: AnomalyFilter): ListQuery<AnomalyRow> {
  return listQuery({
    name: 'anomalies',
    from: 'MATCH (n:Anomaly)',
    where: predicates(filter, { kinds: 'n.kind IN $kinds', document: 'n.documentId = $document' }),
    within: filter.document === undefined ? undefined : 'n.documentId',
    order: DOCUMENT_ORDER,
    columns: ANOMALY,
    params: filter,
  });
}
