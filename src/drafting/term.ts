// When a document takes effect, and how long it is valid.

import type { z } from 'zod';
import type { readingFile } from '../gazette/reading.js';
import { dayIn } from './days.js';
import { NUMERAL, numberOf } from './numerals.js';
import type { Unit } from './outline.js';

/** The clauses of a reading that give the first day of a document, and the day on which it is valid no longer. */
export type DraftedTerm = Pick<z.input<typeof readingFile>, 'effective' | 'expiry'>;

/** 本办法自2021年5月1日起施行. */
const BEGINS =
  /本[\p{Script=Han}]{2,6}?自(?<when>[^,。;]{2,20}?)起(?:正式|开始)?(?:施行|实施|执行|生效|试行)/u;
/** A day that the document does not name: that of its publication. */
const WITH_PUBLICATION = /^(?:发布|印发|公布|下发|颁布)之日$/u;
/** 有效期五年, 有效期至2026年4月30日. */
const VALID = new RegExp(
  `有效期(?:限)?(?:为)?(?:(?<years>\\d{1,2}|${NUMERAL}{1,3})年|(?:截)?至(?<last>[^,。;]{6,12}日)止?)`,
  'u',
);

/** @returns the day so many years and days after a day in ISO form */
function dayAfter(day: string, { years = 0, days = 0 }: { years?: number; days?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year + years, month - 1, date + days)).toISOString().slice(0, 10);
}

/**
 * Finds the clause that gives the first day of a document, and the term in the same text.
 * @param issuedOn the day of the document, from which it is in force if the clause names no other
 */
export function termOf(units: readonly Unit[], issuedOn: string | undefined): DraftedTerm {
  for (const { key, plain, words } of units) {
    const begins = BEGINS.exec(plain);
    const when = begins?.groups?.when;
    if (begins === null || when === undefined) continue;
    const on = dayIn(when);
    if (on === undefined && !WITH_PUBLICATION.test(when)) continue;
    const cut = ({ index, 0: { length } }: RegExpExecArray) => words.slice(index, index + length);
    const effective = { at: key, words: cut(begins), ...(on === undefined ? {} : { on }) };
    const valid = VALID.exec(plain);
    const first = on ?? issuedOn;
    const years = valid?.groups?.years === undefined ? undefined : numberOf(valid.groups.years);
    const last = dayIn(valid?.groups?.last ?? '');
    const until =
      last !== undefined
        ? dayAfter(last, { days: 1 })
        : years !== undefined && first !== undefined
          ? dayAfter(first, { years })
          : undefined;
    return valid === null || until === undefined
      ? { effective }
      : { effective, expiry: { at: key, words: cut(valid), on: until } };
  }
  return {};
}
