import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { PARTS } from '../../scripts/build.mjs';
import { packageRoot } from '../../src/config/package-root.js';
import { serviceAt } from '../kit/app.js';
import { settingsOf } from '../kit/child.js';
import { temporaryFolder } from '../kit/folder.js';
import { filesHere, sentToDocker, stages, takenBy } from '../kit/image.js';

const run = promisify(execFile);
const image = temporaryFolder();
const sent = filesHere().filter(sentToDocker());
const [build, final] = stages();

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly command?: readonly string[]; readonly build?: string }>
  >;
}
const { services } = parse(readFileSync(path.join(packageRoot, 'compose.yaml'), 'utf8')) as Compose;

/** A command of compose.yaml as its container runs it. */
const commandOf = (service: string) =>
  (services[service]?.command ?? []).map((word) => word.replaceAll('$$', '$'));

describe('what goes to Docker', () => {
  test('has no settings, no state, no history, no printed telephone number and nothing that only development wants', () => {
    const isSent = sentToDocker();
    const kept = [
      '.env',
      '.env.production',
      'src/.env',
      'web/explorer/.npmrc',
      '.npmrc',
      '.git/config',
      '.state/neo4j/password',
      '.state/service.log',
      'src/debug.log',
      'tokens',
      'node_modules/fastify/package.json',
      'data/changzhi/2020-03/gazette.md',
      'data/changzhi/2020-03/corrections.yaml',
      'dist/src/cli/main.js',
      'tests/kit/app.ts',
      'bench/soak.mjs',
      'backup.dump',
    ];
    expect(kept.filter(isSent)).toEqual([]);
    expect([...new Set(sent.map((file) => file.split('/')[0]))].sort()).toEqual([
      'data',
      'loaders',
      'operations',
      'package-lock.json',
      'package.json',
      'schema',
      'scripts',
      'src',
      'tsconfig.json',
      'web',
    ]);
  });

  test('is all that the build is made of', () => {
    const taken = new Set((build?.copies ?? []).flatMap((copy) => takenBy(copy, sent)));
    const missing = PARTS.flatMap(({ inputs }) => inputs).filter(
      (input) => ![...taken].some((file) => file === input || file.startsWith(`${input}/`)),
    );
    expect(missing).toEqual([]);
    expect(existsSync(path.join(packageRoot, 'scripts/build.mjs')) && taken.has('scripts/build.mjs')).toBe(
      true,
    );
  });
});

describe('the image', () => {
  beforeAll(async () => {
    for (const copy of final?.copies ?? []) {
      const to = path.join(image, copy.to);
      if (copy.from !== undefined) continue;
      for (const file of takenBy(copy, sent)) {
        const within = copy.sources.includes(file) ? path.basename(file) : file.slice(file.indexOf('/') + 1);
        mkdirSync(path.dirname(path.join(to, within)), { recursive: true });
        cpSync(path.join(packageRoot, file), path.join(to, within));
      }
    }
    cpSync(path.join(packageRoot, 'dist'), path.join(image, 'dist'), { recursive: true });
    // As the first stage leaves them: npm prune --omit=dev after npm ci.
    cpSync(path.join(packageRoot, 'package-lock.json'), path.join(image, 'package-lock.json'));
    await run('npm', ['ci', '--omit=dev', '--prefer-offline', '--ignore-scripts'], { cwd: image });
  }, 300_000);

  test('has what runs, as a user that is not root', () => {
    expect(final?.copies.filter(({ from }) => from !== undefined)).toEqual([
      { from: 'build', sources: ['/app/node_modules'], to: 'node_modules' },
      { from: 'build', sources: ['/app/dist'], to: 'dist' },
    ]);
    expect(build?.others).toContain('RUN npm run build && npm prune --omit=dev');
    expect(final?.others).toContain('USER node');
    expect(readdirSync(image).sort()).toEqual([
      'data',
      'dist',
      'node_modules',
      'operations',
      'package-lock.json',
      'package.json',
      'schema',
    ]);
    expect(readdirSync(path.join(image, 'data/changzhi/2020-03'))).toEqual(['records']);
    for (const name of ['vitest', 'typescript', 'vite', 'playwright-core', 'react'])
      expect([name, existsSync(path.join(image, 'node_modules', name))]).toEqual([name, false]);
  });

  test('loads by the command of compose.yaml', async () => {
    const [program = '', ...args] = commandOf('load');
    const { stdout } = await run(program, args, {
      cwd: image,
      env: { ...process.env, ...settingsOf(inject('neo4j')) },
    });
    expect(stdout).toContain('changzhi/2020-03');
  });

  test('checks what it has, without the gazettes', async () => {
    const args = ['dist/src/cli/main.js', 'check', '--no-database', '--json'];
    const { stdout } = await run(process.execPath, args, { cwd: image });
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      checks: [
        { check: 'the records match the gazettes', problems: [] },
        { check: 'the records can be loaded', problems: [] },
      ],
      waiting: { count: 0, records: [] },
    });
  });

  test('starts by the command of compose.yaml, which is that of the Dockerfile, and answers', async () => {
    const [program = '', ...args] = commandOf('service');
    expect(final?.others.at(-1)?.replaceAll(/[[\]",]/gu, '')).toBe(`CMD ${[program, ...args].join(' ')}`);
    const child = spawn(program, args, {
      cwd: image,
      env: {
        ...process.env,
        ...settingsOf(inject('neo4j')),
        NODE_ENV: 'production',
        HOST: '0.0.0.0',
        PORT: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      let printed = '';
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (data) => {
          printed += data;
        });
      await expect.poll(() => printed, { timeout: 60_000 }).toMatch(/^Ready: http:\/\/\S+$/mu);
      const [, port = ''] = /^Ready: http:\/\/\S+:(\d+)$/mu.exec(printed) ?? [];
      const at = (address: string) => fetch(`http://127.0.0.1:${port}${address}`);
      for (const address of ['/', '/explore', '/schema/', '/health/ready'])
        expect([address, (await at(address)).status]).toEqual([address, 200]);
      const answer = await serviceAt(`http://127.0.0.1:${port}`).post('{ graph { sources { name } } }');
      expect(await answer.text()).toContain('changzhi/2020-03');
    } finally {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    expect(child.exitCode).toBe(0);
  });
});
