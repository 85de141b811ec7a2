// The corrections that a review writes and removes.

import type { Document } from 'yaml';
import type { CorrectionInput } from '../gazette/manifest.js';
import { writtenRange } from '../gazette/source-text.js';
import { saidOf } from './decisions.js';
import type { Fact } from './facts.js';

/** How the key of a correction begins that a draft made. */
export const DRAFTED_DOUBT = 'draft-';

/** Adds the correction that says why a fact is doubtful. @returns its key */
export function addDoubt(
  document: Document,
  fact: Fact,
  certainty: unknown,
  reviewers: readonly string[],
): string {
  const key = `review-${fact.key}`;
  const entry = {
    key,
    lines: writtenRange(fact.lines),
    kind: 'NAME_VARIANT' as const,
    reading: saidOf(fact),
    reason: `Found doubtful in the review (${String(certainty)}): ${reviewers.join(', ')}.`,
  };
  if (!correctionsIn(document).some((one) => one.key === key)) putCorrection(document, entry);
  return key;
}

const correctionsIn = (document: Document): readonly { readonly key?: string }[] =>
  (document.toJS() as { corrections?: readonly { key?: string }[] } | null)?.corrections ?? [];

/** Writes a correction at the end, in place of one with its key. */
export function putCorrection(document: Document, entry: CorrectionInput & { readonly key: string }): void {
  const list = correctionsIn(document);
  const before = list.findIndex(({ key }) => key === entry.key);
  if (before >= 0) document.deleteIn(['corrections', before]);
  if (list.length === 0) document.setIn(['corrections'], document.createNode([entry]));
  else document.addIn(['corrections'], document.createNode(entry));
}

/** Removes the corrections that gave doubts which are no longer there. */
export function removeCorrections(
  document: Document,
  cleared: ReadonlySet<string>,
  facts: readonly Fact[],
): void {
  const doubtsOf = (isCleared: boolean) =>
    facts
      .filter(({ key }) => cleared.has(key) === isCleared)
      .flatMap(({ doubts }) => doubts.map(({ key }) => key));
  const left = new Set(doubtsOf(false));
  const dropped = new Set(
    doubtsOf(true).filter((key) => key?.startsWith(DRAFTED_DOUBT) === true && !left.has(key)),
  );
  const list = correctionsIn(document);
  for (let index = list.length - 1; index >= 0; index--)
    if (dropped.has(list[index]?.key)) document.deleteIn(['corrections', index]);
}
