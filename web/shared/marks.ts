/** A piece of a line; `marked` if it is one of the given words. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** Shorter words are not marked, because a single character occurs in too many other words. */
const SHORTEST = 2;

/** Cuts a line at the beginning and end of each given word. Words that overlap become one marked piece. */
export function markWords(line: string, words: readonly string[]): Piece[] {
  const marked = new Array<boolean>(line.length).fill(false);
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length))
      marked.fill(true, at, at + word.length);
  }
  const pieces: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const isMarked = marked[at] === true;
    const last = pieces.at(-1);
    if (last !== undefined && last.marked === isMarked) last.text += line.charAt(at);
    else pieces.push({ text: line.charAt(at), marked: isMarked });
  }
  return pieces;
}
