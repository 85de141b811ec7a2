import { DOCUMENT_ORDER, type ListQuery, listQuery, predicates } from './page.js';
import { CONFLICT, type ConflictRow } from './rows.js';

/** Limits a list of conflicts; `holder` and `document` are ids. An absent part does not limit the list. */
export interface ConflictFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly holder?: string | undefined;
  readonly document?: string | undefined;
}

/** Lists the conflicts that the load found, in document order. It begins at the index on (ord, id). */
export function conflictList(filter: ConflictFilter): ListQuery<ConflictRow> {
  return listQuery({
    name: 'conflicts',
    from: 'MATCH (n:Conflict)',
    where: predicates(filter, {
      kinds: 'n.kind IN $kinds',
      holder: '$holder IN n.holderIds',
      document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
    }),
    order: DOCUMENT_ORDER,
    columns: CONFLICT,
    params: filter,
  });
}
