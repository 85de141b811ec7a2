import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { evaluate, parse } from '@humanwhocodes/momoa';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/config/package-root.js';
import { temporaryFolder } from '../kit/folder.js';

const read = (file: string) => readFileSync(path.join(packageRoot, file), 'utf8');

const rule = z.object({
  includes: z.tuple([z.string()]),
  linter: z.object({
    rules: z.object({
      style: z.object({
        noRestrictedImports: z.object({
          level: z.literal('error'),
          options: z.object({ patterns: z.tuple([z.object({ group: z.array(z.string()) })]) }),
        }),
      }),
    }),
  }),
});
const { overrides } = z
  .object({ overrides: z.array(rule) })
  .parse(evaluate(parse(read('modules.jsonc'), { mode: 'jsonc' })));
const moduleOf = (pattern: string) => /([\w-]+)\/\*\*$/u.exec(pattern)?.[1] ?? '';
/** The modules in the order of modules.jsonc, each with those that it may import. */
const modules = overrides.map(({ includes: [name], linter }) => ({
  module: moduleOf(name),
  mayImport: linter.rules.style.noRestrictedImports.options.patterns[0].group
    .filter((pattern) => pattern.startsWith('!'))
    .map(moduleOf),
}));

const report = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.int() }) }),
    }),
  ),
});

/** What the linter of `npm run check` refuses in files of a package of their own: file, line and rule. */
async function refusedIn(files: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
  const folder = temporaryFolder();
  for (const config of ['biome.json', 'modules.jsonc'])
    cpSync(path.join(packageRoot, config), path.join(folder, config));
  for (const [file, lines] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${lines.join('\n')}\n`);
  }
  const biome = path.join(packageRoot, 'node_modules/@biomejs/biome/bin/biome');
  const flags = ['lint', '--vcs-enabled=false', '--max-diagnostics=none', '--reporter=json'];
  const only = ['--only=style/noRestrictedImports', '--only=suspicious/noImportCycles'];
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [biome, ...flags, ...only], { cwd: folder }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  return report
    .parse(JSON.parse(printed))
    .diagnostics.map(
      ({ category, location }) =>
        `${location.path}:${location.start.line} ${category.split('/').at(-1) ?? category}`,
    )
    .sort();
}

describe('the modules', () => {
  test('stand in modules.jsonc, all of them, and each may import only modules that stand above it there', () => {
    const named = modules.map(({ module }) => module);
    expect([...named].sort()).toEqual(
      [...readdirSync(path.join(packageRoot, 'src')), 'loaders', 'web'].sort(),
    );
    const upwards = modules
      .filter(({ module }) => module !== 'web')
      .flatMap(({ module, mayImport }, at) =>
        mayImport.filter((other) => !named.slice(0, at).includes(other)).map((other) => `${module} ${other}`),
      );
    expect(upwards).toEqual([]);
  });

  test('have nothing beside them at the root of src/', () => {
    const entries = readdirSync(path.join(packageRoot, 'src'), { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name)).toEqual([]);
  });

  test('are held to it by the check, however a file imports', async () => {
    expect(
      await refusedIn({
        'src/rules/time.ts': [
          "import { fold } from '../records/text.js';",
          "import type { StatementRunner } from '../database/statement-runner.js';",
          "export { load } from '../load/load.js';",
          "import '../../loaders/index.js';",
          "import 'neo4j-driver';",
          "import { law } from './law.js';",
          "export const found = async (graph: StatementRunner) => [fold, law, graph, await import('../queries/page.js')];",
        ],
        'src/database/failure.ts': ["import 'neo4j-driver';", "import 'graphql';"],
        'src/queries/page.ts': [
          "import '../database/driver.js';",
          "import '../resolvers/index.js';",
          "import '../import/table.js';",
        ],
        'loaders/index.ts': [
          "import '../src/queries/page.js';",
          "import 'graphql';",
          "import '../src/resolvers/index.js';",
        ],
        'src/resolvers/node.ts': ["import '../../loaders/index.js';", "import '../graphql/errors.js';"],
        'src/graphql/errors.ts': ["import '../http/headers.js';"],
        'web/explorer/use-answer.ts': ["import '../shared/token.js';", "import '../../src/rules/time.js';"],
      }),
    ).toEqual([
      'loaders/index.ts:2 noRestrictedImports',
      'loaders/index.ts:3 noRestrictedImports',
      'src/database/failure.ts:2 noRestrictedImports',
      'src/graphql/errors.ts:1 noRestrictedImports',
      'src/queries/page.ts:2 noRestrictedImports',
      'src/queries/page.ts:3 noRestrictedImports',
      'src/resolvers/node.ts:2 noRestrictedImports',
      'src/rules/time.ts:2 noRestrictedImports',
      'src/rules/time.ts:3 noRestrictedImports',
      'src/rules/time.ts:4 noRestrictedImports',
      'src/rules/time.ts:5 noRestrictedImports',
      'src/rules/time.ts:7 noRestrictedImports',
      'web/explorer/use-answer.ts:2 noRestrictedImports',
    ]);
  });

  test('have no circle of files inside, not of types either', async () => {
    expect(
      await refusedIn({
        'src/rules/chain.ts': ["import type { Time } from './time.js';", 'export type Chain = Time[];'],
        'src/rules/time.ts': ["import type { Chain } from './chain.js';", 'export type Time = Chain | 1;'],
      }),
    ).toEqual(['src/rules/chain.ts:1 noImportCycles', 'src/rules/time.ts:1 noImportCycles']);
  });
});
