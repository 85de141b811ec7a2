import type { z } from 'zod';
import type { correctionsFile, manifestFile, matchesFile } from '../gazette/manifest.js';
import type { ReadingInput } from '../gazette/reading.js';

/** The files of a drafted source. */
export interface DraftedFiles {
  readonly manifest: z.input<typeof manifestFile>;
  readonly readings: readonly ReadingInput[];
  readonly corrections: z.input<typeof correctionsFile>;
  readonly matches: readonly z.input<typeof matchesFile>['matches'][number][];
  /** The lists of `names-to-review.yaml`. */
  readonly names: object;
  /** The doubtful facts. */
  readonly doubts: readonly { readonly slug: string }[];
}
