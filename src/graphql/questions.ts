import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import { packageRoot } from '../config/package-root.js';

const FOLDER = path.join(packageRoot, 'operations');
const ENDING = '.graphql';

/** A published question. */
export interface Question {
  readonly name: string;
  readonly text: string;
  /** The first line of its comment: what it asks. */
  readonly asks: string;
  /** The rest of its comment: how the answer is to be read. */
  readonly teaches: string;
}

function questionIn(folder: string, file: string): Question {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('#'));
  const [asks = '', ...teaches] = lines.slice(0, end).map((line) => line.replace(/^#\s*/u, ''));
  return { name: path.basename(file, ENDING), text, asks, teaches: teaches.join('\n').trim() };
}

/**
 * @param room a folder of operations/ whose questions are meant; by default those that stand in operations/ itself
 * @returns the published questions, by name
 */
export function questions(room = ''): readonly Question[] {
  const folder = path.join(FOLDER, room);
  return readdirSync(folder)
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => questionIn(folder, file));
}

/** @throws Error where a published question holds no operation */
export function operationOf({ name, text }: Question): OperationDefinitionNode {
  const operation = parse(text).definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error(`operations/${name}${ENDING} has no operation`);
  return operation;
}
