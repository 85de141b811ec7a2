import type { StateRow } from './integrity-statements.js';

/**
 * How this version of the program lays out facts in the graph: labels, properties, relationships, what it keeps about
 * them. Raised with every change after which a graph of the version before would be read wrongly.
 */
export const LAYOUT = 4;

/** @returns the layout of a graph where it is another than ours, in words; undefined for ours and for an empty graph */
export function otherLayout({ holdsFacts, layout }: StateRow): string | undefined {
  if (!holdsFacts || layout === LAYOUT) return undefined;
  return layout === null ? '0 (written before layouts were numbered)' : String(layout);
}

/** A graph of another layout in words, with what is to be done; `found` as `otherLayout` says it. */
export function layoutInWords(found: string): string {
  return (
    `The graph has layout ${found}, but this version of the program needs layout ${LAYOUT}. ` +
    'Run mandate-graph load --rebuild PATH... with the folder of every source: it empties the graph and loads them.'
  );
}

/** The graph has another layout than this program's; the message names both and says what to do. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  /**
   * @param found as `otherLayout` says it
   * @param missing sources that a rebuild would lose
   */
  constructor(
    readonly found: string,
    missing: readonly string[] = [],
  ) {
    super(
      [
        layoutInWords(found),
        ...missing.map((source) => `The graph also has the source ${source}, which is not under data/.`),
        'If a source has no folder with records (an import), write one with the version of the program that loaded it: mandate-graph export -f jsonl -o FOLDER. Name that folder too.',
      ].join('\n'),
    );
  }
}
