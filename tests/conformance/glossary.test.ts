import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { topicsIn } from '../../web/schema-pages/topics.js';
import { expectSection } from '../kit/documents.js';
import { typesOf } from '../kit/parts.js';

const FILE = 'docs/glossary.md';
const IN_BRACKETS = / ?\((?<term>[^()]*\p{Script=Han}(?:[^()]|\([^()]*\))*)\)/u;
const HAN = /[\p{Script=Han}()、…]+/gu;

const types = typesOf(buildSchema());
const files = new Map(
  topicsIn(join(packageRoot, 'schema')).flatMap(({ name, definitions }) =>
    definitions.map((one) => [one.name.value, `${name}.graphql`] as const),
  ),
);

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** The Chinese term that a description gives in brackets, or else the Chinese words in it. */
function chinese(description: string): string {
  return IN_BRACKETS.exec(description)?.groups?.term ?? description.match(HAN)?.join('、') ?? '';
}

/** The description without the term in brackets. */
function meaning(description: string): string {
  return description.replace(IN_BRACKETS, '').replace(/\s+/gu, ' ').trim();
}

function row({ name, description }: Described, owner = name): string {
  const said = description ?? '';
  const file = files.get(owner) ?? '';
  const place = owner === name ? '' : `${owner}, `;
  return `| ${name} | ${chinese(said)} | ${meaning(said)} | ${place}[${file}](../schema/${file}) |`;
}

function table(rows: readonly string[]): string[] {
  return ['| term | 中文 | meaning | in the schema |', '| --- | --- | --- | --- |', ...rows];
}

/** A type that means something of the domain, and is no page, filter or order of a list. */
function isThing(type: GraphQLNamedType): boolean {
  return (isObjectType(type) || isInterfaceType(type)) && chinese(type.description ?? '') !== '';
}

const enums = types.filter(isEnumType).filter(({ name }) => !name.endsWith('Order'));

test('the glossary has every thing of the schema that has a Chinese term', () => {
  expectSection(FILE, 'things', table(types.filter(isThing).map((type) => row(type))));
});

test('the glossary has every kind and value of the domain', () => {
  const rows = enums.flatMap((type) => type.getValues().map((value) => row(value, type.name)));
  expectSection(FILE, 'values', table(rows));
});

test('no entry lacks its Chinese term, its meaning or its place', () => {
  const entries = readFileSync(join(packageRoot, FILE), 'utf8')
    .split('\n')
    .filter((line) => /^\| [A-Z]/u.test(line))
    .map((line) => line.split(' | '));
  expect(entries.length).toBeGreaterThan(130);
  expect(entries.filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === ''))).toEqual(
    [],
  );
  expect(entries.filter(([, term = '']) => !/\p{Script=Han}/u.test(term))).toEqual([]);
  expect(entries.filter(([, , , place = '']) => place.includes('[]'))).toEqual([]);
});

test('the terms of the domain are in the glossary, whatever their descriptions say', () => {
  const text = readFileSync(join(packageRoot, FILE), 'utf8');
  const things =
    'Holder Organization HolderCategory WorkingGroup Responsibility Power Duty Task Policy ServiceItem';
  const more =
    'Indicator Holding Transfer Jurisdiction Document Provision Citation Anomaly Conflict Verdict Chain Hazard';
  for (const name of `${things} ${more}`.split(' ')) expect(text).toContain(`\n| ${name} |`);
});
