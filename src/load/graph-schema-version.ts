import type { StateRow } from './integrity-statements.js';

/**
 * The version of the graph schema: labels, properties, relationships and the state that a load stores. It is increased with every
 * change that would make this program misread a graph of the version before.
 */
export const LAYOUT = 4;

/** @returns the layout of the graph in words if it differs from `LAYOUT`; undefined if it is the same or the graph is empty */
export function otherLayout({ holdsFacts, layout }: StateRow): string | undefined {
  if (!holdsFacts || layout === LAYOUT) return undefined;
  return layout === null ? '0 (written before layouts were numbered)' : String(layout);
}

/**
 * Describes a graph that has another layout.
 * @param found the return value of `otherLayout`
 * @returns a message that names both layouts and the command to run
 */
export function layoutInWords(found: string): string {
  return (
    `The graph has layout ${found}, but this version of the program needs layout ${LAYOUT}. ` +
    'Run mandate-graph load --rebuild PATH... with the folder of every source: it empties the graph and loads them.'
  );
}

/** Thrown if the layout of the graph is not that of this program. The message names both and the command to run. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  /**
   * @param found the return value of `otherLayout`
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
