import { certaintyOf, type Doubt as RecordDoubt } from '../records/doubts.js';
import type { RecordOf, RecordSet } from '../records/index.js';
import { type DerivationRule, type DoubtSubject, limitedTo, POWER_TYPES } from '../records/terms.js';
import { titleOf } from '../records/text.js';
import { type DocumentNames, printedId } from './document-names.js';
import type { Draft } from './draft.js';
import { findEarlierPowers } from './earlier-facts.js';
import type { ManifestDocument, Match, PowerListConfig } from './manifest.js';
import { listNameDoubts, type NameAuthority } from './name-authority.js';
import {
  includesRow,
  type PowerList,
  type PowerRow,
  type RowPart,
  type RowReadingDoubt,
} from './power-list.js';
import type { ChangesContext } from './read-changes.js';
import { parseLineRange } from './source-text.js';

/** A list of powers that was read, with its settings from the manifest. */
export interface ListReading {
  readonly config: PowerListConfig;
  readonly list: PowerList;
}
/** A doubt about a row, and the facts that rest on it. */
export interface RowDoubt {
  readonly doubt: RowReadingDoubt;
  readonly line: number;
  readonly about: readonly string[];
  /** The doubt as the records store it, one entry for each doubtful part of the row. addAnomalies() sets the anomaly of each. */
  readonly said: readonly RecordDoubt[];
  readonly provision: string;
}

/** The subject of a transfer's doubt for each part of a row. The column of departments names the former holder: the giver. */
const SUBJECT: Readonly<Record<RowPart, DoubtSubject>> = { item: 'ITEM', type: 'TYPE', department: 'GIVER' };

interface RowDoubts {
  readonly doubt: RowReadingDoubt;
  readonly said: readonly RecordDoubt[];
}

function doubtsOf({ doubts }: PowerRow): RowDoubts[] {
  return doubts.map((doubt) => ({
    doubt,
    said: Object.entries(doubt.makes).flatMap(([part, certainty]) =>
      certainty === undefined || certainty === 'CERTAIN'
        ? []
        : {
            about: SUBJECT[part as RowPart],
            certainty,
            reason: doubt.reason,
            alternatives: [...doubt.alternatives],
            affectsVerdict: doubt.correction?.affectsVerdict,
          },
    ),
  }));
}

interface ListContext {
  readonly document: ManifestDocument;
  /** The first day on which the document takes effect. */
  readonly start: ChangesContext['start'];
  readonly authority: NameAuthority;
  readonly matches: readonly Match[];
  readonly documents: DocumentNames;
  /** The records of the gazettes of the city that were read before. */
  readonly earlier: readonly RecordSet[];
  /** Ids of the document's provisions by path: the clauses that make, limit or condition a grant. */
  readonly clauses: ReadonlyMap<string, string>;
  /** Id of the city's region: the area of a body whose entry names no area. */
  readonly cityRegion: string;
}

/**
 * Adds provisions, powers and transfers for the rows of a document's lists. If `matches` identifies a row with powers of an
 * earlier list, of this or an earlier document, the row gets only transfers and no power of its own.
 * @returns the doubts about the rows
 * @throws Error if a row of a later list has no match, if a match names a row that does not exist or has another type, or if a
 * clause or remark that qualifies rows is not in the source
 */
export function addPowers(draft: Draft, readings: readonly ListReading[], context: ListContext): RowDoubt[] {
  const { document, start: begins, authority, clauses, cityRegion } = context;
  const documentId = printedId(draft.city, document);
  const powers = new Map<string, RecordOf<'powers'>>();
  const doubts: RowDoubt[] = [];

  for (const [position, reading] of readings.entries())
    draft.readEntry(reading.config, () => addList(reading, position === 0));
  return doubts;

  function addList({ config, list }: ListReading, isFirst: boolean): void {
    const [start, end] = parseLineRange(config.lines);
    const parent = draft.add('provisions', {
      id: draft.id('provision', `${document.slug}/${config.slug}`),
      order: draft.order('provisions', start),
      document: documentId,
      path: config.path,
      text: draft.source.words([start, start + 2]).trim(),
      lines: [start, Math.min(start + 2, end)],
    });
    checkQualifications(config, list.rows);
    for (const row of list.rows) {
      const path = `${document.slug}/${config.slug}/${row.number}`;
      const provision = draft.add('provisions', {
        id: draft.id('provision', path),
        order: draft.order('provisions', row.line),
        document: documentId,
        parent: parent.id,
        path: `${config.path} 第${row.number}项`,
        text: draft.source.line(row.line),
        lines: [row.line, row.line],
      });
      const rowDoubts = doubtsOf(row);
      const all = rowDoubts.flatMap(({ said }) => said);
      const doubtsAboutItem = all.filter(({ about }) => about !== 'GIVER');
      const same = matchOf(context.matches, config, row, isFirst);
      const meant =
        same === null
          ? [addPower(draft, path, row, doubtsAboutItem, provision.id)]
          : same.document === undefined
            ? same.rows.map((number) => powerOfList(`${same.list}/${number}`, row, provision.id))
            : powersOfEarlier(config, { ...same, document: same.document }, row);
      for (const { id, powerType } of meant)
        if (powerType !== POWER_TYPES[row.type])
          throw new Error(`${matchPlace(config, row)}: the row is ${row.type}, but ${id} is ${powerType}`);
      if (same === null) for (const power of meant) powers.set(`${config.slug}/${row.number}`, power);

      const about = meant.flatMap((power, index) => [
        power.id,
        ...config.grants.map((grant) => {
          const tail = meant.length === 1 ? '' : `-${index + 1}`;
          return addTransfer(`${path}/${grant.key}${tail}`, row, all, grant, power.id, provision.id, config);
        }),
      ]);
      for (const one of rowDoubts) doubts.push({ ...one, line: row.line, about, provision: provision.id });
    }
  }

  /**
   * Returns the power of a row of an earlier list of the document, which the later row states and words too. A row that nobody has
   * reviewed changes nothing of a reviewed power.
   */
  function powerOfList(key: string, row: PowerRow, provision: string): RecordOf<'powers'> {
    const power = powers.get(key);
    if (power === undefined) throw new Error(`matches.yaml: row ${key} does not exist`);
    if (!draft.isReviewed && power.reviewed !== false) return power;
    power.provisions.push(provision);
    if (titleOf(row) !== power.title && !power.wordings.includes(titleOf(row)))
      power.wordings.push(titleOf(row));
    return power;
  }

  /** Returns the powers of rows of an earlier document. Their records belong to that document's source and do not change. */
  function powersOfEarlier(
    config: PowerListConfig,
    { document: name, list, rows }: NonNullable<Match['same']> & { readonly document: string },
    row: PowerRow,
  ): RecordOf<'powers'>[] {
    const sources = [...context.earlier, draft.records];
    try {
      const ids = findEarlierPowers(sources, {
        document: context.documents.resolve(name, undefined),
        list,
        rows,
      });
      return ids.flatMap((id) => sources.flatMap((one) => one.powers).find((power) => power.id === id) ?? []);
    } catch (error) {
      throw new Error(`${matchPlace(config, row)}: ${error instanceof Error ? error.message : error}`);
    }
  }

  function addTransfer(
    path: string,
    row: PowerRow,
    rowDoubts: readonly RecordDoubt[],
    grant: PowerListConfig['grants'][number],
    power: string,
    provision: string,
    { slug, formerHead, approvals, qualifications }: PowerListConfig,
  ): string {
    const from = authority.holder(row.department);
    const labels = row.printedIn.map((number) => draft.id('provision', `${document.slug}/${slug}/${number}`));
    const clause = clauseAt(grant.clause);
    const approval = approvals.find(({ remark }) => remark === row.remark);
    const qualification = qualifications.find(({ rows }) => includesRow(rows, row.number));
    const provisoIn = qualification && clauseAt(qualification.clause);
    const doubts: RecordDoubt[] = [...rowDoubts, ...listNameDoubts(from, 'GIVER')];
    // A person decided which rows the clause means, so the condition is INFERRED; the holders are not in doubt.
    if (qualification !== undefined)
      doubts.push({
        about: 'CONDITION',
        certainty: 'INFERRED',
        reason: qualification.reason,
        alternatives: [],
      });
    const derivedBy: DerivationRule[] = ['PLACE_OF_RECEIVER', ...(begins?.derivedBy ?? [])];
    if (grant.status === 'CONDITIONAL') derivedBy.push('EXERCISE_POSTPONED');
    return draft.add('transfers', {
      id: draft.id('transfer', path),
      order: draft.order('transfers', row.line),
      kind: grant.kind,
      verb: grant.verb,
      from: from.id,
      to: authority.holder(grant.to).id,
      grantedBy: authority.holder(grant.by).id,
      responsibility: power,
      asWritten: titleOf(row),
      fromAsWritten: row.department,
      fromRoleAsWritten: formerHead,
      fromJurisdiction: { region: from.region ?? cityRegion, except: [], ownArea: from.ownArea },
      toAsWritten: grant.to,
      ...limitedTo(row.limitation),
      remark: row.remark,
      proviso: qualification?.words,
      provisoIn,
      approver: approval && authority.holder(approval.by).id,
      approvalWords: approval?.remark,
      status: grant.status,
      condition: grant.condition,
      jurisdiction: { region: authority.region(grant.region), except: [], ownArea: false },
      effectiveFrom: begins?.on,
      instrument: documentId,
      alternatives: row.alternativeBodies.map((name) => authority.holder(name).id),
      certainty: certaintyOf(doubts),
      doubts,
      derivedBy,
      provision,
      fromGrounds: labels,
      grounds: [provision, ...labels, clause, ...(provisoIn === undefined ? [] : [provisoIn])],
    }).id;
  }

  /** Checks that the clauses and remarks in the manifest occur in the source and concern rows that exist. */
  function checkQualifications({ approvals, qualifications }: PowerListConfig, rows: readonly PowerRow[]) {
    for (const { remark } of approvals)
      if (!rows.some((row) => row.remark === remark))
        throw new Error(`manifest.yaml: no row has the remark '${remark}'`);
    for (const { clause, words, rows: meant } of qualifications) {
      const at = clauseAt(clause);
      const stands = draft.records.provisions.find(({ id }) => id === at);
      draft.words(stands?.lines ?? [1, 1], words, `manifest.yaml: ${document.slug} ${clause}`);
      for (const one of meant)
        if (!parseLineRange(one).every((number) => rows.some((row) => row.number === number)))
          throw new Error(`manifest.yaml: '${clause}' qualifies row ${one}, which does not exist`);
    }
  }

  function clauseAt(path: string): string {
    const clause = clauses.get(path);
    if (clause === undefined)
      throw new Error(`manifest.yaml: ${document.slug} has no provision with the path '${path}'`);
    return clause;
  }
}

function addPower(
  draft: Draft,
  path: string,
  row: PowerRow,
  doubts: readonly RecordDoubt[],
  provision: string,
): RecordOf<'powers'> {
  return draft.add('powers', {
    id: draft.id('power', path),
    order: draft.order('powers', row.line),
    title: titleOf(row),
    certainty: certaintyOf(doubts),
    doubts: [...doubts],
    provisions: [provision],
    powerType: POWER_TYPES[row.type],
    mainItem: row.main,
    subItem: row.sub,
    wordings: [],
    codes: [],
    accountability: [],
  });
}

/** The subject of an error message about the match of a row, with the line of the row in the gazette. */
function matchPlace(config: PowerListConfig, row: PowerRow): string {
  return `matches.yaml: ${config.slug} row ${row.number} (line ${row.line})`;
}

/**
 * @param isFirst whether the list is the document's first one, whose rows are powers of their own unless an entry says otherwise
 * @returns the rows of an earlier list that mean the same power; null if the row is a power of its own
 * @throws Error if matches.yaml has no entry for a row of a later list
 */
function matchOf(
  matches: readonly Match[],
  config: PowerListConfig,
  row: PowerRow,
  isFirst: boolean,
): Match['same'] {
  const match = matches.find((one) => one.list === config.slug && one.row === row.number);
  if (match === undefined && !isFirst)
    throw new Error(
      `matches.yaml does not say which power row ${row.number} of ${config.path} is; if it is a new one, write null`,
    );
  return match?.same ?? null;
}
