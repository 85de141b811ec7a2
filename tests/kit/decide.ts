import { Reviewing } from '../../src/review-page/reviewing.js';
import { NAME } from './drafted-notice.js';

type Facts = ReturnType<Reviewing['answer']>['facts'];

/**
 * Decides on facts of the drafted notice, as the page of a reviewer does.
 * @param keysOf selects the facts
 * @returns why the decision was refused, or how many decisions it has changed
 */
export function decideOn(
  out: string,
  reviewer: string,
  keysOf: (facts: Facts) => string[],
  decision: string | null,
  changes?: Readonly<Record<string, string>>,
): string | number {
  const reviewing = new Reviewing(out, NAME, reviewer);
  const { facts, version } = reviewing.answer();
  const more = changes === undefined ? {} : { changes };
  const answer = reviewing.decide({ keys: keysOf(facts), decision, version, ...more });
  return 'refused' in answer ? answer.refused : Object.keys(answer.changed).length;
}
