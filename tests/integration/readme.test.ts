import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { askShared } from '../kit/graph.js';

interface Owner {
  readonly holder: { readonly name: string };
  readonly status: string;
  readonly grounds: readonly { readonly path: string }[];
}

const ask = askShared();
const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const ANSWER = /<!-- answer: (?<operation>\S+) (?<variables>\{.*\}) -->\n(?<table>.*?)\n<!-- end -->/su;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  test('shows the real answer to its question', async () => {
    const { operation = '', variables = '{}', table = '' } = ANSWER.exec(read(file))?.groups ?? {};
    const rows = table
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const places = [...new Set(rows.map(([place]) => place))];
    expect(places.length).toBe(3);
    const answered: string[][] = [];
    for (const place of places) {
      const { data, errors } = await ask(read(`operations/${operation}.graphql`), {
        ...JSON.parse(variables),
        place,
      });
      expect(errors).toEqual([]);
      for (const { holder, status, grounds } of (data as { whoOwns: { nodes: Owner[] } }).whoOwns.nodes)
        answered.push([place ?? '', holder.name, status, grounds.map(({ path }) => path).join(', ')]);
    }
    expect(rows).toEqual(answered);
  });

  test('names commands that the package has, and leads to files that are there', () => {
    const text = read(file);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text.matchAll(/`?npm (?:run )?(start|test|load|extract)\b/gu))
      expect(Object.keys(scripts)).toContain(script);
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/gu))
      expect(existsSync(join(packageRoot, dirname(file), target)), target).toBe(true);
  });
});

describe('both languages have the same', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((file) => read(file)) as [string, string];
  const same = (of: (text: string) => unknown) => expect(of(chinese)).toEqual(of(english));

  test('commands to copy, but for their comments', () => {
    const blocks = (text: string) =>
      [...text.matchAll(/```sh\n(.*?)```/gsu)].map(([, block = '']) => block.replace(/ +#.*$/gmu, ''));
    expect(blocks(english)[0]).toContain('npm ci && npm start');
    same(blocks);
  });

  test('question and rows of its answer', () => {
    const answer = (text: string) => {
      const { operation, variables, table = '' } = ANSWER.exec(text)?.groups ?? {};
      return { operation, variables, rows: table.split('\n').slice(2) };
    };
    expect(answer(english).rows.length).toBe(4);
    same(answer);
  });

  test('commands and settings in the tables', () => {
    const firstCells = (text: string) =>
      [...text.matchAll(/^\| (?<cell>`.*?) +\|/gmu)].map(({ groups }) =>
        groups?.cell?.replace(/[ ()（）]/gu, ''),
      );
    expect(firstCells(english).length).toBe(17);
    same(firstCells);
  });

  test('links, addresses and names of things', () => {
    const links = (text: string) =>
      [...text.matchAll(/\]\((?!README)([^)]+)\)|<(http[^>]+)>/gu)].map(([, a, b]) => a ?? b);
    const code = (text: string) =>
      [...text.replace(/```.*?```/gsu, '').matchAll(/`([^`]+)`/gu)].map(([, one]) => one);
    same((text) => links(text).sort());
    same((text) => code(text).sort());
  });
});

test('CONTRIBUTING names files that are there', () => {
  const names = [
    ...read('CONTRIBUTING.md').matchAll(/`((?:src|tests|data|docs|schema|loaders|operations)\/[\w./-]+)`/gu),
  ];
  expect(names.length).toBeGreaterThan(20);
  const real = names.filter(([, name = '']) => !name.includes('CITY'));
  for (const [, name = ''] of real) expect(existsSync(join(packageRoot, name)), name).toBe(true);
});
