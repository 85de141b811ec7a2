import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';

const OPERATIONS = join(packageRoot, 'operations');
const ENDING = '.graphql';

/** The published questions by name. Those of the folders in it (`page/`, `resources/`) need variables and are not among them. */
export function publishedQuestions(): [name: string, text: string][] {
  return readdirSync(OPERATIONS)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => [file.slice(0, -ENDING.length), readFileSync(join(OPERATIONS, file), 'utf8')]);
}
