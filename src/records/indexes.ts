/** What the nodes of a label are found and ordered by; the load makes an index of it. */
export type Index =
  | { readonly label: string; readonly properties: readonly string[] }
  /** A key for each word of a property; several labels are separated by `|`. */
  | { readonly fullText: string; readonly labels: string; readonly property: string };

/** Nodes by the values of properties, all together one key. */
export function range(label: string, ...properties: readonly string[]): Index {
  return { label, properties };
}

/** Pages of a label in document order, of all nodes or of those with one value of a property. */
export function pages(label: string, ...by: readonly string[]): Index[] {
  return [range(label, 'ord', 'id'), ...by.map((property) => range(label, property, 'ord', 'id'))];
}

/** Nodes by the words in a property. */
export function fullText(name: string, labels: string, property = 'spelled'): Index {
  return { fullText: name, labels, property };
}
