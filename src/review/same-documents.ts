// Which documents of a new draft are which of the draft before: people give documents other slugs, and put numbers right.

import { fold } from '../records/text.js';
import { type Decision, ReviewError } from './decisions.js';
import type { DraftedFiles } from './drafted-files.js';
import { type ReviewedSource, readingAt } from './source-folder.js';

interface Named {
  readonly slug: string;
  readonly number?: string | undefined;
  readonly title: string;
}

/** @returns the slug that each document of the new draft had before, by its slug in the draft */
function oldSlugs(drafted: readonly Named[], before: readonly Named[]): ReadonlyMap<string, string> {
  const slugs = new Map<string, string>();
  const free = new Set(before);
  for (const keyOf of [
    ({ number }: Named) => fold(number ?? ''),
    ({ title }: Named) => fold(title),
    ({ slug }: Named) => slug,
  ])
    for (const one of drafted) {
      if (slugs.has(one.slug) || keyOf(one) === '') continue;
      const same = [...free].find((other) => keyOf(other) === keyOf(one));
      if (same === undefined) continue;
      slugs.set(one.slug, same.slug);
      free.delete(same);
    }
  return slugs;
}

/**
 * @param decided all decisions on the source
 * @returns the draft with the slugs that its documents had before
 * @throws ReviewError if it lacks a document on which a person has worked
 */
export function withOldSlugs<T extends DraftedFiles>(
  before: ReviewedSource,
  drafted: T,
  decided: readonly Decision[],
): T {
  const slugs = oldSlugs(drafted.manifest.documents, before.manifest.documents);
  const found = new Set(slugs.values());
  for (const { slug, number, title } of before.manifest.documents) {
    if (found.has(slug)) continue;
    const keys = new Set(decided.map(({ key }) => key));
    const count = before.facts.filter(
      ({ document, isReviewed, key }) => document === slug && (isReviewed || keys.has(key)),
    ).length;
    if (count > 0)
      throw new ReviewError(
        `The new text has no ${number ?? title}, of which ${count === 1 ? '1 fact is' : `${count} facts are`} reviewed or decided on. Nothing was written. If it is gone, remove it from manifest.yaml and remove ${readingAt(slug)}; then draft again.`,
      );
  }
  const now = <O extends { readonly slug: string }>(one: O): O => ({
    ...one,
    slug: slugs.get(one.slug) ?? one.slug,
  });
  return {
    ...drafted,
    manifest: { ...drafted.manifest, documents: drafted.manifest.documents.map(now) },
    readings: drafted.readings.map((one) => ({ ...one, document: slugs.get(one.document) ?? one.document })),
    doubts: drafted.doubts.map(now),
  };
}
