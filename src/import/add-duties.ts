import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import { addBasis } from './add-basis.js';
import type { AddedItem } from './add-items.js';
import { type ListedDuty, parseDuties } from './duties.js';
import { idPart, shortChecksum } from './items.js';
import type { ListDraft } from './list-draft.js';
import type { TableRow } from './table.js';
import type { POWERS } from './table-columns.js';

type PowerRow = TableRow<keyof typeof POWERS>;
/** An item of a kind with which duties go. */
type WithDuties = RecordOf<'powers' | 'service-items'>;

/** A duty that a row lists beside its item. */
interface RowDuty extends ListedDuty {
  readonly row: PowerRow;
  readonly item: AddedItem;
  readonly powers: readonly WithDuties[];
  readonly title: string;
  /** Its place among the duties of the row, from 1. */
  readonly position: number;
}

const COLUMNS = ['duty', 'situations', 'subjects', 'dutyBasis', 'accountabilityBasis'] as const;

const hasDuties = (item: AddedItem['items'][number]): item is WithDuties => 'accountability' in item;

/** @returns whether a row says something about the duties that go with its item, so that it may repeat who holds the item */
export const saysDuties = (row: PowerRow) => COLUMNS.some((key) => row.text(key) !== '');

/** The duties of one row follow each other within its place. */
const DUTIES_OF_A_ROW = 1_000;

/**
 * Adds the duties that a list pairs with its powers and service items, and who answers for how these are exercised.
 * @param added what the rows became; a row with a problem is only checked
 * @returns the duties of each row that has some
 */
export function addDuties(
  draft: ListDraft,
  rows: readonly PowerRow[],
  added: ReadonlyMap<TableRow<never>, AddedItem>,
): Map<PowerRow, readonly RecordOf<'duties'>[]> {
  const listed = rows.filter(saysDuties).flatMap(dutiesOf);
  const names = groupBy(listed, nameOf);
  const records = new Map<PowerRow, RecordOf<'duties'>[]>();
  const known = new Map<string, RecordOf<'duties'>>();
  for (const duty of listed) {
    const others = names.get(nameOf(duty)) ?? [];
    const isAlone = others.every(({ words }) => words === duty.words);
    const record = addDuty(duty, isAlone ? '' : `~${shortChecksum(duty.words)}`);
    records.set(duty.row, [...(records.get(duty.row) ?? []), record]);
  }
  return records;

  function dutiesOf(row: PowerRow): RowDuty[] {
    const item = added.get(row);
    if (item === undefined) return [];
    const powers = item.items.filter(hasDuties);
    if (powers.length < item.items.length) {
      const [key = 'duty'] = COLUMNS.filter((one) => row.text(one) !== '');
      row.refuse(
        key,
        `stands in a row of the type ${row.text('type')}`,
        'a duty that goes with a power or a service item',
      );
      return [];
    }
    addBasis(draft, row, 'dutyBasis', { ...item, path: `${item.path}/duties` });
    addAccountability(row, item, powers);
    return row
      .values('duty')
      .flatMap(({ text }) => parseDuties(text, row.text('dutyBasis')))
      .map((duty, index) => ({
        ...duty,
        stage: row.text('stage') || duty.stage,
        row,
        item,
        powers,
        title: titleOf(duty.words),
        position: index + 1,
      }));
  }

  function addDuty({ row, item, powers, stage, title, words, basis, position }: RowDuty, tail: string) {
    const usual = `duty:${item.path}/${idPart(stage ?? title)}${tail}`;
    const text = withoutEnd(words) === title ? undefined : words;
    const isSame = (one: RecordOf<'duties'> | undefined) =>
      one === undefined || (one.title === title && one.text === text && one.basis === basis);
    const id = isSame(known.get(usual))
      ? usual
      : `${usual}~${shortChecksum([title, text, basis].join('\n'))}`;
    const before = known.get(id);
    if (before !== undefined) {
      if (!before.provisions.includes(item.provision)) before.provisions.push(item.provision);
      return before;
    }
    const record = draft.add(
      'duties',
      {
        id,
        order: row.order + position / DUTIES_OF_A_ROW,
        title,
        text,
        certainty: 'CERTAIN',
        doubts: [],
        provisions: [item.provision],
        hazards: [],
        levels: [],
        sameAs: [],
        accompanies: powers.map((power) => power.id),
        stage,
        basis,
        prohibits: false,
      },
      row,
    );
    known.set(id, record);
    return record;
  }

  function addAccountability(row: PowerRow, item: AddedItem, powers: readonly WithDuties[]): void {
    const [situations, subjects, basis] = (['situations', 'subjects', 'accountabilityBasis'] as const).map(
      (key) => row.text(key) || undefined,
    );
    addBasis(draft, row, 'accountabilityBasis', { ...item, path: `${item.path}/accountability` });
    if (situations === undefined && subjects === undefined) return;
    const said = { situations, subjects, basis, provision: item.provision };
    for (const { accountability } of powers)
      if (!accountability.some((one) => sameWords(one, said))) accountability.push(said);
  }
}

/** What tells the duties of one item apart, unless several have the same: the stage, or else the words. */
const nameOf = ({ item, stage, title }: RowDuty) => JSON.stringify([item.path, stage ?? title]);

type Said = WithDuties['accountability'][number];
const sameWords = (one: Said, other: Said) =>
  one.situations === other.situations && one.subjects === other.subjects && one.basis === other.basis;

const withoutEnd = (words: string) => words.replace(/[。；;.\s]+$/u, '');

/** @returns the words of a duty in one line: its first clause */
const titleOf = (words: string) => withoutEnd(words.split(/[。；;\n]/u)[0] ?? '') || words;
