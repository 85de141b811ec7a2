import { certaintyOf, type Doubt } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { saysDuties } from './add-duties.js';
import type { AddedItem } from './add-items.js';
import { namesInCell } from './body-names.js';
import { aboutBounds, type Bound } from './bounds.js';
import type { CityNames, CityNameTarget } from './city-names.js';
import { areaOf, shortChecksum, slugOfId } from './items.js';
import type { ListDraft } from './list-draft.js';
import type { ListLimits, RowLimits } from './list-limits.js';
import type { ListWords } from './list-words.js';
import { levelWords, readBeginning, readEndOrLastDay, readLevels, readTerm } from './read-cells.js';
import type { TableRow } from './table.js';
import type { POWERS } from './table-columns.js';
import { earlier, type Term, tailsOfTerms } from './terms-in-order.js';

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

/** A time in which a body holds an item, as a row states it. */
interface StatedTerm extends Term {
  /** The id of the holding, if it is the only one of the body. */
  readonly id: string;
  readonly row: PowerRow;
  readonly responsibility: string;
  readonly holder: Holder;
  readonly provision: string;
  readonly begins: Bound | undefined;
  readonly ends: Bound | undefined;
  readonly limited: RowLimits;
  /** The units and the remarks of all rows that state the term. */
  readonly units: string[];
  readonly remarks: string[];
}

/** @returns what ends a term and forbids to give it on, without the place where a row says so */
const saysOfEnd = ({ limited: { ending, ban } }: StatedTerm) =>
  JSON.stringify([ending?.kind, ending?.on, ending?.words, ban?.words]);
const NOTHING_OF_END = JSON.stringify([undefined, undefined, undefined, undefined]);

/** @returns whether a row that may repeat a term of its body says nothing else of it than the row that states it */
function saysSameTerm(term: StatedTerm, stated: StatedTerm): boolean {
  const { row, holder, begins, ends } = term;
  const ended = saysOfEnd(term);
  const isBlank = begins === undefined && ends === undefined;
  return (
    (isBlank || (stated.begins?.day === begins?.day && stated.ends?.day === ends?.day)) &&
    (ended === NOTHING_OF_END || ended === saysOfEnd(stated)) &&
    ['', stated.row.text('limitation')].includes(row.text('limitation')) &&
    (row.text('region') === '' || holder.region === stated.holder.region)
  );
}

/**
 * A further step of a task, or a further duty of a power, repeats the bodies that the item has. Its unit and its remark are added to
 * those of the body's term, unless the body has several terms and the row does not say which one it means.
 * @returns the terms without those that such rows repeat
 */
function withoutRepetitions(all: readonly StatedTerm[]): StatedTerm[] {
  const stated: StatedTerm[] = [];
  for (const term of all) {
    const { row, responsibility, units, remarks } = term;
    const mayRepeat = (row.text('step') !== '' && responsibility.startsWith('task:')) || saysDuties(row);
    const same = mayRepeat ? stated.filter((one) => saysSameTerm(term, one)) : [];
    const hasAll = (one: StatedTerm) =>
      units.every((unit) => one.units.includes(unit)) &&
      remarks.every((remark) => one.remarks.includes(remark));
    const repeated = same.find(hasAll) ?? (same.length === 1 ? same[0] : undefined);
    if (repeated === undefined) stated.push(term);
    else {
      repeated.units.push(...units);
      repeated.remarks.push(...remarks);
    }
  }
  return stated;
}

/** What stands between the units, and between the remarks, of several rows that name one body. */
export const [BETWEEN_UNITS, BETWEEN_REMARKS] = ['、', '\n'];

/** @returns what several rows say of one term, each part once; undefined if they say nothing */
function together(texts: readonly string[], mark: string): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length === 0
    ? first
    : [...new Set([first, ...others].flatMap((text) => text?.split(mark)))].join(mark);
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
 * @param duties the duties that go with the items of the rows: who holds an item owes them
 */
export function addHoldings(
  draft: ListDraft,
  rows: readonly PowerRow[],
  added: ReadonlyMap<TableRow<never>, AddedItem>,
  duties: ReadonlyMap<PowerRow, readonly RecordOf<'duties'>[]>,
  limits: ListLimits,
  names: CityNames,
  words: ListWords,
): void {
  const stated = groupBy(rows.flatMap(statedBy), ({ id }) => id);
  for (const [id, all] of stated) {
    const inTurn = withoutRepetitions(all);
    const tails = tailsOfTerms(inTurn, 'already holds this item', ({ row }, problem, allowed) =>
      row.refuse('holder', problem, allowed),
    );
    for (const [term, tail] of tails) addHolding(`${id}${tail}`, term);
  }

  /** @returns what the bodies of a row hold by it; nothing for a row with a problem */
  function statedBy(row: PowerRow): StatedTerm[] {
    const holders = holdersOf(row);
    const begins = readBeginning(row, 'since');
    const ends = readEndOrLastDay(row, 'until', 'lastDay');
    const item = added.get(row);
    const limited = limits.read(row, item, begins);
    if (item === undefined) return [];
    const remark = row
      .values('remark')
      .map(({ text }) => text)
      .join(BETWEEN_REMARKS);
    const held = [
      // The first keeps the id that it has where the row means one item only.
      ...item.items.map(({ id }, index) => ({
        id,
        path: item.path,
        tail: index === 0 ? '' : `~${shortChecksum(id)}`,
      })),
      ...(duties.get(row) ?? []).map(({ id }) => ({ id, path: id.slice(id.indexOf(':') + 1), tail: '' })),
    ];
    return held.flatMap(({ id: responsibility, path, tail }) =>
      holders.map((holder) => ({
        id: `holding:${path}/${slugOfId(holder.id)}/${holder.role.toLowerCase()}${tail}`,
        row,
        responsibility,
        holder,
        provision: item.provision,
        begins,
        ends,
        limited,
        units: row.text('unit') === '' ? [] : [row.text('unit')],
        remarks: remark === '' ? [] : [remark],
        from: begins?.days,
        to: earlier(ends?.days, limited.ending?.on),
      })),
    );
  }

  function addHolding(
    id: string,
    { row, responsibility, holder: by, provision, begins, ends, limited, units, remarks }: StatedTerm,
  ) {
    const { impreciseDays, doubts: aboutDays } = aboutBounds(begins, ends);
    const doubts = [...by.doubts, ...aboutDays];
    const holding = draft.add(
      'holdings',
      {
        id,
        order: row.order,
        holder: by.id,
        responsibility,
        role: by.role,
        status: 'IN_FORCE',
        jurisdiction: areaOf(by.id, by.region),
        ...terms.limitedTo(row.text('limitation') || undefined),
        validFrom: begins?.day,
        validTo: ends?.day,
        impreciseDays,
        asWritten: by.asWritten,
        roleAsWritten: by.roleAsWritten,
        unit: together(units, BETWEEN_UNITS),
        proviso: together(remarks, BETWEEN_REMARKS),
        alternatives: [],
        certainty: certaintyOf(doubts),
        doubts,
        derivedBy: [],
        provision,
        grounds: [provision],
      },
      row,
    );
    limits.add(limited, holding, row);
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
}
