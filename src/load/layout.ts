import type { StateRow } from '../graph/integrity.js';

/**
 * How this version of the program lays out facts in the graph: labels, properties, relationships, what it keeps about
 * them. Raised with every change after which a graph of the version before would be read wrongly.
 */
export const LAYOUT = 1;

/** @returns the layout of a graph where it is another than ours, in words; undefined for ours and for an empty graph */
export function otherLayout({ holdsFacts, layout }: StateRow): string | undefined {
  if (!holdsFacts || layout === LAYOUT) return undefined;
  return layout === null ? 'none (it is older than layouts are counted)' : String(layout);
}

/** What is to be done about a graph of another layout; `found` as `otherLayout` says it. */
export function layoutAdvice(found: string): string {
  return (
    `The graph has layout ${found}, and this version of the program reads and writes layout ${LAYOUT}. ` +
    'mandate-graph load --rebuild PATH... empties it and loads the sources named. What has no folder (imports): ' +
    'write it with the version that loaded it (mandate-graph export -f jsonl -o FOLDER) and name that folder too.'
  );
}

/** The graph has another layout than this program's; the message names both and says what to do. */
export class LayoutError extends Error {
  override readonly name = 'LayoutError';
  constructor(found: string) {
    super(layoutAdvice(found));
  }
}
