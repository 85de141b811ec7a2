/** An index for finding and ordering the nodes of a label. The load creates it. */
export type Index =
  | { readonly label: string; readonly properties: readonly string[] }
  /** A key for each word of a property; several labels are separated by `|`. */
  | { readonly fullText: string; readonly labels: string; readonly property: string };

/** An index of nodes by the values of properties, which form one key together. */
export function rangeIndex(label: string, ...properties: readonly string[]): Index {
  return { label, properties };
}

/** Indexes for pages in document order: of all nodes of a label, and of those with one value of each property in `by`. */
export function pageIndexes(label: string, ...by: readonly string[]): Index[] {
  return [rangeIndex(label, 'ord', 'id'), ...by.map((property) => rangeIndex(label, property, 'ord', 'id'))];
}

/** A full-text index of nodes by the words in a property. */
export function fullTextIndex(name: string, labels: string, property = 'spelled'): Index {
  return { fullText: name, labels, property };
}
