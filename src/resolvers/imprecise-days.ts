import { dayAsWritten, precisionOf, type WithImpreciseDays } from '../records/imprecise-days.js';
import { withDependencies } from './depends-on.js';

type WithDay<Column extends string> = WithImpreciseDays & Readonly<Record<Column, string | null>>;

/** @returns a resolver for how precisely the source gives the day in a column */
export function dayPrecision<Column extends string>(column: Column) {
  return withDependencies({ columns: [column, 'impreciseDays'] }, (row: WithDay<Column>) =>
    precisionOf(row, row[column]),
  );
}

/** @returns a resolver for the words of the source for the day in a column, if it gives only the month or the year */
export function dayInWords<Column extends string>(column: Column) {
  return withDependencies({ columns: [column, 'impreciseDays'] }, (row: WithDay<Column>) =>
    dayAsWritten(row, row[column]),
  );
}
