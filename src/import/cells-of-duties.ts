import type { RecordOf } from '../records/index.js';
import type { Item } from './cells-of-items.js';
import { parseDuties } from './duties.js';
import { shortChecksum } from './items.js';

type Duty = RecordOf<'duties'>;

/** The words of a duty. Where they are its title, their last mark is kept only in the checksum of an id. */
function wordsOf({ id, text, title }: Duty): string {
  const words = text ?? title;
  const checksums = [...id.matchAll(/~([0-9a-f]{8})(?=~|$)/gu)].map(([, checksum]) => checksum);
  const ends = ['', '。', '；', ';', '.'];
  return text !== undefined
    ? words
    : `${words}${ends.find((end) => checksums.includes(shortChecksum(`${words}${end}`))) ?? ''}`;
}
const numbered = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text, index) => (text === undefined ? [] : [`${index + 1}. ${text}`])).join('\n');

/**
 * @param cited the acts of the row's cell of bases, for a row without a duty
 * @returns the cells from which the duties of a row are read again
 */
export function cellsOfDuties(
  listed: readonly Duty[],
  cited: string | undefined,
): Readonly<Record<string, string | undefined>> {
  const [first] = listed;
  if (first === undefined) return { duty_basis: cited };
  const all = listed.map(wordsOf);
  const bases = listed.map(({ basis }) => basis);
  const isOneStage = listed.every(({ stage }) => stage === first.stage);
  for (const duty of [...(all.length === 1 ? all : []), numbered(all)])
    for (const basis of [bases[0] ?? '', numbered(bases)])
      for (const stage of ['', ...(isOneStage ? [first.stage ?? ''] : [])]) {
        const read = parseDuties(duty, basis);
        const isSame =
          read.length === listed.length &&
          read.every(
            (one, index) =>
              one.words === all[index] &&
              one.basis === bases[index] &&
              (stage || one.stage) === listed[index]?.stage,
          );
        if (isSame) return { duty, stage, duty_basis: basis || cited };
      }
  return { duty: numbered(all), duty_basis: numbered(bases) };
}

/** @returns who answers for the items of a row; a row that means several says the same of each */
export const answeringFor = ([item]: readonly Item[]) =>
  item !== undefined && 'accountability' in item ? item.accountability : [];

/** @returns the cells of the words about who answers for an item. */
export const cellsOfAnswers = (answers: RecordOf<'powers'>['accountability'][number] | undefined) => ({
  accountability: answers?.situations,
  accountable: answers?.subjects,
  accountability_basis: answers?.basis,
});
