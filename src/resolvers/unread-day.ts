import { type BadInputError, badInputError } from './bad-input.js';

/** Days that a `Date` accepts, in words. */
export const DAYS_ALLOWED = {
  EN: 'a calendar date as YYYY-MM-DD, such as 2020-06-23',
  ZH: '公历日期，格式为 YYYY-MM-DD，例如 2020-06-23',
};

/** A value that is no calendar day, in one of several cases whose other cases stand. No JSON can be one, so no other field gets it. */
export class UnreadDay {
  constructor(private readonly given: unknown) {}

  /** @returns the error of the case */
  refusal(argument: string): BadInputError {
    const written = JSON.stringify(this.given);
    return badInputError(
      argument,
      { EN: `${written} is not a Date`, ZH: `${written} 不是日期` },
      DAYS_ALLOWED,
    );
  }
}
