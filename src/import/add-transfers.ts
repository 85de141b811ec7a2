import { certaintyOf } from '../records/doubts.js';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { doubtsAboutName } from './add-holdings.js';
import type { AddedItem } from './add-items.js';
import type { CityNames } from './city-names.js';
import { areaOf, slugOfId } from './items.js';
import { type ListDraft, placeText } from './list-draft.js';
import type { ListWords } from './list-words.js';
import { readDay } from './read-cells.js';
import type { TableRow } from './table.js';
import type { TRANSFERS } from './table-columns.js';

type TransferRow = TableRow<keyof typeof TRANSFERS>;

/**
 * Adds the transfers that the rows of a table state: who gives what to whom.
 * @param added what the rows became; a row with a problem is only checked
 */
export function addTransfers(
  draft: ListDraft,
  rows: readonly TransferRow[],
  added: ReadonlyMap<TableRow<never>, AddedItem>,
  names: CityNames,
  words: ListWords,
): void {
  for (const row of rows) addTransfer(row);

  function addTransfer(row: TransferRow): void {
    const kind = kindOf(row);
    const [from, to, grantedBy, approver] = (['from', 'to', 'grantedBy', 'approver'] as const).map((key) =>
      names.find('HOLDER', row, key),
    );
    const named = names.find('REGION', row, 'region')?.id;
    const region = row.text('region') === '' ? to?.region : named;
    if (to !== undefined && region === undefined && row.text('region') === '')
      row.refuse('region', 'is blank, and the receiver has no area of its own');
    const said = readDay(row, 'effectiveFrom');
    const effectiveTo = readDay(row, 'effectiveTo');
    const item = added.get(row);
    if (kind === undefined || to === undefined || region === undefined || item === undefined) return;
    const effectiveFrom = said ?? item.document.issuedOn;
    const condition = row.text('condition') || undefined;
    const derivedBy: terms.DerivationRule[] = [
      ...(row.text('region') === '' ? (['PLACE_OF_RECEIVER'] as const) : []),
      ...(said === undefined && effectiveFrom !== undefined ? (['DATE_OF_DOCUMENT'] as const) : []),
      ...(condition === undefined ? [] : (['EXERCISE_POSTPONED'] as const)),
    ];
    const [written] = row.values('from');
    const doubts = [
      ...(from === undefined ? [] : doubtsAboutName('GIVER', row.text('from'), from)),
      ...doubtsAboutName('HOLDER', row.text('to'), to),
    ];
    for (const [index, responsibility] of item.items.entries()) {
      const tail = item.items.length === 1 ? '' : `-${index + 1}`;
      const id = `transfer:${item.path}/${slugOfId(to.id)}${tail}`;
      const twice = draft.places.get(id);
      if (twice !== undefined) {
        row.refuse('to', `already receives this item, at ${placeText(twice)}`);
        return;
      }
      const transfer: RecordOf<'transfers'> = {
        id,
        order: row.order + (row.repeated + index) / ROWS_BETWEEN,
        kind,
        verb: row.text('verb'),
        from: from?.id,
        to: to.id,
        grantedBy: grantedBy?.id,
        responsibility: responsibility.id,
        asWritten: item.title,
        fromAsWritten: row.text('from') || undefined,
        fromRoleAsWritten: written && (row.text('fromRoleAsWritten') || written.head),
        fromJurisdiction: from?.region === undefined ? undefined : areaOf(from.id, from.region),
        fromGrounds: [],
        toAsWritten: row.text('to'),
        ...terms.limitedTo(row.text('limitation') || undefined),
        remark: row.text('remark') || undefined,
        approver: approver?.id,
        approvalWords: approver === undefined ? undefined : row.text('remark') || row.text('approver'),
        status: condition === undefined ? 'IN_FORCE' : 'CONDITIONAL',
        condition,
        jurisdiction: areaOf(to.id, region),
        effectiveFrom,
        effectiveTo,
        instrument: item.document.id,
        alternatives: [],
        certainty: certaintyOf(doubts),
        doubts,
        derivedBy,
        provision: item.provision,
        grounds: [item.provision],
      };
      draft.add('transfers', transfer, row);
    }
  }

  /** @returns the kind that the row names, or else the kind of its verb */
  function kindOf(row: TransferRow): terms.TransferKind | undefined {
    const said = row.text('kind');
    const verb = row.text('verb');
    const kind = words.transferKind(said === '' ? verb : said);
    if (kind === undefined && (said !== '' || verb !== ''))
      row.refuse(
        'kind',
        said === '' ? `is blank, and the verb '${verb}' does not say it` : `'${said}' is unknown`,
        terms.TRANSFER_KINDS.join(', '),
      );
    return kind;
  }
}

/** Several transfers of one row follow each other within its place. */
const ROWS_BETWEEN = 1_000;
