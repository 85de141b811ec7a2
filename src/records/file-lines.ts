import { createReadStream } from 'node:fs';

/** The line ends that editors count. Files that several people have edited mix all three. */
export const LINE_BREAK = /\r\n|\r|\n/gu;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];

/** @returns the number of line ends in a text */
export function countLineBreaks(text: string): number {
  return text.match(LINE_BREAK)?.length ?? 0;
}

const FIRST = new TextDecoder('utf-8', { fatal: true });
/** After the first line, the three bytes of a byte order mark are an ordinary character. */
const FURTHER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeWith(decoder: typeof FIRST, bytes: Buffer): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** @returns the text of a file without its byte order mark; undefined if it is not UTF-8 */
export function decodeUtf8(bytes: Buffer): string | undefined {
  return decodeWith(FIRST, bytes);
}

/**
 * Reads the lines of a file as a stream. Some versions of Node's readline also end lines at U+2028, which JSON allows within a
 * string, so we do not use it.
 * @returns each line as text; undefined for a line that is not UTF-8
 */
export async function* readLines(file: string): AsyncGenerator<string | undefined> {
  let isFirst = true;
  const text = (line: readonly Buffer[]) => {
    const bytes = line.length === 1 && line[0] !== undefined ? line[0] : Buffer.concat(line);
    const found = isFirst ? decodeUtf8(bytes) : decodeWith(FURTHER, bytes);
    isFirst = false;
    return found;
  };
  let open: Buffer[] = [];
  let wasReturn = false;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at];
      const isSecond = wasReturn && byte === LINE_FEED;
      wasReturn = byte === CARRIAGE_RETURN;
      if (byte !== LINE_FEED && byte !== CARRIAGE_RETURN) continue;
      if (!isSecond) {
        yield text([...open, chunk.subarray(from, at)]);
        open = [];
      }
      from = at + 1;
    }
    if (from < chunk.length) open.push(chunk.subarray(from));
  }
  if (open.length > 0) yield text(open);
}
