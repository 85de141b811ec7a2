import { danglingReferences, type Problem, readRecords, recordCount } from '../records/read-files.js';
import { findRefusal, type LoadPermissions, LoadRefusalError } from './load-refusal.js';
import { prepareSource, regionTree } from './prepare-source.js';
import { refuseLongKeys } from './refuse-long-keys.js';

/** The result of checking sources against each other. */
export interface RehearsalReport {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Checks sources as a load of all of them into an empty graph would, and changes nothing, because an invalid source must be found
 * before a rebuild empties the graph. Whether a source fits into Neo4j's memory shows only when it is written.
 * @param folders folders with records/
 * @returns the names of the sources, and the problems between them: names and ids used twice, references without a target
 * @throws RecordsError or LoadRefusalError if a load would refuse one of the sources by itself
 */
export async function rehearseLoad(
  folders: readonly string[],
  allowed: LoadPermissions = {},
): Promise<RehearsalReport> {
  const names: string[] = [];
  const sourceOf = new Map<string, string>();
  /** Ids that are referred to and that no folder has had so far, with a problem for each reference. */
  const wanted = new Map<string, Problem[]>();
  const regions: { id: string; partOf?: string | undefined }[] = [];
  const problems: Problem[] = [];
  for (const folder of folders) {
    const read = await readRecords(folder);
    const { name } = read.source;
    const all = Object.values(read.records).flat();
    const slip = findRefusal(
      { source: read.source, brought: recordCount(read), held: 0, removed: 0, standing: undefined },
      allowed,
    );
    if (slip !== undefined) throw new LoadRefusalError(slip);
    const [first] = all;
    if (names.includes(name) && first !== undefined)
      problems.push({ ...read.placeOf(first.id), problem: `another folder also has the name ${name}` });
    names.push(name);
    regionTree(read, regions);
    refuseLongKeys([...prepareSource(read).facts.values()], read);
    for (const { id } of all) {
      const other = sourceOf.get(id);
      if (other !== undefined && other !== name)
        problems.push({
          ...read.placeOf(id),
          problem: `the id ${id} is already used by the source ${other}`,
        });
      sourceOf.set(id, name);
    }
    for (const [id, by] of danglingReferences(read))
      wanted.set(id, [
        ...(wanted.get(id) ?? []),
        ...by.map((record) => ({
          ...read.placeOf(record),
          problem: `refers to ${id}, which does not exist`,
        })),
      ]);
    regions.push(...read.records.regions);
  }
  problems.push(...[...wanted].flatMap(([id, by]) => (sourceOf.has(id) ? [] : by)));
  return { names, problems };
}
