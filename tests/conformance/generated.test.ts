import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import config from '../../codegen.js';
import { packageRoot } from '../../src/config/package-root.js';

test('the generated types and the printed schema are those of schema/*.graphql and of the questions', async () => {
  const files = (await generate({ ...config, cwd: packageRoot, silent: true }, false)) as {
    filename: string;
    content: string;
  }[];
  expect(files.length).toBe(5);
  for (const { filename, content } of files) {
    const committed = readFileSync(join(packageRoot, filename), 'utf8');
    expect(committed.trim() === content.trim(), `${filename} is stale; npm run codegen mends it`).toBe(true);
  }
});
