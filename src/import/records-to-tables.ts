import { groupBy } from '../records/group-by.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { BETWEEN_REMARKS, BETWEEN_UNITS } from './add-holdings.js';
import { splitCell } from './body-names.js';
import { asWritten, endOf, linesText } from './cells-of-days.js';
import { answeringFor, cellsOfAnswers, cellsOfDuties } from './cells-of-duties.js';
import { type Item, numberOf, stepsOf, typeOf } from './cells-of-items.js';
import { slugOf } from './items.js';
import { parseLegalBasis } from './legal-basis.js';
import { type Cells, cells, codeCell, type ListTable, tableOf } from './list-table.js';
import type { ListWords } from './list-words.js';
import { bodyCells, isMadeByLevels, regionCells } from './names-to-cells.js';
import type { TableName } from './table-columns.js';

/** A row and its place among the others. The first row of an item says more than the others, so the cells are made in order. */
interface PlacedRow {
  readonly table: TableName;
  readonly order: number;
  cells(): Cells;
}

const BETWEEN_BODIES = '、';

/** @returns an id without its prefix and the name of its source */
const withinSource = (id: string) =>
  id
    .slice(id.indexOf(':') + 1)
    .split('/')
    .slice(2)
    .join('/');
/** @returns an id without its last parts */
const withoutLast = (id: string, count: number) => id.split('/').slice(0, -count).join('/');

/**
 * Writes the records of an imported list as the tables from which an import makes the same records again.
 * @param nameOf the name of a body or region of whatever source
 * @returns the tables that have rows, in reading order
 */
export function recordsToTables(
  records: RecordSet,
  nameOf: (id: string) => string | undefined,
  words: ListWords,
): ListTable[] {
  const items = new Map<string, Item>(
    [...records.powers, ...records.duties, ...records.tasks, ...records['service-items']].map((item) => [
      item.id,
      item,
    ]),
  );
  const documents = new Map(records.documents.map((document) => [document.id, document]));
  const provisions = new Map(records.provisions.map((provision) => [provision.id, provision]));
  const classes = new Map(records.categories.map((category) => [category.id, category]));
  /** The duties that go with an item; all others are items themselves. */
  const duties = new Map(
    records.duties.filter(({ accompanies }) => accompanies.length > 0).map((duty) => [duty.id, duty]),
  );
  const dutiesByPath = groupBy([...duties.values()], ({ id }) => withoutLast(id, 1).replace('duty:', ''));
  /** The duties that somebody owes by a row that shares its words with the one that names them first. */
  const owed = new Set(
    records.holdings.flatMap(({ responsibility, order }) =>
      duties.has(responsibility) ? [`${responsibility} ${order}`] : [],
    ),
  );
  const endings = new Map(records.endings.map((ending) => [ending.ends, ending]));
  const bans = new Map(records['delegation-bans'].map((ban) => [ban.bars, ban]));
  const links = groupBy(records['document-links'], ({ provision }) => provision);
  const written = new Set<string>();
  /** How many rows of a provision are still to come that add no body. */
  const bodyless = new Map<string, number>();
  /** Who answers, with the place of the row that says so. */
  const answered = new Map<object, number>();
  const restOfSteps = new Map<string, readonly string[]>();
  const name = (id: string | undefined) => (id === undefined ? undefined : (nameOf(id) ?? id));

  /** What a row says about its item, its document and its place. */
  function itemCells(
    path: string,
    same: readonly Item[],
    provision: string,
    order: number,
    isBodyless = false,
  ): Cells {
    const [item] = same;
    const { document: documentId = '', path: place, text, lines } = provisions.get(provision) ?? {};
    const document = documents.get(documentId);
    const key = withinSource(path).split('/').slice(1).join('/');
    const isOwn = item !== undefined && withinSource(item.id) === withinSource(path);
    const isFirst = isOwn && !written.has(path);
    const isFirstHere = !written.has(`${path} ${provision}`);
    written.add(path).add(`${path} ${provision}`);
    const title = titleFor(same);
    const [main, sub] = isOwn && 'mainItem' in item ? [item.mainItem, item.subItem] : [title, undefined];
    return cells({
      number: item === undefined ? undefined : numberOf(key, item),
      type: item === undefined ? undefined : typeOf(item),
      main_item: main,
      sub_item: sub,
      basis: basisOf(path, provision, order),
      ...dutyCells(path, same, provision, order, isBodyless),
      document_number: document?.number,
      document_title: document?.title,
      issued_on: document?.issuedOn,
      path: place,
      quote: text,
      item_key: key,
      same_as: isOwn ? undefined : same.map(({ id }) => withinSource(id)),
      wording: isFirst && 'wordings' in item ? item.wordings : undefined,
      words_key: withinSource(provision).split('/').slice(1).join('/'),
      source_lines: linesText(lines),
      source_order: String(order),
      code: isFirst && 'codes' in item ? item.codes.map(codeCell) : undefined,
      ...(isOwn && 'milestones' in item
        ? {
            step: takeSteps(item, provision, { isFirst: isFirstHere, isBodyless }),
            due: isFirst ? item.dueText : undefined,
          }
        : {}),
    });
  }

  /**
   * Where rows share their words, only the whole of their steps is kept. A row that adds no body must have one of them, and the
   * first row has the others.
   */
  function takeSteps(
    task: RecordOf<'tasks'>,
    provision: string,
    { isFirst, isBodyless }: { readonly isFirst: boolean; readonly isBodyless: boolean },
  ): readonly string[] {
    const waiting = (bodyless.get(provision) ?? 0) - (isBodyless ? 1 : 0);
    if (isBodyless) bodyless.set(provision, waiting);
    const rest = restOfSteps.get(provision) ?? stepsOf(task, provision, waiting);
    const taken = isFirst ? Math.max(rest.length - waiting, 0) : isBodyless ? 1 : 0;
    restOfSteps.set(provision, rest.slice(taken));
    return rest.slice(0, taken);
  }

  /** The acts in the order in which the words of the row have them. */
  function basisOf(path: string, provision: string, order: number): string | undefined {
    const { text = '' } = provisions.get(provision) ?? {};
    const acts = (links.get(provision) ?? [])
      .filter((link) => withoutLast(link.id, 1) === `link:${path}` && link.order === order)
      .map(({ phrase }) => ({ phrase, at: text.indexOf(phrase) }))
      .sort((a, b) => a.at - b.at);
    return acts.length === 0 ? undefined : acts.map(({ phrase }) => phrase).join('\n');
  }

  /** What a row says about the duties that go with its item, and about who answers for it. */
  function dutyCells(
    path: string,
    same: readonly Item[],
    provision: string,
    order: number,
    isBodyless: boolean,
  ) {
    const isOwnPlace = provisions.get(provision)?.order === order;
    const listed = (dutiesByPath.get(path) ?? [])
      .filter(
        (duty) =>
          Math.floor(duty.order) === Math.floor(order) ||
          owed.has(`${duty.id} ${order}`) ||
          (isOwnPlace && duty.order < order && duty.provisions.includes(provision)),
      )
      .sort((a, b) => a.order - b.order);
    const answering = answeringFor(same);
    // Rows that share their words may each say who answers. The row that named the acts first is the one that links them.
    const linked = (links.get(provision) ?? []).filter(
      ({ id, order: at }) => at >= order && withoutLast(id, 1) === `link:${path}/accountability`,
    );
    const hasItsActs = (basis = '') => {
      const acts = new Set(parseLegalBasis(basis).map((act) => act.words));
      return linked.every(({ phrase, order: at }) => acts.has(phrase) === (at === order));
    };
    const answers = answering.find(
      (one) => one.provision === provision && !answered.has(one) && hasItsActs(one.basis),
    );
    if (answers !== undefined) answered.set(answers, order);
    const said = {
      ...cellsOfDuties(listed, basisOf(`${path}/duties`, provision, order)),
      ...cellsOfAnswers(answers),
      accountability_basis: answers?.basis ?? basisOf(`${path}/accountability`, provision, order),
    };
    // A row may repeat a body only beside some words of these columns. Words that another row has, and no act, add nothing.
    const repeated = answering.find(({ basis = '' }) => parseLegalBasis(basis).length === 0);
    return isBodyless && Object.values(said).every((text) => text === undefined)
      ? cellsOfAnswers(repeated)
      : said;
  }

  /** A row that matches several items has a title that each of them has. */
  function titleFor([first, ...others]: readonly Item[]): string {
    const titlesOf = (item: Item) => [item.title, ...('wordings' in item ? item.wordings : [])];
    if (first === undefined) return '';
    return (
      titlesOf(first).find((title) => others.every((other) => titlesOf(other).includes(title))) ?? first.title
    );
  }

  /** A body owes the duties that go with an item by the row that says that it holds the item, unless that row stands elsewhere. */
  function statedHoldings(): readonly RecordOf<'holdings'>[] {
    const own = records.holdings.filter(({ responsibility }) => !duties.has(responsibility));
    const rows = new Set(own.map((holding) => `${pathOf(holding)} ${holding.order}`));
    const firstDuty = new Map<string, string>();
    const further = records.holdings.filter((holding) => {
      if (!duties.has(holding.responsibility)) return false;
      const row = `${pathOf(holding)} ${holding.order}`;
      if (!firstDuty.has(row)) firstDuty.set(row, holding.responsibility);
      return !rows.has(row) && firstDuty.get(row) === holding.responsibility;
    });
    return [...own, ...further];
  }

  /** The part of ids that the item of a holding has. */
  const pathOf = ({ id, responsibility }: RecordOf<'holdings'>) =>
    duties.has(responsibility)
      ? withoutLast(responsibility, 1).replace('duty:', '')
      : withoutLast(id, 2).replace('holding:', '');

  /** The items that the row of some holdings means. The first of several has the shortest id of a holding. */
  function itemsOf(same: readonly RecordOf<'holdings'>[]): readonly Item[] {
    const inOrder = [...same].sort((a, b) => (a.id < b.id ? -1 : 1));
    const ids =
      duties.get(inOrder[0]?.responsibility ?? '')?.accompanies ??
      inOrder.map(({ responsibility }) => responsibility);
    return [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
  }

  const bodyOf = (holding: RecordOf<'holdings'>) => `${pathOf(holding)} ${holding.holder} ${holding.role}`;

  /** What is held by the rows of each path. */
  const held = groupBy(
    records.holdings.filter(({ responsibility }) => !duties.has(responsibility)),
    pathOf,
  );

  /** What the rows of a body say of the duties that they list. */
  const owedOf = groupBy(
    records.holdings.filter(({ responsibility }) => duties.has(responsibility)),
    bodyOf,
  );
  const toldRest = new Set<string>();

  /** What a body has by several rows, each of which may have a unit and a remark of its own. The duties of a row have those of the row. */
  function saidByRow(holding: RecordOf<'holdings'>, what: keyof typeof MARKS): string | undefined {
    const listed = (owedOf.get(bodyOf(holding)) ?? []).filter(({ order }) => order === holding.order);
    // A later row that repeats a duty has added to the words of that one.
    return listed.length === 0
      ? holding[what]
      : listed.map((duty) => duty[what]).sort((a = '', b = '') => a.length - b.length)[0];
  }

  /** @returns the units or remarks of a body that no row with a duty has */
  function restOf(holding: RecordOf<'holdings'>, what: keyof typeof MARKS): string {
    const said = [holding, ...(owedOf.get(bodyOf(holding)) ?? [])].flatMap(
      (one) => saidByRow(one, what)?.split(MARKS[what]) ?? [],
    );
    const all = holding[what]?.split(MARKS[what]) ?? [];
    return all.filter((part) => !said.includes(part)).join(MARKS[what]);
  }

  function* powerRows(): Generator<PlacedRow> {
    const holdings = groupBy(statedHoldings(), (holding) =>
      JSON.stringify([
        pathOf(holding),
        holding.order,
        holding.role,
        holding.roleAsWritten,
        saidByRow(holding, 'unit'),
        holding.jurisdiction.region,
        levelsOf(holding.holder),
        holding.limitation,
        holding.validFrom,
        holding.validTo,
        holding.impreciseDays,
        saidByRow(holding, 'proviso'),
        holding.provision,
        limitsOf(holding),
        // A cell has several names only where each is one for sure.
        splitCell(holding.asWritten, [BETWEEN_BODIES, '，', ',', '；', ';', '\n']).length > 1 ||
        words.level(holding.asWritten) !== undefined
          ? holding.id
          : undefined,
      ]),
    );
    for (const same of holdings.values()) {
      const [first] = same;
      if (first === undefined) continue;
      const path = pathOf(first);
      yield {
        table: 'powers',
        order: first.order,
        cells: () =>
          new Map([
            ...itemCells(path, itemsOf(same), first.provision, first.order),
            ...cells({
              holder: [...new Set(same.map(({ asWritten }) => asWritten))].join(BETWEEN_BODIES),
              role: first.role,
              role_as_written: first.roleAsWritten,
              level: levelsOf(first.holder),
              region: name(first.jurisdiction.region),
              since: asWritten(first.validFrom, first.impreciseDays),
              ...endOf(first.validTo, first.impreciseDays),
              unit: saidByRow(first, 'unit'),
              ...limitsOf(first),
              limitation: first.limitation,
              remark: saidByRow(first, 'proviso'),
            }),
          ]),
      };
    }
  }

  /**
   * The rows that add a step, a duty, who answers or an act, and no body.
   * @param withBody the places of all other rows
   */
  function* bodylessRows(withBody: ReadonlySet<number>): Generator<PlacedRow> {
    const linksOf = groupBy(records['document-links'], ({ id }) => withoutLast(id, 1));
    for (const [path, holdings] of held) {
      const places = new Map(
        [
          ...['', '/duties', '/accountability'].flatMap((part) => linksOf.get(`link:${path}${part}`) ?? []),
          ...itemsOf(holdings)
            .flatMap((item) => item.provisions)
            .filter((id) => isWordsOf(path, id))
            .map((id) => ({ order: provisions.get(id)?.order ?? 0, provision: id })),
        ].map(({ order, provision }) => [order, provision]),
      );
      for (const [order, provision] of [...places].sort(([a], [b]) => a - b)) {
        if (withBody.has(order)) continue;
        bodyless.set(provision, (bodyless.get(provision) ?? 0) + 1);
        yield bodylessRow(path, holdings, provision, order);
      }
    }
  }

  /** The rows that add only who answers, in the words of other rows. Which row it was is not kept, and does not matter. */
  function* restOfAnswers(): Generator<PlacedRow> {
    for (const [path, holdings] of held) {
      const ofPath = answeringFor(itemsOf(holdings)).filter(({ provision }) => isWordsOf(path, provision));
      let before = holdings[0]?.order ?? 0;
      for (const answers of ofPath) {
        before = answered.get(answers) ?? Math.floor(before) + BEHIND_A_ROW;
        if (!answered.has(answers)) yield bodylessRow(path, holdings, answers.provision, before);
      }
    }
  }

  /** A row without a body of its own names one that the item has by an earlier row. */
  function bodylessRow(
    path: string,
    holdings: readonly RecordOf<'holdings'>[],
    provision: string,
    order: number,
  ): PlacedRow {
    const earlier = [...holdings]
      .sort((one, other) => one.order - other.order)
      .filter((one, index) => index === 0 || one.order < order);
    const untold = earlier.find(
      (one) => !toldRest.has(one.id) && (restOf(one, 'unit') !== '' || restOf(one, 'proviso') !== ''),
    );
    const first = untold ?? earlier[0];
    if (untold !== undefined) toldRest.add(untold.id);
    return {
      table: 'powers',
      order,
      cells: () =>
        new Map([
          ...itemCells(path, itemsOf(holdings), provision, order, true),
          ...cells({
            holder: first?.asWritten,
            role: first?.role,
            level: first && levelsOf(first.holder),
            region: name(first?.jurisdiction.region),
            unit: untold && (restOf(untold, 'unit') || undefined),
            remark: untold && (restOf(untold, 'proviso') || undefined),
          }),
        ]),
    };
  }

  function* transferRows(): Generator<PlacedRow> {
    const transfers = groupBy(records.transfers, ({ id, to, order }) => {
      const path = withoutLast(id, 1);
      return JSON.stringify([path, to, Math.floor(order)]);
    });
    for (const several of transfers.values()) {
      const same = several.sort((a, b) => a.order - b.order);
      const [first] = same;
      if (first === undefined) continue;
      const path = withoutLast(first.id, 1).replace('transfer:', '');
      yield {
        table: 'transfers',
        order: first.order,
        cells: () =>
          new Map([
            ...itemCells(
              path,
              same.flatMap(({ responsibility }) => items.get(responsibility) ?? []),
              first.provision,
              first.order,
            ),
            ...cells({
              from: first.fromAsWritten,
              from_role_as_written: first.fromRoleAsWritten,
              to: first.toAsWritten,
              granted_by: name(first.grantedBy),
              verb: first.verb,
              kind: first.kind,
              region: first.derivedBy.includes('PLACE_OF_RECEIVER')
                ? undefined
                : name(first.jurisdiction.region),
              condition: first.condition,
              limitation: first.limitation,
              approver: first.remark === undefined ? first.approvalWords : name(first.approver),
              effective_from: first.derivedBy.includes('DATE_OF_DOCUMENT')
                ? undefined
                : asWritten(first.effectiveFrom, first.impreciseDays),
              effective_to: asWritten(first.effectiveTo, first.impreciseDays),
              remark: first.remark,
              ...limitsOf(first),
            }),
          ]),
      };
    }
  }

  /** What ends a fact of a row, and the ban on giving it on. */
  function limitsOf({ id, provision }: Pick<RecordOf<'holdings'>, 'id' | 'provision'>) {
    const ending = endings.get(id);
    const by = ending === undefined || ending.provision === provision ? undefined : ending.provision;
    const [row, stated] = [provisions.get(provision), provisions.get(by ?? '')];
    const document = documents.get(stated?.document ?? '');
    const names = [document?.number, document?.title].filter((one) => one !== undefined);
    return {
      ending: ending?.kind,
      ended_on: ending?.derivedBy.includes('DATE_OF_DOCUMENT') ? undefined : ending?.on,
      ended_by: names.find((one) => `${by}/`.includes(`/ended-by/${slugOf(one)}/`)),
      ended_words: ending?.words,
      ended_path: stated === undefined || stated.path === row?.path ? undefined : stated.path,
      ended_lines: linesText(stated?.lines) === linesText(row?.lines) ? undefined : linesText(stated?.lines),
      ended_quote:
        stated === undefined || ending?.words !== undefined || stated.text === row?.text
          ? undefined
          : stated.text,
      not_to_delegate: bans.get(id)?.words,
    };
  }

  /** @returns the words of the levels of a class that a column of levels has made */
  function levelsOf(holder: string): string | undefined {
    const made = classes.get(holder);
    return made !== undefined && isMadeByLevels(made) ? /（(.*)）$/su.exec(made.name)?.[1] : undefined;
  }

  const withBody = [...powerRows(), ...transferRows()];
  const inOrder = (all: readonly PlacedRow[]) =>
    [...all]
      .sort((a, b) => a.order - b.order)
      .map((row) => ({ table: row.table, order: row.order, cells: row.cells() }));
  const placed = inOrder([...withBody, ...bodylessRows(new Set(withBody.map(({ order }) => order)))]);
  const rows = [...placed, ...inOrder([...restOfAnswers()])].sort((a, b) => a.order - b.order);
  const rowsIn = (table: TableName) => rows.flatMap((row) => (row.table === table ? [row.cells] : []));
  return [
    tableOf('regions', regionCells(records, name)),
    tableOf('organizations', bodyCells(records, name)),
    tableOf('powers', rowsIn('powers')),
    tableOf('transfers', rowsIn('transfers')),
  ].filter((table) => table.rows.length > 0);
}

/** What stands between the words of several rows that name one body. */
const MARKS = { unit: BETWEEN_UNITS, proviso: BETWEEN_REMARKS } as const;

/** A place between a row and the next one. */
const BEHIND_A_ROW = 0.5;

/** @returns whether words are those of a row of a path */
const isWordsOf = (path: string, provision: string) =>
  provision === `provision:${path}` || withoutLast(provision, 1) === `provision:${path}`;
