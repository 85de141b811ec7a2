import type { FoundHoldingFragment } from './operations.generated.js';
import { type Language, wordsIn } from './words.js';

/** A named record, as the service returns it. */
export interface Named {
  readonly id: string;
  readonly name: string;
}
/** A sentence in pieces: texts, and the holder that the sentence is about. */
export type Sentence = readonly (string | Named)[];

type SentenceHolding = Pick<
  FoundHoldingFragment,
  'role' | 'status' | 'validFrom' | 'validTo' | 'holder' | 'jurisdiction'
>;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** @param day YYYY-MM-DD. @returns the day as a text, e.g. 2020年6月23日 or 23 June 2020 */
export function dayInWords(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${Number(date)}日`;
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `validTo` is the first day on which the holding is no longer valid, so the text says 'before'. */
function timeInWords({ validFrom, validTo }: SentenceHolding, language: Language): string {
  const [from, to] = [validFrom, validTo].map((day) => (day === null ? null : dayInWords(day, language)));
  if (language === 'zh') {
    const parts = [from && `自${from}起`, to && `${to}之前`].filter(Boolean);
    return parts.length === 0 ? '' : `${parts.join('、')}，`;
  }
  const parts = [from && `from ${from}`, to && `before ${to}`].filter(Boolean);
  return parts.length === 0 ? '' : `${parts.join(' and ')}, `;
}

function placeInWords(
  { region, except, ownArea }: SentenceHolding['jurisdiction'],
  language: Language,
): string {
  const names = except.map(({ name }) => name);
  if (language === 'zh') {
    const exception = names.length === 0 ? '' : `（${names.join('、')}除外）`;
    return `在${region.name}${exception}${ownArea ? '各自辖区内' : ''}`;
  }
  const exception = names.length === 0 ? '' : ` (except ${names.join(', ')})`;
  return `in ${region.name}${exception}${ownArea ? ', each in its own area' : ''}`;
}

/**
 * @param power whether the responsibility is a power. A holder exercises a power and is responsible for anything else.
 * @returns a sentence that can be read out: the holder, the place and the dates of a holding
 */
export function holdingInWords(holding: SentenceHolding, power: boolean, language: Language): Sentence {
  const { role } = wordsIn(language);
  const time = timeInWords(holding, language);
  const place = placeInWords(holding.jurisdiction, language);
  const conditional = holding.status === 'CONDITIONAL';
  if (language === 'zh') {
    const verb = power && holding.role === 'OWNER' ? '行使' : role[holding.role];
    return conditional
      ? [`${time}${place}，已赋予`, holding.holder, `，条件成就后方可${verb}。`]
      : [`${time}${place}，由`, holding.holder, `${verb}。`];
  }
  const opening = `${time}${place}: `;
  const sentence = `${opening.charAt(0).toUpperCase()}${opening.slice(1)}`;
  const verb = power && holding.role === 'OWNER' ? 'exercises it' : role[holding.role];
  return conditional
    ? [sentence, holding.holder, ' has it, but may exercise it only after the condition is met.']
    : [sentence, holding.holder, ` ${verb}.`];
}
