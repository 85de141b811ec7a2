import { certaintyOf, type Doubt } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import * as terms from '../records/terms.js';
import { titleOf } from '../records/text.js';
import { namesInCell, splitCell } from './body-names.js';
import type { CityNames, CityNameTarget } from './city-names.js';
import { dayAfter, parseDay } from './days.js';
import { itemPaths, shortChecksum, slugOf } from './items.js';
import { parseLegalBasis } from './legal-basis.js';
import type { ItemType, ListWords } from './list-words.js';
import { parseStep } from './steps.js';
import type { CellValue, TableRow } from './table.js';
import type { ORGANIZATIONS, POWERS, REGIONS } from './table-columns.js';

type PowerRow = TableRow<keyof typeof POWERS>;

/** The rows of an import by table. Each may be empty. */
export interface Tables {
  readonly regions: readonly TableRow<keyof typeof REGIONS>[];
  readonly organizations: readonly TableRow<keyof typeof ORGANIZATIONS>[];
  readonly powers: readonly PowerRow[];
}

/** Where a record stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly cell?: string;
}

const CLASS = 'CLASS';
const ALIAS_MARKS = ['、', ';', '；'];
const LEVEL_MARKS = ['、', ';', '；', ',', '，', '/', '\n'];

/** @returns the aliases in a cell */
export const aliasesIn = (cell: string) => splitCell(cell, ALIAS_MARKS);

/** A row without a name defines nothing; its blank cell was reported when it was read. */
const isNamed = (row: TableRow<'name'>) => row.text('name') !== '';

const placeOf = ({ sheet: { file, name, isGrid }, line }: TableRow<never>): Place =>
  isGrid ? { file, line, cell: `${name}!A${line}` } : { file, line };

/** @returns the sub-item; none where a list repeats the main item for an item that has no sub-items */
const subOf = (row: PowerRow) =>
  row.text('sub') === row.text('main') ? undefined : row.text('sub') || undefined;

/** @returns the cell as one of the allowed words; undefined if it is blank, or if it is another word and was reported */
function readTerm<Key extends string, T extends string>(
  row: TableRow<Key>,
  key: Key,
  allowed: readonly T[],
): T | undefined {
  const text = row.text(key);
  if (text === '') return undefined;
  const found = allowed.find((one) => one === text.toUpperCase());
  if (found === undefined) row.refuse(key, `'${text}' is unknown`, allowed.join(', '));
  return found;
}

function readDay<Key extends string>(row: TableRow<Key>, key: Key): string | undefined {
  const text = row.text(key);
  const found = parseDay(text, row.locale);
  if (text !== '' && found === undefined) row.refuse(key, `'${text}' is not a date`);
  return found;
}

function readLevels<Key extends string>(row: TableRow<Key>, key: Key, words: ListWords): terms.Level[] {
  const found = row
    .values(key)
    .flatMap(({ text }) => splitCell(text, row.separators(key) ?? LEVEL_MARKS))
    .flatMap((text) => {
      const level = words.level(row.decode(key, text));
      if (level === undefined) row.refuse(key, `'${text}' is unknown`, terms.LEVELS.join(', '));
      return level ?? [];
    });
  return terms.LEVELS.filter((level) => found.includes(level));
}

/** The digits after which a spreadsheet program drops further ones, and how it then shows a number. */
const LARGEST_EXACT = 999_999_999_999_999;
const WITH_EXPONENT = /^\d+(?:\.\d+)?E\+?\d+$/iu;

/** Reports a number or code that a spreadsheet program has changed, because it took it for an amount. */
function refuseLostDigits(row: PowerRow, key: 'number' | 'code'): void {
  for (const { text, number } of row.values(key)) {
    const allowed = 'text: format the column as text and enter its values again';
    if (WITH_EXPONENT.test(text) || (number !== undefined && Math.abs(number) > LARGEST_EXACT))
      row.refuse(key, `'${text}' has lost digits, because it was read as a number`, allowed);
    else if (number !== undefined && !Number.isInteger(number))
      row.refuse(key, `'${text}' was read as a number, so that ${text} and ${text}0 are the same`, allowed);
  }
}

/**
 * Turns tables into records. Problems with a cell are reported through its row. The records are complete only if no row has
 * reported a problem.
 * @param source city/name of the import. Ids contain it, so that two lists never define the same power.
 * @param names the names of the city's other sources; the names that the tables define are added
 * @returns the records, and the place of each by its id
 */
export function tablesToRecords(
  source: string,
  tables: Tables,
  names: CityNames,
  words: ListWords,
): { readonly records: RecordSet; readonly places: ReadonlyMap<string, Place> } {
  const [city = ''] = source.split('/');
  const records = emptyRecords();
  const places = new Map<string, Place>();
  const add = <K extends RecordKind>(kind: K, record: RecordOf<K>, row: TableRow<never>): RecordOf<K> => {
    (records[kind] as RecordOf<K>[]).push(record);
    places.set(record.id, placeOf(row));
    return record;
  };
  const define = (
    of: 'HOLDER' | 'REGION',
    row: TableRow<'name' | 'aliases'>,
    at: Omit<CityNameTarget, 'name'>,
  ) => {
    const name = row.text('name');
    const body = { ...at, name };
    const aliases = aliasesIn(row.text('aliases'));
    for (const [index, one] of [name, ...aliases].entries()) {
      const taken = names.define(of, one, body);
      if (taken !== undefined)
        row.refuse(index === 0 ? 'name' : 'aliases', taken, 'a name that nothing else of this city has');
    }
    return { id: body.id, name, aliases };
  };

  addRegions();
  for (const row of tables.organizations.filter(isNamed)) addBody(row);
  const documents = new Map<string, { row: PowerRow; document: RecordOf<'documents'> }>();
  const rows = tables.powers.map((row) => {
    refuseLostDigits(row, 'number');
    refuseLostDigits(row, 'code');
    return { row, document: documentOf(row) };
  });
  const items = new Map<string, { row: PowerRow; said: readonly unknown[]; record: ItemRecord }>();
  for (const [document, listed] of groupBy(rows, (one) => one.document)) {
    const paths = itemPaths(listed.map(({ row }) => row));
    for (const { row } of listed) addItem(row, document, paths.get(row) ?? '');
  }
  return { records, places };

  function addRegions(): void {
    const regions = tables.regions.filter(isNamed).map((row) => {
      const named = define('REGION', row, { id: `region:${city}/${slugOf(row.text('name'))}` });
      return { row, named };
    });
    for (const { row, named } of regions) {
      const kind = readTerm(row, 'kind', terms.REGION_KINDS);
      const partOf = names.find('REGION', row, 'partOf')?.id;
      if (partOf === named.id) row.refuse('partOf', 'a region cannot be part of itself');
      if (kind !== undefined) add('regions', { ...named, kind, partOf }, row);
    }
  }

  function addBody(row: TableRow<keyof typeof ORGANIZATIONS>): void {
    const kind = readTerm(row, 'kind', [...terms.ORGANIZATION_KINDS, CLASS]);
    const levels = readLevels(row, 'level', words);
    const region = names.find('REGION', row, 'region')?.id;
    const id = `${kind === CLASS ? 'class' : 'org'}:${city}/${slugOf(row.text('name'))}`;
    const named = define('HOLDER', row, { id, region });
    if (kind === undefined) return;
    if (kind === CLASS) {
      add('categories', { ...named, levels, members: [], within: [], exhaustive: false, place: region }, row);
      return;
    }
    if (levels.length > 1) row.refuse('level', 'has several levels', 'one level, or CLASS as the kind');
    add('organizations', { ...named, kind, level: levels[0], region }, row);
  }

  function addItem(row: PowerRow, document: RecordOf<'documents'> | undefined, name: string): void {
    const type = typeOf(row);
    const holders = holdersOf(row);
    const validFrom = readDay(row, 'since');
    const validTo = endOf(row);
    if (type === undefined || document === undefined) return;
    const path = `${document.id.slice('document:'.length)}/${name}`;
    const main = row.text('main');
    const sub = subOf(row);
    const title = titleOf({ main, sub });
    // With a column for the words of the document, the rows of an item repeat them; without it, each row is its own citation.
    const said = [type, title, row.has('quote') ? row.text('quote') : undefined];
    const before = items.get(path);
    if (before !== undefined && JSON.stringify(before.said) !== JSON.stringify(said)) {
      row.refuse(
        'number',
        `'${row.text('number')}' is already the number of another item, at line ${before.row.line}`,
        'a different number for each item of a document; rows with the same number give several holders of one item and must not differ in type, title or quote',
      );
      return;
    }
    const isFurther = before !== undefined && !row.has('quote');
    const provision = `provision:${path}${isFurther ? `/${shortChecksum(row.words)}` : ''}`;
    if (!places.has(provision))
      add(
        'provisions',
        {
          id: provision,
          order: row.order,
          document: document.id,
          path: row.text('path') || row.place,
          text: row.text('quote') || row.words,
          lines: [row.line, row.lastLine],
        },
        row,
      );
    const responsibility =
      before === undefined
        ? addResponsibility(row, { type, path, title, main, sub }, provision)
        : before.record;
    if (before === undefined) items.set(path, { row, said, record: responsibility });
    else if (!responsibility.provisions.includes(provision)) responsibility.provisions.push(provision);
    addSteps(row, responsibility, provision);
    addBasis(row, document, path, provision);
    for (const holder of holders)
      addHolding(row, holder, {
        path,
        responsibility: responsibility.id,
        provision,
        validFrom,
        validTo,
        isFurther,
      });
  }

  function addResponsibility(
    row: PowerRow,
    {
      type,
      path,
      title,
      main,
      sub,
    }: { type: ItemType; path: string; title: string; main: string; sub: string | undefined },
    provision: string,
  ): ItemRecord {
    const shared = {
      order: row.order,
      title,
      certainty: 'CERTAIN' as const,
      doubts: [],
      provisions: [provision],
    };
    if (type === 'DUTY' || type === 'PROHIBITION')
      return add(
        'duties',
        {
          ...shared,
          id: `duty:${path}`,
          hazards: [],
          levels: [],
          sameAs: [],
          prohibits: type === 'PROHIBITION',
        },
        row,
      );
    if (type === 'TASK')
      return add(
        'tasks',
        {
          ...shared,
          id: `task:${path}`,
          headings: [],
          dueText: row.text('due') || undefined,
          milestones: [],
        },
        row,
      );
    if (type === 'SERVICE_ITEM')
      return add('service-items', { ...shared, id: `service:${path}`, codes: codesOf(row) }, row);
    return add(
      'powers',
      {
        ...shared,
        id: `power:${path}`,
        powerType: type,
        mainItem: main,
        subItem: sub,
        wordings: [],
        codes: codesOf(row),
      },
      row,
    );
  }

  function addHolding(
    row: PowerRow,
    { id: holder, region, role, asWritten, roleAsWritten, doubts, ownArea }: Holder,
    at: {
      path: string;
      responsibility: string;
      provision: string;
      validFrom: string | undefined;
      validTo: string | undefined;
      isFurther: boolean;
    },
  ): void {
    const id = `holding:${at.path}/${slugOf(holder.slice(holder.indexOf('/') + 1))}/${role.toLowerCase()}`;
    const twice = places.get(id);
    if (twice !== undefined) {
      // A step of a task repeats the bodies that the task has.
      if (row.text('step') === '')
        row.refuse('holder', `already holds this item, at ${twice.cell ?? `line ${twice.line}`}`);
      return;
    }
    add(
      'holdings',
      {
        id,
        order: row.order,
        holder,
        responsibility: at.responsibility,
        role,
        status: 'IN_FORCE',
        jurisdiction: { region, except: [], ownArea },
        ...terms.limitedTo(row.text('limitation') || undefined),
        validFrom: at.validFrom,
        validTo: at.validTo,
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
        provision: at.provision,
        grounds: [at.provision],
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
      return namesInCell(
        written,
        row.separators('holder'),
        (name) => names.has('HOLDER', name),
        words,
      ).flatMap((name) => {
        const body = names.find('HOLDER', row, 'holder', name);
        if (body === undefined) return [];
        const region = named ?? body.region;
        if (region === undefined) {
          if (row.text('region') === '')
            row.refuse('region', 'is blank, and the body has no area of its own');
          return [];
        }
        const holder = levels.length === 0 ? body.id : classOf(row, body, name, levels, region);
        return [
          {
            id: holder,
            region,
            role: value.role ?? role ?? 'OWNER',
            asWritten: name,
            roleAsWritten: (value.role === undefined ? row.text('role') : '') || value.head,
            ownArea: holder.startsWith('class:'),
            doubts: doubtsOf(value, body),
          },
        ];
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
    const id = `class:${city}/${slugOf(body.id.slice(body.id.indexOf('/') + 1))}/${levels.join('-').toLowerCase()}`;
    const said = row.values('level').map(({ text }) =>
      splitCell(text, row.separators('level') ?? LEVEL_MARKS)
        .map((one) => row.decode('level', one))
        .join('、'),
    );
    if (!places.has(id))
      add(
        'categories',
        {
          id,
          name: `${body.name ?? name}（${said.join('、')}）`,
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

  function doubtsOf({ text }: CellValue, { name = '' }: CityNameTarget): Doubt[] {
    return /^[\dA-Z-]*\d[\dA-Z-]*$/u.test(name)
      ? [
          {
            about: 'HOLDER',
            certainty: 'INFERRED',
            reason: `The list gives the body by a code (${text}), and no table says which body has it.`,
            alternatives: [],
          },
        ]
      : [];
  }

  function codesOf(row: PowerRow) {
    return row.values('code').map(({ text, scheme, head }) => ({ scheme: scheme ?? head, code: text }));
  }

  function endOf(row: PowerRow): string | undefined {
    const last = readDay(row, 'lastDay');
    const until = readDay(row, 'until');
    const end = until ?? (last === undefined ? undefined : dayAfter(last));
    if (until !== undefined && last !== undefined && until !== dayAfter(last))
      row.refuse('until', `'${until}' is not the day after the last day ${last}`);
    return end;
  }

  function addSteps(row: PowerRow, { id }: { readonly id: string }, provision: string): void {
    const task = id.startsWith('task:') ? records.tasks.findLast((one) => one.id === id) : undefined;
    if (task === undefined) return;
    for (const { text } of row.values('step')) {
      const step = parseStep(text);
      if (step === undefined) task.text = [task.text, text].filter((one) => one !== undefined).join('\n');
      else task.milestones.push({ ...step, provision });
    }
  }

  function addBasis(row: PowerRow, document: RecordOf<'documents'>, path: string, provision: string): void {
    for (const act of row.values('basis').flatMap(({ text }) => parseLegalBasis(text))) {
      const cited = `document:${source}/${slugOf(act.title)}`;
      const id = `link:${path}/${shortChecksum(`${act.title}${provision}`)}`;
      if (places.has(id)) continue;
      if (!places.has(cited))
        add(
          'documents',
          {
            id: cited,
            order: row.order,
            number: act.number,
            title: act.title,
            aliases: [],
            status: 'CITED_ONLY',
          },
          row,
        );
      add(
        'document-links',
        {
          id,
          order: row.order,
          from: document.id,
          to: cited,
          relation: 'BASED_ON',
          phrase: act.words,
          article: act.article,
          provision,
        },
        row,
      );
    }
  }

  function typeOf(row: PowerRow): ItemType | undefined {
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
  function documentOf(row: PowerRow): RecordOf<'documents'> | undefined {
    const number = row.text('documentNumber') || undefined;
    const title = row.text('documentTitle') || undefined;
    const issuedOn = readDay(row, 'issuedOn');
    const name = number ?? title;
    if (name === undefined) {
      row.refuse('documentNumber', 'number and title of the document are blank', 'at least one of them');
      return undefined;
    }
    const id = `document:${source}/${slugOf(name)}`;
    const known = documents.get(id);
    if (known === undefined) {
      const document = add(
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
          `'${said}' differs from line ${known.row.line}, which cites ${name} too`,
          before === undefined ? 'the same value at both lines' : `'${before}', or a blank cell`,
        );
    return known.document;
  }
}

/** The record of an item. Rows that name it again add their provisions. */
interface ItemRecord {
  readonly id: string;
  readonly provisions: string[];
}

/** A body that holds an item, as a row names it. */
interface Holder {
  readonly id: string;
  readonly region: string;
  readonly role: terms.HoldingRole;
  readonly asWritten: string;
  readonly roleAsWritten: string;
  readonly ownArea: boolean;
  readonly doubts: Doubt[];
}
