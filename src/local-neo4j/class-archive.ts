import { createHash } from 'node:crypto';
import { access, constants, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Java } from './java.js';

/** A Java and the folder of the jars that it runs, without links. */
interface Pair {
  readonly java: Java;
  readonly jarsDir: string;
}

/**
 * Neo4j's classes as Java maps them (JEP 350) instead of reading and checking each of 20,000: a start takes 4 s instead of 7.
 * 120 MB beside the jars, for all who share them; it may be deleted at any time.
 */
export interface ClassArchive {
  /** The arguments by which `java` uses it, or makes it when the run ends. */
  readonly arguments: readonly string[];
  /** Whether the run makes it, which costs its start 4 s and its end 8 s. */
  readonly isNew: boolean;
}

const NONE: ClassArchive = { arguments: [], isNew: false };

/**
 * The archive of this Java and these jars, there or to be made; none where nothing can be written beside the jars. The folder
 * has one at a time, lest every update of Java leave 120 MB.
 */
export async function classArchive(pair: Pair): Promise<ClassArchive> {
  const file = fileFor(pair);
  // Java crashed on one with 60 MB of zeros in it; to check its sums takes 50 ms.
  if (await isWhole(file))
    return { arguments: ['-XX:+VerifySharedSpaces', `-XX:SharedArchiveFile=${file}`], isNew: false };
  if (!(await isWritable(pair.jarsDir))) return NONE;
  await dropClassArchives(pair);
  return { arguments: [`-XX:ArchiveClassesAtExit=${file}`], isNew: true };
}

/** Takes all archives away, which those who use one do not notice; what cannot be taken away stays. */
export async function dropClassArchives({ jarsDir }: Pick<Pair, 'jarsDir'>): Promise<void> {
  for (const name of await readdir(jarsDir))
    if (name.endsWith('.jsa')) await rm(join(jarsDir, name), { force: true }).catch(() => undefined);
}

/** Whether Java says in its log that it runs without the archive, as where the jars have other times or a sum is wrong. */
export function isArchiveRefused(log: string): boolean {
  return log.includes('The top archive failed to load');
}

/** Java has no defence against an archive that a copy has cut off behind its beginning: it dies of these. */
export function isCrash(signal: string | null | undefined): boolean {
  return signal === 'SIGABRT' || signal === 'SIGBUS' || signal === 'SIGSEGV';
}

/** Under another path Java may refuse an archive, so a folder that has moved gets another. */
function fileFor({ java, jarsDir }: Pair): string {
  const name = createHash('sha256').update(`${java.release}\n${jarsDir}`).digest('hex').slice(0, 12);
  return join(jarsDir, `classes-${name}.jsa`);
}

/** Java writes the beginning last: one whose making was cut off begins with zeros. */
async function isWhole(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { buffer } = await file.read(Buffer.alloc(4));
    return buffer.some((byte) => byte !== 0);
  } finally {
    await file.close();
  }
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}
