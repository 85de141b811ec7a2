import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import { danglingReferences, RecordsError, type SourceRecords } from '../records/read-files.js';
import { WAITING_REFERENCES, WAITING_RELATIONSHIPS } from '../records/references.js';
import { batches } from './batches.js';
import { RECONCILE_STATEMENTS } from './reconcile-statements.js';
import type { Delta } from './write-changes.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** Thrown if the only problem of a source is that it refers to records that no loaded source has. */
export class MissingTargetError extends RecordsError {}

/** The references of endings, fulfilments and bans to the transfers and holdings that they change. */
const SUBJECTS = WAITING_REFERENCES.filter(({ kinds }) => kinds.includes('transfers'));

/**
 * Checks references before anything is written.
 * @throws MissingTargetError if a reference has no target. RecordsError if there is another problem: if another source already uses
 *   an id, if a record of another source waits for a holding that is derived here, or if a fact that would be removed is referred
 *   to by another source
 */
export async function refuseBadReferences(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  { created, changed, removed, rewritten }: Delta & { readonly rewritten: readonly string[] },
): Promise<void> {
  const source = read.source.name;
  const dangling = danglingReferences(read);
  const missing = new Set<string>();
  for (const ids of batches([...dangling.keys()])) {
    const { records } = await transaction.run(WRITE_STATEMENTS.missing, { ids });
    for (const record of records) missing.add(record.get('id'));
  }
  const problems = [...dangling]
    .filter(([id]) => missing.has(id) || removed.includes(id))
    .flatMap(([id, by]) =>
      by.map((record) => ({ ...read.placeOf(record), problem: `refers to ${id}, which does not exist` })),
    );
  const absent = problems.length;
  const waiting = new Map(
    [...created, ...changed].flatMap((fact) => {
      const reference = SUBJECTS.find(({ label }) => fact.labels.includes(label));
      if (reference === undefined) return [];
      const { id, properties } = fact;
      const subject = String(properties[reference.property]);
      return /^(?:transfer|holding):/u.test(subject) && properties.responsibilityId === undefined
        ? [[subject, id]]
        : [];
    }),
  );
  const gone = new Set(removed);
  for (const ids of batches([...waiting.keys()])) {
    const { records } = await transaction.run(WRITE_STATEMENTS.existing, { ids });
    for (const subject of records.map((record): string => record.get('id')).filter((id) => !gone.has(id)))
      problems.push({
        ...read.placeOf(waiting.get(subject) ?? ''),
        problem: `${subject} is not a recorded transfer or holding, so it can be neither ended nor fulfilled nor barred from being given on`,
      });
  }
  const derived = created.filter((fact) => fact.labels[0] === 'Holding' && fact.properties.stated !== true);
  for (const ids of batches(derived.map(({ id }) => id))) {
    const { records } = await transaction.run(RECONCILE_STATEMENTS.waiting, { ids, source });
    for (const record of records) {
      const subject: string = record.get('subject');
      problems.push({
        ...read.placeOf(subject),
        problem: `${subject} would be derived, so it can be neither ended nor fulfilled, but ${record.get('id')} of ${record.get('source')} waits for it`,
      });
    }
  }
  for (const ids of batches(created.map(({ id }) => id))) {
    const { records } = await transaction.run(WRITE_STATEMENTS.taken, { ids, source });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `the id ${record.get('id')} is already used by the source ${record.get('source')}`,
      });
  }
  for (const ids of batches(removed)) {
    const { records } = await transaction.run(WRITE_STATEMENTS.referred, {
      ids,
      source,
      rewritten,
      waiting: [...WAITING_RELATIONSHIPS],
    });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `${record.get('id')} would be removed, but ${record.get('by')} of ${record.get('source')} refers to it`,
      });
  }
  // Facts of other sources that are written again may still refer to a removed fact.
  for (const fact of [...created, ...changed].filter((one) => one.source !== source))
    for (const { to } of fact.relationships.filter((one) => gone.has(one.to)))
      problems.push({
        ...read.placeOf(to),
        problem: `${to} would be removed, but ${fact.id} of ${fact.source} refers to it`,
      });
  if (problems.length > absent) throw new RecordsError(problems);
  if (absent > 0) throw new MissingTargetError(problems);
}
