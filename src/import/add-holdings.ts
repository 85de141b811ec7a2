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
}

/** @returns what ends a term and forbids to give it on, without the place where a row says so */
const saysOfEnd = ({ limited: { ending, ban } }: StatedTerm) =>
  JSON.stringify([ending?.kind, ending?.on, ending?.words, ban?.words]);
const NOTHING_OF_END = JSON.stringify([undefined, undefined, undefined, undefined]);

/**
 * A further step of a task, or a further duty of a power, repeats the bodies that the item has.
 * @returns the terms without those that such rows repeat
 */
function withoutRepetitions(all: readonly StatedTerm[]): StatedTerm[] {
  return all.filter((term, index) => {
    const { row, responsibility, begins, ends } = term;
    const ended = saysOfEnd(term);
    const repeats = (row.text('step') !== '' && responsibility.startsWith('task:')) || saysDuties(row);
    const isBlank = begins === undefined && ends === undefined;
    const before = all.slice(0, index);
    return (
      !repeats ||
      !before.some(
        (one) =>
          (isBlank || (one.begins?.day === begins?.day && one.ends?.day === ends?.day)) &&
          (ended === NOTHING_OF_END || ended === saysOfEnd(one)),
      )
    );
  });
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
        from: begins?.days,
        to: earlier(ends?.days, limited.ending?.on),
      })),
    );
  }

  function addHolding(
    id: string,
    { row, responsibility, holder: by, provision, begins, ends, limited }: StatedTerm,
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
        unit: row.text('unit') || undefined,
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
