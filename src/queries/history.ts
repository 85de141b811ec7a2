import { type Columns, columnList, flag, maybe, type RowOf, text, texts } from '../database/columns.js';
import type { Statement } from '../database/statement.js';
import type { EndingKind } from '../records/terms.js';
import type { NamedProvision, TransferFact } from '../rules/history.js';
import { countsBeside } from './conditions.js';
import {
  changedByUnreviewed,
  type KnownFilter,
  labelsKnownOn,
  matchKnown,
  transferLabels,
  whereKnown,
} from './known.js';
import type { ParentParams, RowWithParent } from './page.js';
import { HOLDING, TRANSFER } from './rows.js';

/** A document on which an instrument is based, as a statement returns it. */
interface BasisRow {
  readonly title: string | null;
  readonly article: string | null;
  readonly provisionId: string;
}

/** Columns with names of the nodes to which a holding refers, and the Cypher expressions that find them. */
const HOLDING_NAMES = {
  holderName: 'holder.name',
  regionName: 'region.name',
  exceptNames:
    'COLLECT { MATCH (n)-[:EXCEPT]->(except:Region) RETURN except.name ORDER BY except.ord, except.id }',
  exceptAround: `COLLECT {
    MATCH (n)-[:EXCEPT]->(except:Region)
    RETURN COLLECT { MATCH (except)-[:PART_OF*0..]->(around:Region) RETURN around.id }
  }`,
  statedBy: 'coalesce(first.number, first.title)',
  statedOn: 'first.issuedOn',
  endedAs: 'n.endedAs',
  endedWords: 'n.endedWords',
  endedBy: `COLLECT {
    MATCH (end:Entity {id: n.endedInId})
    MATCH (later:Entity {id: end.documentId})
    RETURN {instrumentName: coalesce(later.number, later.title), path: end.path}
  }[0]`,
  endPending: 'n.endPending',
} as const;

/** Binds `first` to the first dated document that states `n`. */
const FIRST_DOCUMENT = `CALL (n) {
  OPTIONAL MATCH (n)-[:STATED_IN]->(ground:Provision)
  OPTIONAL MATCH (document:Entity&Document {id: ground.documentId})
  WHERE document.issuedOn IS NOT NULL
  RETURN document AS first
  ORDER BY document.issuedOn, document.ord
  LIMIT 1
}`;

/** The ids of a holder and of the classes that contain it: what a class holds, its members hold too. */
const andClasses = (holder: string) =>
  `COLLECT { MATCH (${holder})<-[:INCLUDES*0..1]-()-[:WITHIN*0..]->(held:Holder) RETURN DISTINCT held.id }`;

const OF_OTHER = { path: '(other)<-[:OF]-' };

/**
 * Whether a transfer gives several items of an article by a separate clause (…应当履行除前款第(二)(三)项规定以外的职责) and an
 * item of the same former holder is left out. Words that say which part of the item itself is not given leave out no other item. The WITH between the patterns limits the second one to such clauses, because
 * every row of an annex has hundreds of siblings.
 */
const exceptsOtherItems = (known: KnownFilter) => `CALL (n) {
  MATCH (n)-[:OF]->(item:Responsibility)
  WHERE n.limitationBounds = 'HELD' AND NOT n.provisionId IN item.provisionIds
  WITH n, item
  MATCH (item)-[:STATED_IN]->(:Provision)-[:PART_OF]->(:Provision)<-[:PART_OF]-(:Provision)<-[:STATED_IN]-(other:Responsibility)
  WHERE other <> item
    AND EXISTS { ${matchKnown(
      {
        ...OF_OTHER,
        variable: 'held',
        label: 'Holding',
        properties: 'holderId: n.fromId',
        where: countsBeside('held', 'n'),
      },
      known,
    )} }
    AND NOT EXISTS { ${matchKnown(
      {
        ...OF_OTHER,
        variable: 'given',
        label: 'Transfer',
        properties: 'toId: n.toId',
        where: countsBeside('given', 'n'),
      },
      known,
    )} }
  RETURN count(other) > 0 AS exceptsOtherItems
}`;

const TRANSFER_NAMES = {
  fromName: 'former.name',
  toName: 'receiver.name',
  grantedByName: 'giver.name',
  instrumentName: 'coalesce(instrument.number, instrument.title)',
  path: 'provision.path',
  around: 'COLLECT { MATCH (n)-[:IN_REGION]->()-[:PART_OF*0..]->(around:Region) RETURN around.id }',
  fromAndClassIds: andClasses('former'),
  grantedByAndClassIds: andClasses('giver'),
  brokenBan: `COLLECT {
    MATCH (ban:Entity {id: n.brokenBanInId})
    MATCH (told:Entity {id: ban.documentId})
    RETURN {words: n.brokenBanWords, instrumentName: coalesce(told.number, told.title), path: ban.path}
  }[0]`,
  bases: `COLLECT {
    MATCH (instrument)<-[:FROM_DOCUMENT]-(link:DocumentLink {relation: 'BASED_ON'})-[:TO_DOCUMENT]->(basis:Document)
    RETURN {title: basis.title, article: link.article, provisionId: link.provisionId}
    ORDER BY link.ord, link.id
  }`,
} as const;

function computed(names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([name, expression]) => `${expression} AS ${name}`)
    .join(',\n  ');
}

const HOLDING_NAMED = {
  holderName: text,
  regionName: text,
  exceptNames: texts,
  statedBy: maybe(text),
  statedOn: maybe(text),
  changedByUnreviewed: flag,
} satisfies Columns;
const TRANSFER_NAMED = {
  fromName: maybe(text),
  toName: text,
  grantedByName: maybe(text),
  instrumentName: text,
  path: text,
  around: texts,
  fromAndClassIds: texts,
  grantedByAndClassIds: texts,
  changedByUnreviewed: flag,
} satisfies Columns;

/** A holding with the names and regions that the rules need and the node does not have (`HoldingFact`). */
export type NamedHoldingRow = RowOf<typeof HOLDING & typeof HOLDING_NAMED> & {
  readonly exceptAround: readonly (readonly string[])[];
  readonly endedAs: EndingKind | null;
  readonly endedWords: string | null;
  readonly endedBy: NamedProvision | null;
  readonly endPending: string | null;
};
/** A transfer with the names, regions and legal bases that the rules need and the node does not have (`TransferFact`). */
export type NamedTransferRow = RowOf<typeof TRANSFER & typeof TRANSFER_NAMED> & {
  readonly exceptsOtherItems: boolean;
  readonly brokenBan: TransferFact['brokenBan'];
  readonly bases: readonly BasisRow[];
};

/**
 * Binds `of` to the responsibility `parent`, to the responsibilities of all transfers under which its transfers were made (most
 * were made under none), and to the powers with which successions connect it (most have none). One statement finds all levels, instead of one statement for each hop.
 */
function matchResponsibilities(known: KnownFilter): string {
  const transfer = transferLabels(known);
  return `UNWIND $keys AS parent
CALL (parent) {
  RETURN parent AS of
  UNION
  MATCH (:Entity {id: parent})<-[:OF]-(:${transfer})-[:UNDER]->(first:${transfer})
  WHERE first.responsibilityId <> parent
  MATCH (first)-[:UNDER*0..]->(upper:${transfer})
  RETURN DISTINCT upper.responsibilityId AS of
  UNION
  MATCH (:Entity {id: parent})-[:CONTINUES|GOES_ON_AS*1..]-(other:Power)
  RETURN DISTINCT other.id AS of
}`;
}

/** The statements of a history. With a day, it is as the documents published by that day let one know it. */
interface HistoryStatements {
  /** Every holding of the responsibilities, with the names of the nodes to which it refers. It begins at the unique index of ids. */
  readonly holdings: Statement<RowWithParent<NamedHoldingRow>, ParentParams & KnownFilter>;
  /**
   * Every transfer of the responsibilities, with the names of the nodes to which it refers and the bases of its instrument. It begins
   * at the unique index of ids.
   */
  readonly transfers: Statement<RowWithParent<NamedTransferRow>, ParentParams & KnownFilter>;
}

/** @returns the statements of the history of responsibilities, each with those under whose transfers it was transferred */
export function historyStatements(known: KnownFilter): HistoryStatements {
  const changed = changedByUnreviewed('n', known);
  const ofKind = (labels: string) => `${matchResponsibilities(known)}
MATCH (:Entity {id: of})<-[:OF]-(n:${labels})${whereKnown('n', known)}
WITH parent, n`;
  return {
    holdings: {
      name: 'holdingHistories',
      cypher: `${ofKind(labelsKnownOn('Holding', known))}
MATCH (n)-[:BY]->(holder:Holder)
MATCH (n)-[:IN_REGION]->(region:Region)
${FIRST_DOCUMENT}
RETURN parent, ${columnList(HOLDING)},
  ${changed} AS changedByUnreviewed,
  ${computed(HOLDING_NAMES)}
ORDER BY n.ord, n.id`,
    },
    transfers: {
      name: 'transferHistories',
      cypher: `${ofKind(transferLabels(known))}
MATCH (n)-[:TO]->(receiver:Holder)
MATCH (n)-[:BY_INSTRUMENT]->(instrument:Document)
MATCH (provision:Entity {id: n.provisionId})
OPTIONAL MATCH (n)-[:FROM]->(former:Holder)
OPTIONAL MATCH (n)-[:GRANTED_BY]->(giver:Holder)
${exceptsOtherItems(known)}
RETURN parent, ${columnList(TRANSFER)}, exceptsOtherItems,
  ${changed} AS changedByUnreviewed,
  ${computed(TRANSFER_NAMES)}
ORDER BY n.ord, n.id`,
    },
  };
}
