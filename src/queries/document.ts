import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import {
  DOCUMENT,
  DOCUMENT_CHANGE,
  DOCUMENT_LINK,
  type DocumentRow,
  PROVISION,
  type ProvisionRow,
} from './rows.js';
import { nodesByName, type SearchText } from './text-match.js';

export const documentsById = rowsByIdStatement('documentsById', 'Document', DOCUMENT);
export const provisionsById = rowsByIdStatement('provisionsById', 'Provision', PROVISION);
export const documentLinksById = rowsByIdStatement('documentLinksById', 'DocumentLink', DOCUMENT_LINK);

/** Links from documents to the documents that they name. */
export const linksFrom = listByParentStatement(
  'linksFrom',
  '(n:DocumentLink {fromId: parent})',
  DOCUMENT_LINK,
);
/** Links to documents from the documents that name them. */
export const linksTo = listByParentStatement('linksTo', '(n:DocumentLink {toId: parent})', DOCUMENT_LINK);

/** Changes of documents and of their provisions. */
export const changesOfDocument = listByParentStatement(
  'changesOfDocument',
  '(n:DocumentChange {documentId: parent})',
  DOCUMENT_CHANGE,
);
/** Changes of single provisions. */
export const changesOfProvision = listByParentStatement(
  'changesOfProvision',
  '(n:DocumentChange {endsId: parent})',
  DOCUMENT_CHANGE,
);

/** The status of a document: a repeal of the whole document decides, if its text is loaded. */
const STATUS = "CASE WHEN n.status = 'IN_FORCE' AND n.endsAs = 'REPEALED' THEN 'REPEALED' ELSE n.status END";

/** Limits a list of documents: the id of the issuer, the status, and the first and last day of issue (both included). */
export interface DocumentFilter {
  readonly issuer?: string | undefined;
  readonly status?: readonly string[] | undefined;
  readonly issuedFrom?: string | undefined;
  readonly issuedTo?: string | undefined;
}

/**
 * Lists documents: the best match first if a text is given, else in document order. It begins at the full-text index of names, or at
 * the index on (ord, id) or (issuerId, ord, id).
 */
export function documentList(filter: DocumentFilter, about: SearchText | undefined): ListQuery<DocumentRow> {
  return listQuery({
    name: about === undefined ? 'documents' : 'documentsNamed',
    from: about === undefined ? 'MATCH (n:Document)' : nodesByName('DOCUMENT'),
    where: predicates(filter, {
      issuer: 'n.issuerId = $issuer',
      status: `${STATUS} IN $status`,
      issuedFrom: 'n.issuedOn >= $issuedFrom',
      issuedTo: 'n.issuedOn <= $issuedTo',
    }),
    within: about === undefined && filter.issuer !== undefined ? 'n.issuerId' : undefined,
    order: about === undefined ? DOCUMENT_ORDER : MATCH_ORDER,
    columns: DOCUMENT,
    params: { ...filter, ...about },
  });
}

/** A range of lines of a source file, both ends included. */
export interface LineSpan {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * Lists the provisions of documents: all, or those that overlap a range of lines. It begins at the index on (documentId, ord, id).
 */
export function provisionList(lines: LineSpan): NestedListQuery<ProvisionRow> {
  return nestedListQuery({
    name: 'provisionsOfDocument',
    from: 'MATCH (n:Provision {documentId: parent})',
    where: predicates(lines, { start: 'n.lineEnd >= $start', end: 'n.lineStart <= $end' }),
    within: 'n.documentId',
    order: DOCUMENT_ORDER,
    columns: PROVISION,
    params: lines,
  });
}
