import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from '@balena/dockerignore';
import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { packageRoot } from '../../src/config/package-root.js';

/** A COPY of a stage: what it takes, where from, and where to. */
export interface Copied {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly to: string;
}

const read = (file: string) => readFileSync(path.join(packageRoot, file), 'utf8');

/** The stages of the Dockerfile, each with what it copies and the words of its other instructions. */
export function stages(): { readonly copies: readonly Copied[]; readonly others: readonly string[] }[] {
  const found: { copies: Copied[]; others: string[] }[] = [];
  for (const instruction of DockerfileParser.parse(read('Dockerfile')).getInstructions()) {
    const keyword = instruction.getKeyword();
    if (keyword === 'FROM') found.push({ copies: [], others: [] });
    const stage = found.at(-1);
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (keyword === 'ADD') throw new Error('ADD takes addresses and unpacks archives; COPY does not');
    if (keyword !== 'COPY') stage?.others.push(`${keyword} ${words.join(' ')}`);
    else {
      const from = (instruction as Copy).getFromFlag()?.getValue() ?? undefined;
      stage?.copies.push({ from, sources: words.slice(0, -1), to: words.at(-1) ?? '' });
    }
  }
  return found;
}

/** Whether .dockerignore lets a file of the package, by its path, go to Docker. */
export function sentToDocker(): (file: string) => boolean {
  const ignored = ignore.default().add(read('.dockerignore'));
  return (file) => !ignored.ignores(file);
}

/** Every file of the package's folder as it lies here, installed packages apart. */
export function filesHere(): string[] {
  const under = (folder: string): string[] =>
    readdirSync(path.join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.name === 'node_modules') return [];
      return entry.isDirectory() ? under(file) : [file];
    });
  return under('');
}

/** Those of `files` that a COPY takes from the folder that is sent to Docker. */
export function takenBy({ sources }: Copied, files: readonly string[]): string[] {
  return files.filter((file) => sources.some((source) => file === source || file.startsWith(`${source}/`)));
}
