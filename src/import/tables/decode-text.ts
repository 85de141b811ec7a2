import { decodeUtf8 } from '../../records/file-lines.js';

/** The encodings of text files that are recognized, in the order in which they are tried. */
export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030'] as const;
/** The encoding of a text file. */
export type Encoding = (typeof ENCODINGS)[number];

/** How much of a file decides whether it is UTF-16. */
const LOOKED_AT = 4_096;

function decode(bytes: Buffer, encoding: Encoding): string | undefined {
  if (encoding === 'UTF-8') return decodeUtf8(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * UTF-16 is recognized by its mark or by its zero bytes: no other text has them, and every line end, comma and digit of UTF-16 has
 * one, in the second byte if the lower byte comes first.
 */
function utf16Of(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  const zero = bytes.subarray(0, LOOKED_AT).indexOf(0);
  if (zero === -1) return undefined;
  return zero % 2 === 1 ? 'UTF-16LE' : 'UTF-16BE';
}

/**
 * Decodes a text file whose encoding is not known. GB18030 comes last, because it accepts almost any bytes.
 * @param wanted the encoding that the mapping names
 * @returns the text without its byte order mark, and the encoding; undefined if it is text in none of the encodings
 */
export function decodeText(
  bytes: Buffer,
  wanted?: Encoding,
): { readonly text: string; readonly encoding: Encoding } | undefined {
  const found = utf16Of(bytes);
  const tried =
    wanted !== undefined ? [wanted] : found !== undefined ? [found] : (['UTF-8', 'GB18030'] as const);
  for (const encoding of tried) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return { text, encoding };
  }
  return undefined;
}
