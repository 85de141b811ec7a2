import { certaintyOf } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { doubtsAboutName } from './add-holdings.js';
import type { AddedItem } from './add-items.js';
import { aboutBounds } from './bounds.js';
import type { CityNames } from './city-names.js';
import { areaOf, slugOfId } from './items.js';
import type { ListDraft } from './list-draft.js';
import type { ListLimits, RowLimits } from './list-limits.js';
import type { ListWords } from './list-words.js';
import { readBeginning, readEnd } from './read-cells.js';
import type { TableRow } from './table.js';
import type { TRANSFERS } from './table-columns.js';
import { earlier, exactly, type Term, tailsOfTerms } from './terms-in-order.js';

type TransferRow = TableRow<keyof typeof TRANSFERS>;

/** A transfer as a row states it. */
interface StatedTransfer extends Term {
  readonly row: TransferRow;
  /** Its id is the one that it has if it is the only one to its receiver. */
  readonly transfer: RecordOf<'transfers'>;
  readonly limited: RowLimits;
}

/**
 * Adds the transfers that the rows of a table state: who gives what to whom.
 * @param added what the rows became; a row with a problem is only checked
 */
export function addTransfers(
  draft: ListDraft,
  rows: readonly TransferRow[],
  added: ReadonlyMap<TableRow<never>, AddedItem>,
  limits: ListLimits,
  names: CityNames,
  words: ListWords,
): void {
  for (const [id, all] of groupBy(rows.flatMap(statedBy), ({ transfer }) => transfer.id)) {
    const tails = tailsOfTerms(all, 'already receives this item', ({ row }, problem, allowed) =>
      row.refuse('to', problem, allowed),
    );
    for (const [{ row, transfer, limited }, tail] of tails)
      limits.add(limited, draft.add('transfers', { ...transfer, id: `${id}${tail}` }, row), row);
  }

  /** @returns the transfers that a row states: one for each item that it means; none for a row with a problem */
  function statedBy(row: TransferRow): StatedTransfer[] {
    const kind = kindOf(row);
    const [from, to, grantedBy, approver] = (['from', 'to', 'grantedBy', 'approver'] as const).map((key) =>
      names.find('HOLDER', row, key),
    );
    const named = names.find('REGION', row, 'region')?.id;
    const region = row.text('region') === '' ? to?.region : named;
    if (to !== undefined && region === undefined && row.text('region') === '')
      row.refuse('region', 'is blank, and the receiver has no area of its own');
    const since = readBeginning(row, 'effectiveFrom');
    const until = readEnd(row, 'effectiveTo');
    const item = added.get(row);
    const limited = limits.read(row, item, since);
    if (kind === undefined || to === undefined || region === undefined || item === undefined) return [];
    const effectiveFrom = since?.day ?? item.document.issuedOn;
    const condition = row.text('condition') || undefined;
    const derivedBy: terms.DerivationRule[] = [
      ...(row.text('region') === '' ? (['PLACE_OF_RECEIVER'] as const) : []),
      ...(since === undefined && effectiveFrom !== undefined ? (['DATE_OF_DOCUMENT'] as const) : []),
      ...(condition === undefined ? [] : (['EXERCISE_POSTPONED'] as const)),
    ];
    const aboutDays = aboutBounds(since, until);
    const [written] = row.values('from');
    const doubts = [
      ...(from === undefined ? [] : doubtsAboutName('GIVER', row.text('from'), from)),
      ...doubtsAboutName('HOLDER', row.text('to'), to),
      ...aboutDays.doubts,
    ];
    const given = effectiveFrom === undefined ? undefined : exactly(effectiveFrom);
    return item.items.map((responsibility, index) => {
      const tail = item.items.length === 1 ? '' : `-${index + 1}`;
      const transfer: RecordOf<'transfers'> = {
        id: `transfer:${item.path}/${slugOfId(to.id)}${tail}`,
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
        effectiveTo: until?.day,
        impreciseDays: aboutDays.impreciseDays,
        instrument: item.document.id,
        alternatives: [],
        certainty: certaintyOf(doubts),
        doubts,
        derivedBy,
        provision: item.provision,
        grounds: [item.provision],
      };
      return {
        row,
        transfer,
        limited,
        from: since?.days ?? given,
        to: earlier(until?.days, limited.ending?.on),
      };
    });
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
