import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';

const OPERATIONS = join(packageRoot, 'operations');
const ENDING = '.graphql';

/** @returns the persisted operations with their names, without those in `page/` and `resources/`, which need variables */
export function publishedQuestions(): [name: string, text: string][] {
  return readdirSync(OPERATIONS)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => [file.slice(0, -ENDING.length), readFileSync(join(OPERATIONS, file), 'utf8')]);
}
