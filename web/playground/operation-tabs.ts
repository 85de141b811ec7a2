/** The operation in the first tab of the playground. It runs without changes and shows the purpose of the graph. */
const FIRST = 'who-owns';

const files: Record<string, string> = import.meta.glob('../../operations/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** @returns the persisted operations of `operations/`, one for each tab */
export function operationTabs(): { query: string }[] {
  const rank = (path: string) => (path.split('/').at(-1)?.startsWith(FIRST) ? 0 : 1);
  return Object.entries(files)
    .sort(([left], [right]) => rank(left) - rank(right) || left.localeCompare(right))
    .map(([, query]) => ({ query }));
}
