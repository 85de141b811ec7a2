import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { packageRoot } from '../config/package-root.js';

const FOLDER = path.join(packageRoot, 'operations');
const ENDING = '.graphql';

/** A persisted operation. */
export interface OperationFile {
  readonly name: string;
  readonly text: string;
  /** The first line of its comment: the question that it answers. */
  readonly asks: string;
  /** The rest of its comment: how to read the answer. */
  readonly teaches: string;
}

function readOperationFile(folder: string, file: string): OperationFile {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [asks = '', ...teaches] = lines.slice(0, end).map((line) => line.replace(/^#\s*/u, ''));
  return { name: path.basename(file, ENDING), text, asks, teaches: teaches.join('\n').trim() };
}

/**
 * @param subfolder a subfolder of operations/; default: operations/ itself, without its subfolders
 * @returns the persisted operations in the folder, sorted by name
 */
export function readOperationFiles(subfolder = ''): readonly OperationFile[] {
  const folder = path.join(FOLDER, subfolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => readOperationFile(folder, file));
}

/** @returns every persisted operation, those in subfolders of operations/ (page, resources) included */
export function readAllOperationFiles(): readonly OperationFile[] {
  const subfolders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
  return ['', ...subfolders.map(({ name }) => name)].flatMap(readOperationFiles);
}

/** @throws Error if the file of the persisted operation has no operation */
export function parseOperation({ name, text }: OperationFile): OperationDefinitionNode {
  const operation = parse(text).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error(`operations/${name}${ENDING} has no operation`);
  return operation;
}
