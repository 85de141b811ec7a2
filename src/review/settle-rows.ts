// The rows of lists of powers on which reviewers agree: their changes become corrections, and a list all of whose rows are kept is reviewed.

import { type CorrectionInput, correctionsFile } from '../gazette/manifest.js';
import type { NameAuthority } from '../gazette/name-authority.js';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import { writtenRange } from '../gazette/source-text.js';
import type { ChangedFiles } from './changed-files.js';
import { addName } from './city-names.js';
import { type Decision, type Decisions, isKept, ReviewError, saidOf } from './decisions.js';
import { putCorrection } from './doubts.js';
import type { Fact } from './facts.js';
import { isAgreed, type Judged, judgedBy } from './judge.js';
import { type ListedRows, listedRows } from './power-rows.js';
import { CORRECTIONS, MANIFEST, type ReviewedSource } from './source-folder.js';

/** What was done with the rows of the lists of a source. */
export interface SettledRows {
  /** Every row of the lists that can be read. */
  readonly all: readonly Fact[];
  /** The rows that are settled now, each with what the reviewers decided. */
  readonly done: readonly AgreedRow[];
  /** Rows on which the reviewers agree and that wait for the other rows of their list. */
  readonly waiting: number;
  readonly differ: readonly Judged[];
  /** Rows that nobody has accepted or changed, and lists that cannot be read. */
  readonly open: number;
  /** The former holders that the settled rows name. */
  readonly names: readonly string[];
}

/** A row on which all who decided agree. */
interface AgreedRow extends Judged {
  readonly answer: Decision;
}

type Cells = Readonly<Record<string, string>>;
type Corrected = CorrectionInput & { readonly key: string };

/**
 * Settles the rows of the lists of powers. A list waits until every row of it is accepted or changed; a list that is reviewed takes later
 * changes of its rows one by one.
 * @param source that is settled
 * @param authority the names of the city
 * @param reviews the decisions of each reviewer
 * @param files that get the corrections and lose the mark of the list
 * @throws ReviewError if a list cannot be read with the changes of its rows
 */
export function settleRows(
  source: ReviewedSource,
  authority: NameAuthority,
  reviews: ReadonlyMap<string, Decisions>,
  files: ChangedFiles,
): SettledRows {
  const all = listedRows(source, authority).map((one) => {
    const judged = judgedBy(one.rows, reviews);
    const agreed = judged.flatMap((row): AgreedRow[] => {
      const [answer] = row.by.values();
      return answer !== undefined && isAgreed(row) && isKept(answer) ? [{ ...row, answer }] : [];
    });
    const fresh = agreed.filter(({ by, fact }) => !fact.isReviewed || isFresh(by));
    const isWhole = one.list.isReviewed || (one.rows.length > 0 && agreed.length === one.rows.length);
    return { ...one, judged, agreed, fresh, isWhole };
  });
  for (const one of all.filter(({ isWhole, fresh }) => isWhole && fresh.length > 0)) {
    for (const entry of correctionsOf(one, one.fresh, source, authority))
      putCorrection(files.open(CORRECTIONS), entry);
    files.open(MANIFEST).deleteIn([...one.list.place, 'reviewed']);
    for (const { answer } of one.fresh)
      for (const name of answer.newNames ?? []) addName(files.open(NAMES_TO_REVIEW), name);
  }
  const done = all.flatMap(({ isWhole, fresh }) => (isWhole ? fresh : []));
  return {
    all: all.flatMap(({ rows }) => rows),
    done,
    waiting: all.flatMap(({ isWhole, agreed }) => (isWhole ? [] : agreed)).length,
    differ: all.flatMap(({ judged }) => judged.filter((one) => !isAgreed(one) && isFresh(one.by))),
    open: all.reduce(
      (count, { list, rows, judged, agreed, problem }) =>
        count +
        (list.isReviewed
          ? 0
          : problem === undefined
            ? rows.length - agreed.length - judged.filter((one) => !isAgreed(one)).length
            : 1),
      0,
    ),
    names: done.flatMap(({ fact, answer }) => cellsAfter(fact, answer).department ?? []),
  };
}

/** @returns whether one of the decisions on a row is not in the files yet */
const isFresh = (by: ReadonlyMap<string, Decision>): boolean =>
  [...by.values()].some(({ settled }) => settled === undefined);

/** @returns the cells of a row as a reviewer left them; empty cells are left out */
const cellsAfter = ({ fields }: Fact, { changes = {} }: Decision): Cells =>
  Object.fromEntries(Object.entries({ ...fields, ...changes }).filter(([, cell]) => cell !== ''));

/**
 * @param one the list
 * @param decided the rows that are settled now
 * @returns the corrections with which every row is read as it was decided. A main item goes on in the rows below, so a row below a changed one
 * may need a correction that keeps it as it was.
 */
function correctionsOf(
  one: ListedRows,
  decided: readonly AgreedRow[],
  source: ReviewedSource,
  authority: NameAuthority,
): Corrected[] {
  const answers = new Map(decided.map((row) => [row.fact.key, row]));
  const wanted = one.rows.map((row) => {
    const known = answers.get(row.key);
    return known === undefined ? row.fields : cellsAfter(row, known.answer);
  });
  const corrections = new Map<string, Corrected>();
  for (;;) {
    const made = correctionsFile.parse({ corrections: [...corrections.values()] });
    const read = listedRows(
      {
        ...source,
        corrections: [
          ...source.corrections.filter(({ key }) => key === undefined || !corrections.has(key)),
          ...made.corrections,
        ],
      },
      authority,
    ).find(({ list }) => list.key === one.list.key);
    if (read === undefined || read.problem !== undefined)
      throw new ReviewError(
        `${one.config.path} cannot be read with the changes of its rows: ${read?.problem}`,
      );
    const differs = read.rows.map((row, at) => setFor(row.fields, wanted[at] ?? {}));
    const heads = differs.flatMap((set, at) =>
      set !== undefined && (corrections.size === 0 || differs[at - 1] === undefined) ? [{ set, at }] : [],
    );
    if (heads.length === 0) return [...corrections.values()];
    for (const { set, at } of heads) {
      const row = one.rows[at];
      if (row === undefined) continue;
      const key = `review-${row.key}`;
      const before = corrections.get(key)?.set;
      const known = answers.get(row.key);
      if (before !== undefined && Object.keys(set).every((name) => name in before))
        throw new ReviewError(
          `${one.config.path}, row ${row.fields.number}: it cannot be read as it was changed`,
        );
      corrections.set(key, {
        key,
        lines: writtenRange(row.lines),
        kind: 'type' in set || 'department' in set ? 'MERGED_CELL' : 'SHIFTED_COLUMN',
        reading: saidOf({ kind: row.kind, fields: wanted[at] ?? {} }),
        alternatives: known?.answer.decision === 'CHANGE' ? [saidOf(row)] : [],
        reason:
          known?.answer.decision === 'CHANGE'
            ? `Changed in the review: ${[...known.by.keys()].join(', ')}.`
            : 'A row above was changed in the review; this row stays as it was.',
        set: { ...before, ...set },
      });
    }
  }
}

/** @returns the values of a correction that turn the cells of a row into others; undefined if they are the same */
function setFor(now: Cells, wanted: Cells): NonNullable<CorrectionInput['set']> | undefined {
  const differs = (name: string) => now[name] !== wanted[name];
  const { type, main, sub = null, department, remark } = wanted;
  const set = {
    ...(differs('type') ? { type } : {}),
    ...(differs('main') ? { main } : {}),
    ...(differs('sub') ? { sub } : {}),
    // A correction of the department takes the remark of the printed one away.
    ...(differs('department') || differs('remark')
      ? { department, ...(remark === undefined ? {} : { remark }) }
      : {}),
  };
  return Object.keys(set).length === 0 ? undefined : set;
}
