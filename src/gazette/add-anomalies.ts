import type { Doubt as RecordDoubt } from '../records/doubts.js';
import { groupBy } from '../records/group-by.js';
import type { RecordSet } from '../records/index.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import { DOUBT_SUBJECTS } from '../records/terms.js';
import type { RowDoubt } from './add-powers.js';
import type { Draft } from './draft.js';
import type { Correction } from './manifest.js';
import type { RowReadingDoubt } from './power-list.js';
import { type LineRange, parseLineRange } from './source-text.js';

/** Characters of a passage that an anomaly prints. The reader finds the rest by the line numbers. */
const LONGEST_PRINTED = 200;

/**
 * Adds an anomaly to the draft for each correction and for each doubt that a parser found itself.
 * @param corrections the reviewed entries; each becomes one anomaly, no matter how many rows it concerns
 * @param rowDoubts doubts about rows; the same doubt about consecutive rows becomes one anomaly
 * @param resting fact ids by the key of the correction that the facts rest on
 */
export function addAnomalies(
  draft: Draft,
  corrections: readonly Correction[],
  rowDoubts: readonly RowDoubt[],
  resting: ReadonlyMap<string, readonly string[]>,
): void {
  const taken = new Set<string>();
  const put = (
    name: string,
    lines: LineRange,
    said: Omit<RowReadingDoubt, 'correction' | 'makes'>,
    about: readonly string[],
    provisions: readonly string[],
    rows: readonly RowDoubt[],
  ) => {
    let id = draft.id('anomaly', name);
    for (let count = 2; taken.has(id); count++) id = draft.id('anomaly', `${name}-${count}`);
    taken.add(id);
    const document = draft.records.documents.find(
      (one) => one.lines !== undefined && one.lines[0] <= lines[0] && lines[1] <= one.lines[1],
    );
    draft.add('anomalies', {
      id,
      order: draft.order('anomalies', lines[0]),
      kind: said.kind,
      document: document?.id,
      lines: [...lines],
      asPrinted: said.asPrinted,
      reading: said.reading,
      alternatives: [...said.alternatives],
      reason: said.reason,
      about: [...new Set(about)],
      subjects: [],
      provisions: [...new Set(provisions)],
    });
    for (const doubt of rows.flatMap((row) => row.said)) doubt.anomaly = id;
  };

  for (const correction of corrections) {
    const lines = parseLineRange(correction.lines);
    const rows = rowDoubts.filter(({ doubt }) => doubt.correction === correction);
    const about = [
      ...rows.flatMap((row) => row.about),
      ...(correction.key === undefined ? [] : (resting.get(correction.key) ?? [])),
    ];
    const provisions = rows.length > 0 ? rows.map(({ provision }) => provision) : provisionsAt(draft, lines);
    const { asPrinted = printed(draft, lines) } = correction;
    put(correction.key ?? `line-${lines[0]}`, lines, { ...correction, asPrinted }, about, provisions, rows);
  }

  const alone = rowDoubts.filter(({ doubt }) => doubt.correction === undefined);
  const open = new Map<string, { lines: [number, number]; rows: RowDoubt[] }>();
  const done: { lines: [number, number]; rows: RowDoubt[] }[] = [];
  for (const row of alone) {
    const { kind, reading, reason } = row.doubt;
    const key = JSON.stringify([kind, reading, reason]);
    const before = open.get(key);
    if (before !== undefined && before.lines[1] + 1 === row.line) {
      before.lines[1] = row.line;
      before.rows.push(row);
    } else {
      const next = { lines: [row.line, row.line] as [number, number], rows: [row] };
      open.set(key, next);
      done.push(next);
    }
  }
  for (const { lines, rows } of done) {
    const [first] = rows;
    if (first === undefined) continue;
    put(
      `line-${lines[0]}`,
      lines,
      first.doubt,
      rows.flatMap((row) => row.about),
      rows.map(({ provision }) => provision),
      rows,
    );
  }
  addSubjects(draft.records);
}

/** Sets the subjects of each anomaly: what the doubts that name the anomaly are about. */
function addSubjects(records: RecordSet): void {
  const doubts = RECORD_KINDS.flatMap((kind): readonly object[] => records[kind]).flatMap((record) =>
    'doubts' in record ? (record.doubts as readonly RecordDoubt[]) : [],
  );
  const named = groupBy(doubts, ({ anomaly }) => anomaly);
  for (const anomaly of records.anomalies)
    anomaly.subjects = [...new Set((named.get(anomaly.id) ?? []).map(({ about }) => about))].sort(
      (a, b) => DOUBT_SUBJECTS.indexOf(a) - DOUBT_SUBJECTS.indexOf(b),
    );
}

function printed(draft: Draft, lines: LineRange): string {
  const words = draft.source.words(lines);
  const characters = [...words];
  return characters.length <= LONGEST_PRINTED ? words : `${characters.slice(0, LONGEST_PRINTED).join('')}…`;
}

/** @returns the innermost provisions at these lines: those that are not the parent of another provision at these lines */
function provisionsAt(draft: Draft, [start, end]: LineRange): string[] {
  const at = draft.records.provisions.filter(({ lines }) => lines[0] <= end && start <= lines[1]);
  const parents = new Set(at.map(({ parent }) => parent));
  return at.filter(({ id }) => !parents.has(id)).map(({ id }) => id);
}
