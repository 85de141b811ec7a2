import { createHash } from 'node:crypto';
import { open, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Java } from './java.js';

/** A Java and the folder of the jars that it runs. */
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

/** The archive of this Java and these jars, there or to be made; those of other pairs are taken away when it is to be made. */
export async function classArchive(pair: Pair): Promise<ClassArchive> {
  const file = await fileFor(pair);
  // Java crashed on one with 60 MB of zeros in it; to check its sums takes 50 ms.
  if (await isWhole(file))
    return { arguments: ['-XX:+VerifySharedSpaces', `-XX:SharedArchiveFile=${file}`], isNew: false };
  await dropClassArchives(pair);
  return { arguments: [`-XX:ArchiveClassesAtExit=${file}`], isNew: true };
}

/** Takes all archives away, which those who use one do not notice. */
export async function dropClassArchives({ jarsDir }: Pick<Pair, 'jarsDir'>): Promise<void> {
  for (const name of await readdir(jarsDir))
    if (name.endsWith('.jsa')) await rm(join(jarsDir, name), { force: true });
}

/** Java uses an archive only where it was made: a folder that has moved needs another. */
async function fileFor({ java, jarsDir }: Pair): Promise<string> {
  const pair = `${java.release}\n${await realpath(jarsDir)}`;
  const name = createHash('sha256').update(pair).digest('hex').slice(0, 12);
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
