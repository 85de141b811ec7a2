const DIGITS = '〇一二三四五六七八九';
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The characters of a Chinese numeral, for patterns. */
export const NUMERAL = '[〇○零一二三四五六七八九十百千两]';

/**
 * @param written a number in Arabic digits or Chinese numerals: 12, 十二, 二〇二〇
 * @returns the number; undefined if it is none
 */
export function numberOf(written: string): number | undefined {
  if (/^\d+$/u.test(written)) return Number(written);
  const numeral = written.replace(/[○零]/gu, '〇').replace(/两/gu, '二');
  if (numeral === '' || /[^〇一二三四五六七八九十百千]/u.test(numeral)) return undefined;
  if (!/[十百千]/u.test(numeral)) return Number([...numeral].map((digit) => DIGITS.indexOf(digit)).join(''));
  let sum = 0;
  let digit: number | undefined;
  for (const character of numeral) {
    const place = PLACES.get(character);
    if (place === undefined) digit = DIGITS.indexOf(character);
    else {
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
}
