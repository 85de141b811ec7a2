import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { titleOf } from '../records/text.js';
import { addBasis } from './add-basis.js';
import { type ItemRow, itemPaths, shortChecksum, slugOf } from './items.js';
import { type ListDraft, placeOf, placeText } from './list-draft.js';
import type { ItemType, ListWords } from './list-words.js';
import type { Matches } from './matches.js';
import { readDay, refuseLostDigits } from './read-cells.js';
import { parseStep } from './steps.js';
import type { SheetRow } from './tables/sheet.js';

/** The record of an item. Rows that name it again add their provisions. */
type ItemRecord = RecordOf<'powers' | 'duties' | 'tasks' | 'service-items'>;

/** What a row of a list becomes, apart from who holds it. */
export interface AddedItem {
  /** The part of ids that the row's records share. */
  readonly path: string;
  /** The items that the row means: one, or those of other rows with which a person has matched it. */
  readonly items: readonly ItemRecord[];
  readonly title: string;
  readonly document: RecordOf<'documents'>;
  readonly provision: string;
}

/** @returns the sub-item; none where a list repeats the main item for an item that has no sub-items */
const subOf = (row: ItemRow) =>
  row.text('sub') === row.text('main') ? undefined : row.text('sub') || undefined;

/** Reports what an export cannot have written. */
function refuseKept(row: ItemRow): void {
  for (const column of ['key', 'citation'] as const) {
    const text = row.text(column);
    if (text.split('/').some((part) => part !== slugOf(part)) || (text !== '' && /^\/|\/$|\/\//u.test(text)))
      row.refuse(column, `'${text}' cannot stand in an id`);
  }
  const order = row.text('order');
  for (const key of ['lines', 'endedLines'] as const)
    if (!/^(?:[1-9]\d*(?:-[1-9]\d*)?)?$/u.test(row.text(key)))
      row.refuse(key, `'${row.text(key)}' is no line`);
  if (!/^(?:\d+(?:\.\d+)?)?$/u.test(order)) row.refuse('order', `'${order}' is no number`);
}

const titleOfItem = (row: ItemRow) => titleOf({ main: row.text('main'), sub: subOf(row) });

/**
 * Adds the documents, provisions and items of a list, and links to the acts on which they rest.
 * @param rows the rows of powers and of transfers, in the order of the list
 * @returns what each row became; undefined for a row with a problem
 */
export function addItems(
  draft: ListDraft,
  rows: readonly ItemRow[],
  matches: Matches,
  words: ListWords,
): Map<ItemRow, AddedItem> {
  const documents = new Map<string, { row: ItemRow; document: RecordOf<'documents'> }>();
  const items = new Map<string, { row: ItemRow; records: readonly ItemRecord[] }>();
  /** A row may be read more than once, because it says several things; it is one provision. */
  const provisionOfRow = new Map<SheetRow, string>();
  const provisions = new Map<string, { row: ItemRow; provision: RecordOf<'provisions'> }>();
  const added = new Map<ItemRow, AddedItem>();
  const placed = rows.map((row) => {
    refuseLostDigits(row, 'number');
    refuseLostDigits(row, 'code');
    refuseKept(row);
    return { row, document: documentOf(row) };
  });
  const paths = new Map(
    [...groupBy(placed, ({ document }) => document?.id).values()].flatMap((listed) => [
      ...itemPaths(listed.map(({ row }) => row).filter((row) => row.text('key') === '')),
    ]),
  );
  for (const { row, document } of placed) addItem(row, document, paths.get(row) ?? row.text('key'));
  return added;

  function addItem(row: ItemRow, document: RecordOf<'documents'> | undefined, name: string): void {
    const type = typeOf(row);
    if (type === undefined || document === undefined) return;
    const path = `${document.id.slice('document:'.length)}/${name}`;
    const title = titleOfItem(row);
    const before = items.get(path);
    if (before !== undefined && sharedOf(before.row) !== sharedOf(row)) {
      row.refuse(
        'number',
        `'${row.text('number')}' is already the number of another item, at ${placeText(placeOf(before.row))}`,
        'a different number for each item of a document; rows with the same number give several holders of one item and must not differ in type, title or quote',
      );
      return;
    }
    const provision = provisionOf(row, document, path, before !== undefined);
    const same = sameItems(row);
    const records =
      before?.records ??
      (same === undefined
        ? [addResponsibility(row, type, path, title, provision)]
        : same.flatMap((one) => matched(row, type, title, one)));
    items.set(path, { row: before?.row ?? row, records });
    for (const { provisions: stated } of records) if (!stated.includes(provision)) stated.push(provision);
    for (const record of records) addSteps(row, record, provision);
    addBasis(draft, row, 'basis', { document, path, provision });
    added.set(row, { path, items: records, title, document, provision });
  }

  /**
   * @returns what the rows of one item have in common. With a column for the words of the document, the rows of an item repeat them;
   * without it, each row is its own citation.
   */
  function sharedOf(row: ItemRow): string {
    const quote = row.has('quote') && row.text('citation') === '' ? row.text('quote') : undefined;
    return JSON.stringify([words.type(row.text('type')), titleOfItem(row), quote]);
  }

  /** @returns the items that the row repeats by a table of matches or by its own words; undefined if it is an item of its own */
  function sameItems(row: ItemRow): readonly (readonly ItemRecord[])[] | undefined {
    const said = row.values('sameAs').map(({ text }) => {
      const found = items.get(`${draft.source}/${text}`)?.records;
      if (found === undefined)
        row.refuse('sameAs', `'${text}' is no item above the row`, 'the document and the key of one');
      return found ?? [];
    });
    return said.length > 0 ? said : matches.of(row)?.map((one) => added.get(one)?.items ?? []);
  }

  /** @returns the items of a row that this one repeats in other words */
  function matched(row: ItemRow, type: ItemType, title: string, others: readonly ItemRecord[]): ItemRecord[] {
    return others.flatMap((item) => {
      if (!('powerType' in item) || item.powerType !== type) {
        row.refuse(
          'type',
          `'${row.text('type')}' is not the type of ${item.title}, with which the row is matched`,
        );
        return [];
      }
      if (title !== item.title && !item.wordings.includes(title)) item.wordings.push(title);
      return item;
    });
  }

  function provisionOf(
    row: ItemRow,
    document: RecordOf<'documents'>,
    path: string,
    isFurther: boolean,
  ): string {
    const kept = row.text('citation');
    const known = kept === '' ? provisionOfRow.get(row.written) : undefined;
    if (known !== undefined) return known;
    const said = { path: row.text('path') || row.place, text: row.text('quote') || row.words };
    const id =
      kept === ''
        ? `provision:${path}${tailOf(row, path, said, isFurther)}`
        : `provision:${document.id.slice('document:'.length)}/${kept}`;
    provisionOfRow.set(row.written, id);
    const before = provisions.get(id);
    if (before === undefined) {
      const { path: place, text } = said;
      const record = { id, order: row.order, document: document.id, path: place, text, lines: row.lines };
      provisions.set(id, { row, provision: draft.add('provisions', record, row) });
    } else if (kept !== '' && (before.provision.path !== said.path || before.provision.text !== said.text))
      row.refuse(
        'citation',
        `'${kept}' already stands for other words, at ${placeText(placeOf(before.row))}`,
        'the same place and words in all rows that have it, or a blank cell',
      );
    return id;
  }

  /** @returns what tells the words of a further row of an item apart: rows with the words of a document may repeat them and their place */
  function tailOf(
    row: ItemRow,
    path: string,
    said: { readonly path: string; readonly text: string },
    isFurther: boolean,
  ): string {
    if (!isFurther) return '';
    if (!row.has('quote')) return `/${shortChecksum(row.words)}`;
    const isRepeated = !row.has('path') || provisions.get(`provision:${path}`)?.provision.path === said.path;
    return isRepeated ? '' : `/${shortChecksum(`${said.path}\n${said.text}`)}`;
  }

  function addResponsibility(
    row: ItemRow,
    type: ItemType,
    path: string,
    title: string,
    provision: string,
  ): ItemRecord {
    // To be spread last, as in `settleHoldings`.
    const shared = {
      order: row.order,
      title,
      certainty: 'CERTAIN' as const,
      doubts: [],
      provisions: [provision],
    };
    const codes = row
      .values('code')
      .map(({ text, scheme, head }) => ({ scheme: scheme ?? head, code: text }));
    switch (type) {
      case 'DUTY':
      case 'PROHIBITION': {
        const prohibits = type === 'PROHIBITION';
        return draft.add(
          'duties',
          {
            id: `duty:${path}`,
            hazards: [],
            levels: [],
            sameAs: [],
            accompanies: [],
            prohibits,
            ...shared,
          },
          row,
        );
      }
      case 'TASK':
        return draft.add(
          'tasks',
          {
            id: `task:${path}`,
            headings: [],
            dueText: row.text('due') || undefined,
            milestones: [],
            ...shared,
          },
          row,
        );
      case 'SERVICE_ITEM':
        return draft.add(
          'service-items',
          { id: `service:${path}`, codes, accountability: [], ...shared },
          row,
        );
      default:
        return draft.add(
          'powers',
          {
            id: `power:${path}`,
            powerType: type,
            mainItem: row.text('main'),
            subItem: subOf(row),
            wordings: row.values('wording').map(({ text }) => text),
            codes,
            accountability: [],
            ...shared,
          },
          row,
        );
    }
  }

  function addSteps(row: ItemRow, task: ItemRecord, provision: string): void {
    if (!('milestones' in task)) return;
    for (const { text } of row.values('step')) {
      const step = parseStep(text);
      if (step === undefined) task.text = [task.text, text].filter((one) => one !== undefined).join('\n');
      else task.milestones.push({ ...step, provision });
    }
  }

  function typeOf(row: ItemRow): ItemType | undefined {
    const text = row.text('type');
    if (text === '') return undefined;
    const found = words.type(text);
    if (found === undefined)
      row.refuse(
        'type',
        `'${text}' is unknown`,
        [
          ...Object.entries(terms.POWER_TYPES).map((both) => both.join(' or ')),
          ...['职责 or DUTY', '任务 or TASK', '公共服务 or SERVICE_ITEM', '禁止 or PROHIBITION'],
        ].join(', '),
      );
    return found;
  }

  /** @returns the document that a row cites. Rows that cite it again may leave out values that the first such row gave. */
  function documentOf(row: ItemRow): RecordOf<'documents'> | undefined {
    const number = row.text('documentNumber') || undefined;
    const title = row.text('documentTitle') || undefined;
    const issuedOn = readDay(row, 'issuedOn');
    const name = number ?? title;
    if (name === undefined) {
      const column =
        row.has('documentNumber') || !row.has('documentTitle') ? 'documentNumber' : 'documentTitle';
      row.refuse(column, 'number and title of the document are blank', 'at least one of them');
      return undefined;
    }
    const id = `document:${draft.source}/${slugOf(name)}`;
    const known = documents.get(id);
    if (known === undefined) {
      const document = draft.add(
        'documents',
        { id, order: row.order, number, title, aliases: [], issuedOn, status: 'IN_FORCE' },
        row,
      );
      documents.set(id, { row, document });
      return document;
    }
    for (const [key, said, before] of [
      ['documentTitle', title, known.document.title],
      ['issuedOn', issuedOn, known.document.issuedOn],
    ] as const)
      if (said !== undefined && said !== before)
        row.refuse(
          key,
          `'${said}' differs from ${placeText(placeOf(known.row))}, which cites ${name} too`,
          before === undefined ? 'the same value at both lines' : `'${before}', or a blank cell`,
        );
    return known.document;
  }
}
