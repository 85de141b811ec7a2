import { createHash } from 'node:crypto';
import { access, constants, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Java } from './java.js';

/** A Java and the folder of the jars that it runs, as a path without symbolic links. */
interface JavaAndJars {
  readonly java: Java;
  readonly jarsDir: string;
}

/**
 * An archive of Neo4j's classes. Java maps it into memory (JEP 350) instead of reading and checking each of 20,000 classes: a
 * start takes 4 s instead of 7. The archive has 120 MB, is beside the jars for all processes that share them, and may be
 * deleted at any time.
 */
export interface ClassArchive {
  /** The arguments with which `java` uses the archive, or writes it when the run ends. */
  readonly arguments: readonly string[];
  /** Whether this run writes the archive, which makes its start 4 s longer and its end 8 s. */
  readonly isNew: boolean;
}

const NONE: ClassArchive = { arguments: [], isNew: false };

/**
 * The archive for this Java and these jars, which exists or is still to be written; none if the folder of the jars is not
 * writable. The folder keeps one archive, because otherwise every update of Java would leave 120 MB.
 */
export async function classArchive(pair: JavaAndJars): Promise<ClassArchive> {
  const file = fileFor(pair);
  // Java crashed on an archive with 60 MB of zeros in it, so Java verifies the checksums of an archive. That takes 50 ms.
  if (await isArchiveComplete(file))
    return { arguments: ['-XX:+VerifySharedSpaces', `-XX:SharedArchiveFile=${file}`], isNew: false };
  if (!(await isWritable(pair.jarsDir))) return NONE;
  await dropClassArchives(pair);
  return { arguments: [`-XX:ArchiveClassesAtExit=${file}`], isNew: true };
}

/** Deletes all archives; processes that use one do not notice. An archive that cannot be deleted stays. */
export async function dropClassArchives({ jarsDir }: Pick<JavaAndJars, 'jarsDir'>): Promise<void> {
  for (const name of await readdir(jarsDir))
    if (name.endsWith('.jsa')) await rm(join(jarsDir, name), { force: true }).catch(() => undefined);
}

/**
 * Whether Java's log says that it runs without the archive, for example because the jars have other times or a checksum is
 * wrong.
 */
export function isArchiveRefused(log: string): boolean {
  return log.includes('The top archive failed to load');
}

/**
 * Whether Java has crashed. It does not detect an archive that a copy has cut off after its beginning, and dies of one of these
 * signals.
 */
export function isCrash(signal: string | null | undefined): boolean {
  return signal === 'SIGABRT' || signal === 'SIGBUS' || signal === 'SIGSEGV';
}

/** Java may refuse an archive under another path, so a folder that has moved gets a new one. */
function fileFor({ java, jarsDir }: JavaAndJars): string {
  const name = createHash('sha256').update(`${java.release}\n${jarsDir}`).digest('hex').slice(0, 12);
  return join(jarsDir, `classes-${name}.jsa`);
}

/** Java writes the beginning of an archive last, so an unfinished archive begins with zeros. */
async function isArchiveComplete(path: string): Promise<boolean> {
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
