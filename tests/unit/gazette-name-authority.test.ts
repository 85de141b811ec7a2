import { expect, test } from 'vitest';
import { authorityFile, NameAuthority, regionsFile } from '../../src/gazette/name-authority.js';
import { changzhi } from '../kit/gazette.js';

const REGIONS = regionsFile.parse({
  regions: [
    { id: 'city', name: '甲市', kind: 'CITY' },
    { id: 'zone', name: '甲高新区', aliases: ['高新区'], kind: 'DEVELOPMENT_ZONE', partOf: '甲市' },
  ],
});
const make = (file: unknown) => new NameAuthority('jia', authorityFile.parse(file), REGIONS);
const WATER = { id: 'water', name: '甲市水利局', aliases: ['市水利局'], kind: 'DEPARTMENT', region: '甲市' };

test('a body is found by its name and its aliases, whatever spaces and brackets they are written with', () => {
  const authority = make({
    organizations: [{ ...WATER, aliases: ['市水利局', '水利局(市)'] }],
  });
  for (const name of ['甲市水利局', '市水利局', '市 水利局', '水利局（市）'])
    expect(authority.holder(name)).toEqual({
      id: 'org:jia/water',
      ownArea: false,
      region: 'region:jia/city',
      reason: undefined,
    });
  expect(authority.nameOf('org:jia/water')).toBe('甲市水利局');
  expect([authority.knows('水利局'), authority.knows('市水利局')]).toEqual([false, true]);
});

test('a doubtful alias says why it is taken for the body; the name itself needs no reason', () => {
  const authority = make({
    organizations: [{ ...WATER, aliases: [{ name: '市水务局', lines: [3], reason: 'renamed' }] }],
  });
  expect(authority.holder('市水务局').reason).toBe('renamed');
  expect(authority.holder('甲市水利局').reason).toBeUndefined();
});

test('a name that no entry has is an error, and no body is guessed', () => {
  const authority = make({ organizations: [WATER] });
  expect(() => authority.holder('市水利')).toThrow("'市水利' is not in organizations.yaml");
  expect(() => authority.region('乙县')).toThrow("'乙县' is not in regions.yaml");
});

test('one name cannot stand for two bodies', () => {
  const other = { id: 'works', name: '市 水利局', kind: 'DEPARTMENT' };
  expect(() => make({ organizations: [WATER, other] })).toThrow(
    "'市 水利局' is a name of both org:jia/water and org:jia/works; in a city, only one body may have a name",
  );
  expect(() => make({ organizations: [WATER], posts: [{ id: 'p', name: '市水利局' }] })).toThrow(
    'is a name of both org:jia/water and post:jia/p',
  );
});

test('classes, groups, posts and persons become records that lead to each other', () => {
  const { records } = make({
    organizations: [WATER],
    categories: [
      { id: 'all', name: '有关部门' },
      { id: 'some', name: '水利部门', members: ['市水利局'], within: ['有关部门'], ownArea: true },
    ],
    groups: [
      { id: 'hq', name: '指挥部', kind: 'HEADQUARTERS' },
      { id: 'office', name: '指挥部办公室', kind: 'OFFICE', partOf: '指挥部' },
    ],
    persons: [{ id: 'li', name: '李某' }],
    posts: [{ id: 'head', name: '市水利局局长', organization: '市水利局', occupants: ['李某'] }],
  });
  expect(records.categories[1]).toMatchObject({ members: ['org:jia/water'], within: ['class:jia/all'] });
  expect(records['working-groups'][1]).toMatchObject({ partOf: 'group:jia/hq' });
  expect(records.posts).toEqual([
    {
      id: 'post:jia/head',
      name: '市水利局局长',
      aliases: [],
      organization: 'org:jia/water',
      occupants: ['person:jia/li'],
    },
  ]);
  expect(records.regions[1]).toMatchObject({ id: 'region:jia/zone', partOf: 'region:jia/city' });
});

test('a class whose members act in their own areas says so', () => {
  const authority = make({ categories: [{ id: 'c', name: '各县区政府', ownArea: true }] });
  expect(authority.holder('各县区政府').ownArea).toBe(true);
});

test('in 长治市 the spellings of one body are one body, and near-homonyms of other levels are not', () => {
  const { authority } = changzhi();
  const ids = (...names: string[]) => new Set(names.map((name) => authority.holder(name).id));
  expect(ids('市应急局', '市应急管理局').size).toBe(1);
  expect(ids('市自然资源局', '市规划与自然资源局', '市规划和自然资源局').size).toBe(1);
  expect(ids('市军分区', '长治军分区').size).toBe(1);
  expect(ids('市教育局', '教育部门').size).toBe(2);
  expect(ids('市人民政府', '省人民政府', '县级人民政府').size).toBe(3);
});
