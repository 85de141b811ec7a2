import { certaintyOf, type Doubt } from '../records/doubts.js';
import * as terms from '../records/terms.js';
import type { AddedItem } from './add-items.js';
import { namesInCell } from './body-names.js';
import type { CityNames, CityNameTarget } from './city-names.js';
import { dayAfter } from './days.js';
import { areaOf, slugOfId } from './items.js';
import { type ListDraft, placeText } from './list-draft.js';
import type { ListWords } from './list-words.js';
import { levelWords, readDay, readLevels, readTerm } from './read-cells.js';
import type { TableRow } from './table.js';
import type { POWERS } from './table-columns.js';

type PowerRow = TableRow<keyof typeof POWERS>;

/** A body that holds an item, as a row names it. */
interface Holder {
  readonly id: string;
  readonly region: string;
  readonly role: terms.HoldingRole;
  readonly asWritten: string;
  readonly roleAsWritten: string;
  readonly doubts: Doubt[];
}

/** A body whose name is a code has no name that a reader would know. */
const IS_CODE = /^[\dA-Z-]*\d[\dA-Z-]*$/u;

/** @returns the doubt about a body that a list names by a code, where no table says which body has it */
export function doubtsAboutName(
  about: 'HOLDER' | 'GIVER',
  text: string,
  { name = '' }: CityNameTarget,
): Doubt[] {
  if (!IS_CODE.test(name)) return [];
  const reason = `The list gives the body by a code (${text}), and no table says which body has it.`;
  return [{ about, certainty: 'INFERRED', reason, alternatives: [] }];
}

/**
 * Adds the holdings that the rows of a list of powers state.
 * @param added what the rows became; a row with a problem is only checked
 */
export function addHoldings(
  draft: ListDraft,
  rows: readonly PowerRow[],
  added: ReadonlyMap<TableRow<never>, AddedItem>,
  names: CityNames,
  words: ListWords,
): void {
  for (const row of rows) {
    const holders = holdersOf(row);
    const validFrom = readDay(row, 'since');
    const validTo = endOf(row);
    const item = added.get(row);
    for (const responsibility of item?.items ?? [])
      for (const holder of holders)
        addHolding(row, holder, item as AddedItem, responsibility.id, validFrom, validTo);
  }

  function addHolding(
    row: PowerRow,
    { id: holder, region, role, asWritten, roleAsWritten, doubts }: Holder,
    { path, provision }: AddedItem,
    responsibility: string,
    validFrom: string | undefined,
    validTo: string | undefined,
  ): void {
    const id = `holding:${path}/${slugOfId(holder)}/${role.toLowerCase()}`;
    const twice = draft.places.get(id);
    if (twice !== undefined) {
      // A step of a task repeats the bodies that the task has.
      if (row.text('step') === '' || !responsibility.startsWith('task:'))
        row.refuse('holder', `already holds this item, at ${placeText(twice)}`);
      return;
    }
    draft.add(
      'holdings',
      {
        id,
        order: row.order,
        holder,
        responsibility,
        role,
        status: 'IN_FORCE',
        jurisdiction: areaOf(holder, region),
        ...terms.limitedTo(row.text('limitation') || undefined),
        validFrom,
        validTo,
        asWritten,
        roleAsWritten,
        proviso:
          row
            .values('remark')
            .map(({ text }) => text)
            .join('\n') || undefined,
        alternatives: [],
        certainty: certaintyOf(doubts),
        doubts,
        derivedBy: [],
        provision,
        grounds: [provision],
      },
      row,
    );
  }

  /** @returns the bodies of a row with their roles and places; those that are unknown were reported */
  function holdersOf(row: PowerRow): Holder[] {
    const role = readTerm(row, 'role', terms.HOLDING_ROLES);
    const levels = readLevels(row, 'level', words);
    const named = row.text('region') === '' ? undefined : names.find('REGION', row, 'region')?.id;
    return row.values('holder').flatMap((value) => {
      const written = row.decode('holder', value.text);
      const isKnown = (name: string) => names.has('HOLDER', name);
      return namesInCell(written, row.separators('holder'), isKnown, words).flatMap((name) => {
        const body = names.find('HOLDER', row, 'holder', name);
        if (body === undefined) return [];
        const region = named ?? body.region;
        if (region === undefined) {
          if (row.text('region') === '')
            row.refuse('region', 'is blank, and the body has no area of its own');
          return [];
        }
        return {
          id: levels.length === 0 ? body.id : classOf(row, body, name, levels, region),
          region,
          role: value.role ?? role ?? 'OWNER',
          asWritten: name,
          roleAsWritten:
            row.text('roleAsWritten') || (value.role === undefined ? row.text('role') : '') || value.head,
          doubts: doubtsAboutName('HOLDER', name, body),
        };
      });
    });
  }

  /** @returns the class of the bodies of a department at some levels, which the column of levels makes */
  function classOf(
    row: PowerRow,
    body: CityNameTarget,
    name: string,
    levels: readonly terms.Level[],
    place: string,
  ): string {
    const id = `class:${draft.city}/${slugOfId(body.id)}/${levels.join('-').toLowerCase()}`;
    const title = `${body.name ?? name}（${levelWords(row, 'level').join('、')}）`;
    if (!draft.has(id))
      draft.add(
        'categories',
        {
          id,
          name: title,
          aliases: [],
          levels: [...levels],
          members: [],
          within: [],
          exhaustive: false,
          place,
        },
        row,
      );
    return id;
  }

  function endOf(row: PowerRow): string | undefined {
    const last = readDay(row, 'lastDay');
    const until = readDay(row, 'until');
    if (until !== undefined && last !== undefined && until !== dayAfter(last))
      row.refuse('until', `'${until}' is not the day after the last day ${last}`);
    return until ?? (last === undefined ? undefined : dayAfter(last));
  }
}
