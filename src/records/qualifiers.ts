import { z } from 'zod';
import { doubtful, listOf, reference, references, words } from './fields.js';
import { fullTextIndex } from './indexes.js';
import type { Properties } from './kind.js';
import { HOLDERS } from './prefixes.js';
import type { LimitationBounds } from './terms.js';
import { DERIVATION_RULES, ENDS, LIMITATION_BOUNDS, limitedTo, PENDING_FACTS, STATUSES } from './terms.js';
import { fold, toSearchTokens } from './text.js';

/** The fields that limit a holding or a transfer to a part of its responsibility. */
export const limited = {
  limitation: words
    .optional()
    .describe('The part that is given or held, where a document limits it (事项限定; 除第(二)(三)项外)'),
  limitationBounds: z
    .enum(LIMITATION_BOUNDS)
    .optional()
    .describe(
      'HELD, or absent: the words of `limitation` say what is given or held. EXCEPTED: they say what is not given or held',
    ),
};
/** The fields for a body that must approve what the holder does. */
export const approval = {
  approver: reference('APPROVED_BY', ...HOLDERS)
    .optional()
    .describe('The body whose approval the source requires of whoever holds it (须经其批准)'),
  approvalWords: words.optional().describe('The words that require the approval'),
};
/** The status of a holding or transfer within its days. */
export const status = z
  .enum(STATUSES)
  .describe('What it is within its days: CONDITIONAL where a condition must be met before it is exercised');
/** The field for an end whose day is not known. */
export const ended = z
  .enum(ENDS)
  .optional()
  .describe(
    'DAY_UNKNOWN if the source says that it ended but not on which day; a known day is the end of its interval',
  );

/** The condition of a conditional holding or transfer. */
export const condition = words
  .optional()
  .describe('What must happen before it is exercised, in the words of the document');
export const pendingOn = z
  .enum(PENDING_FACTS)
  .optional()
  .describe(
    'HANDOVER if it is CONDITIONAL because it takes effect with the handover and not on a day: `condition` then has the words (自交接之日起, 完成交接后)',
  );
/** The fields for other possible readings, the doubts and the rules that added something to the words. */
export const deduced = {
  alternatives: references('MAY_MEAN', ...HOLDERS).describe(
    'Bodies that another careful reading would name instead',
  ),
  ...doubtful,
  derivedBy: listOf(DERIVATION_RULES).describe('What our rules added that no document says in words'),
};

/** @returns the properties for finding holdings and transfers by the words that limit or qualify them */
export function deriveQualifiers(
  {
    limitation,
    limitationBounds,
  }: { readonly limitation?: string | undefined; readonly limitationBounds?: LimitationBounds | undefined },
  other: string | undefined,
): Properties {
  const said = [limitation, other].filter((text) => text !== undefined);
  return {
    ...limitedTo(limitation, limitationBounds),
    ...(said.length === 0
      ? {}
      : { foldedQualifiers: said.map(fold), spelled: said.map(toSearchTokens).join(' | ') }),
  };
}
/** The full-text index of the words that limit or qualify holdings and transfers. */
export const QUALIFIER_INDEX = fullTextIndex('qualifier_text', 'Transfer|Holding');
