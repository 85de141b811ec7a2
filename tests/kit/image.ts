import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from '@balena/dockerignore';
import { type Copy, DockerfileParser } from 'dockerfile-ast';
import { packageRoot } from '../../src/config/package-root.js';

/** A COPY instruction of a stage: its sources, the stage that it copies from if any, and its destination. */
export interface Copied {
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly to: string;
}

const read = (file: string) => readFileSync(path.join(packageRoot, file), 'utf8');

/** @returns the stages of the Dockerfile, each with its COPY instructions and the text of its other instructions */
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

/** @returns a function that checks whether .dockerignore lets a file of the package into the build context */
export function sentToDocker(): (file: string) => boolean {
  const ignored = ignore.default().add(read('.dockerignore'));
  return (file) => !ignored.ignores(file);
}

/** @returns every file in the package's folder on this machine, except those in node_modules */
export function filesHere(): string[] {
  const under = (folder: string): string[] =>
    readdirSync(path.join(packageRoot, folder), { withFileTypes: true }).flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      if (entry.name === 'node_modules') return [];
      return entry.isDirectory() ? under(file) : [file];
    });
  return under('');
}

/** @returns those of `files` that a COPY instruction takes from the build context */
export function takenBy({ sources }: Copied, files: readonly string[]): string[] {
  return files.filter((file) => sources.some((source) => file === source || file.startsWith(`${source}/`)));
}
