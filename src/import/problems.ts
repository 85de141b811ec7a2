import type { Problem } from '../records/read-files.js';

/** How many further places of a mistake are told. */
const MOST_PLACES = 5;
/** The value that a problem begins with: since: '2021-13' is not a date. */
const VALUE = /^([^:']*: )?'(?:[^']|'(?! ))*' /u;

/** A mistake that occurs in one place or in several. */
interface Mistake {
  readonly first: Problem;
  readonly further: Problem[];
  times: number;
}

/** The problems of an import. The same mistake in one column is told once, with its count and its first places. */
export class Problems {
  readonly #mistakes = new Map<string, Mistake>();

  /**
   * @param problem with the place where it occurs
   * @param column the column of a row; absent for a problem that stands by itself
   */
  add(problem: Problem, column?: string): void {
    const key =
      column === undefined
        ? `${this.#mistakes.size}`
        : `${column} ${problem.problem.replace(VALUE, (_, before: string | undefined) => before ?? '')}`;
    const known = this.#mistakes.get(key);
    if (known === undefined) {
      this.#mistakes.set(key, { first: problem, further: [], times: 1 });
      return;
    }
    known.times += 1;
    if (known.further.length < MOST_PLACES) known.further.push(problem);
  }

  /** @returns the problems in the order in which they were found */
  get all(): readonly Problem[] {
    return [...this.#mistakes.values()].map(({ first, further, times }) => {
      if (times === 1) return first;
      const places = further.map(({ cell, line, problem }) => {
        const value = /'(?:[^']|'(?! ))*'/u.exec(problem)?.[0];
        const own = /'(?:[^']|'(?! ))*'/u.exec(first.problem)?.[0];
        const place = cell ?? `line ${line}`;
        return value === undefined || value === own ? place : `${place} (${value})`;
      });
      const more = times - 1 - places.length;
      return {
        ...first,
        times,
        problem: `${first.problem}; ${times} times, also at ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      };
    });
  }
}
