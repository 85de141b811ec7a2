import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSchema } from '../../src/resolvers/index.js';
import { packageRoot } from '../../src/root.js';
import { schemaPages } from '../../src/schema-pages/pages.js';
import { topicsIn } from '../../src/schema-pages/topics.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { type Offences, startBrowser, watch } from '../kit/browser.js';
import { sharedDriver } from '../kit/neo4j.js';

const FOLDER = path.join(packageRoot, 'schema');
/** In the browser: every place of a page with what is told there. */
const PLACES = `[...document.querySelectorAll('[id]')].map(({ id, nextElementSibling: next }) => [
  id, (next?.querySelector('p') ?? next)?.textContent ?? '',
])`;
const schema = buildSchema();
const driver = sharedDriver();

interface Part {
  readonly at: string;
  readonly description: string;
}

/** Everything of a type that is described, with the anchor at which it should stand. */
function partsOf(type: GraphQLNamedType): Part[] {
  const part = (at: string, { description }: { description?: string | null | undefined }) => ({
    at,
    description: description ?? '',
  });
  // Query is told in parts, on the pages of its topics.
  const own = type.name === 'Query' ? [] : [part(type.name, type)];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((one) => part(`${type.name}.${one.name}`, one))];
  if (isInputObjectType(type))
    return [...own, ...Object.values(type.getFields()).map((one) => part(`${type.name}.${one.name}`, one))];
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  return Object.values(type.getFields()).reduce<Part[]>((parts, field) => {
    const at = `${type.name}.${field.name}`;
    parts.push(part(at, field), ...field.args.map((one) => part(`${at}.${one.name}`, one)));
    return parts;
  }, own);
}

const all = [
  ...Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap(partsOf),
  ...schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap(({ name, description, args }) => [
      { at: name, description: description ?? '' },
      ...args.map((one) => ({ at: `@${name}.${one.name}`, description: one.description ?? '' })),
    ]),
];

describe('the pages of the schema', () => {
  let browser: Browser;
  let page: Page;
  let service: RunningApp;
  const offences: Offences = { elsewhere: [], complaints: [] };
  beforeAll(async () => {
    [service, browser] = await Promise.all([startApp(driver), startBrowser()]);
    page = await browser.newPage();
    watch(page, offences);
  });
  afterAll(() => browser?.close());

  test('tell every type, field, argument, enum value and directive at its place, with its description', async () => {
    const found = new Map<string, string>();
    for (const { name } of topicsIn(FOLDER)) {
      await page.goto(`${service.url}/schema/${name}.html`);
      const told = await page.evaluate<[string, string][]>(PLACES);
      for (const [at = '', text = ''] of told) found.set(at, text.trim());
    }
    const missing = all.filter(({ at, description }) => !found.get(at)?.startsWith(description.trim()));
    expect(missing).toEqual([]);
    expect(all.length).toBeGreaterThan(900);
  });

  test('lead to each other: every link to a type has its place', async () => {
    const pages = schemaPages(topicsIn(FOLDER));
    const lost = [...pages].flatMap(([from, text]) =>
      [...text.matchAll(/href="([\w-]+\.html)(?:#([\w.]+))?"/gu)]
        .filter(([, file = '', at]) => {
          const there = pages.get(file);
          return there === undefined || (at !== undefined && !there.includes(`id="${at}"`));
        })
        .map(([link]) => `${from}: ${link}`),
    );
    expect(lost).toEqual([]);
  });

  test('open from the playground and from the auditor’s page', async () => {
    await page.goto(service.url);
    await page.getByRole('link', { name: 'Schema' }).click();
    expect(await page.title()).toBe('Schema · Mandate Graph 权责图谱');
    await page.goto(`${service.url}/explore?lang=en`);
    await page.getByRole('link', { name: 'Schema documentation' }).click();
    expect(await page.locator('h1').textContent()).toBe('Schema');
    await page.getByRole('link', { name: 'whoOwns' }).click();
    expect(page.url()).toBe(`${service.url}/schema/holding.html#Query.whoOwns`);
  });

  test('ask no other machine, and nothing that the policy forbids', () => {
    expect(offences).toEqual({ elsewhere: [], complaints: [] });
  });

  test('are what the schema of the day gives', () => {
    const built = path.join(packageRoot, 'dist', 'schema');
    const pages = schemaPages(topicsIn(FOLDER));
    expect(readdirSync(built).sort()).toEqual([...pages.keys(), 'icon.svg', 'schema.css'].sort());
    for (const [file, text] of pages) expect(readFileSync(path.join(built, file), 'utf8')).toBe(text);
  });

  test('are not there in a locked service, and nothing leads to them', async () => {
    const locked = await startApp(driver, { access: accessWith({ locked: true }) });
    for (const address of ['/schema', '/schema/', '/schema/holding.html'])
      expect((await fetch(`${locked.url}${address}`)).status).toBe(404);
    const text = await (await fetch(`${locked.url}/explore`)).text();
    expect(text).toContain('id="explore"');
    expect(text).not.toContain('schema');
  });
});
