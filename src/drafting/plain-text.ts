// The text of a document in two forms of equal length: as printed without spaces, and with one width of punctuation and digits. Patterns
// are matched against the second, and the words that a draft quotes are cut from the first at the same places.

import { IGNORED } from '../gazette/source-text.js';

const WIDE = new Map(
  Object.entries({
    '，': ',',
    '；': ';',
    '：': ':',
    '（': '(',
    '）': ')',
    '﹙': '(',
    '﹚': ')',
    '．': '.',
    '！': '!',
    '？': '?',
    '〈': '《',
    '〉': '》',
    '－': '-',
    '—': '-',
    '–': '-',
    '\u3000': ' ',
  }),
);

/** @returns the text with half-width punctuation and digits; every character stays at its place */
export function toPlain(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const code = character.charCodeAt(0);
    plain +=
      code >= 0xff10 && code <= 0xff19
        ? String.fromCharCode(code - 0xff10 + 0x30)
        : (WIDE.get(character) ?? character);
  }
  return plain;
}

/** The marks that Markdown puts before a heading, an item or a quotation. */
const MARKDOWN = /^\s*(?:#{1,6}\s*|[-*+]\s+|>\s*)+/u;

/** @returns the text without white space, emphasis marks and paragraph tags, which the look-up of quoted words ignores too */
export const squeeze = (text: string): string => text.replace(IGNORED, '');

/** @returns the words of a line as printed, without spaces, emphasis and the marks of Markdown */
export const wordsOf = (line: string): string => squeeze(line.replace(MARKDOWN, ''));

/** @returns the letters and digits of a text alone; two texts that differ in spaces, width or punctuation become the same */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/<[^<>]*>/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
