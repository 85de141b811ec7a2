// @ts-check
// A smaller first issue, so that loads of it take a second. It is JavaScript, because the scripts of bench/ use it too, and Node
// runs no TypeScript. So it gets what it needs of src/records, because those scripts have it compiled.

/** @typedef {import('../../src/records/read-files.js').SourceRecords} SourceRecords */

/**
 * @typedef {object} RecordModules
 * @property {typeof import('../../src/records/prefixes.js').RECORD_KINDS} RECORD_KINDS
 * @property {typeof import('../../src/records/read-files.js').danglingReferences} danglingReferences
 * @property {typeof import('../../src/records/references.js').referencesOf} referencesOf
 */

/**
 * Leaves out most powers, duties and tasks of a source, and all that refers to them.
 * @param {RecordModules} modules
 * @param {SourceRecords} first
 * @param {readonly SourceRecords[]} others the other sources; what they refer to stays
 * @param {number} every one of this many stays
 * @returns {SourceRecords}
 */
export function fewRows({ RECORD_KINDS, danglingReferences, referencesOf }, first, others, every) {
  const allOf = (/** @type {SourceRecords} */ { records }) =>
    RECORD_KINDS.flatMap((kind) => records[kind].map((record) => ({ kind, record })));
  const named = new Set(
    others.flatMap(allOf).flatMap(({ kind, record }) => referencesOf(kind, record).map(({ id }) => id)),
  );
  const { powers, duties, tasks, transfers, holdings } = first.records;
  const kept = new Set(
    [...powers, ...duties, ...tasks]
      .map(({ id }) => id)
      .filter((id, at) => named.has(id) || at % every === 0),
  );
  for (const { id, responsibility } of [...transfers, ...holdings])
    if (named.has(id)) kept.add(responsibility);
  const known = new Set(others.flatMap(allOf).map(({ record }) => record.id));
  let left = first;
  const leaveOut = (/** @type {(id: string) => boolean} */ isGone) => {
    const records = /** @type {SourceRecords['records']} */ (
      Object.fromEntries(
        RECORD_KINDS.map((kind) => [kind, left.records[kind].filter(({ id }) => !isGone(id))]),
      )
    );
    left = { ...first, records };
  };
  leaveOut((id) => /^(?:power|duty|task):/u.test(id) && !kept.has(id));
  for (let gone = new Set(['']); gone.size > 0; ) {
    gone = new Set([...danglingReferences(left)].flatMap(([id, by]) => (known.has(id) ? [] : by)));
    leaveOut((id) => gone.has(id));
  }
  return left;
}
