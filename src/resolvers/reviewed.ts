import { isReviewed } from '../rules/unreviewed.js';

/** The field of every fact that a program may have drafted: a row has `false`, or null where a person has reviewed it. */
export const reviewable = {
  reviewed: (row: { readonly reviewed: boolean | null }) => isReviewed(row),
};
