import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { askShared } from '../kit/graph.js';

const ask = askShared();

async function idOf(name: string): Promise<unknown> {
  const { data, errors } = await ask('query ($name: String) { holder(by: { name: $name }) { id } }', {
    name,
  });
  expect(errors).toEqual([]);
  return (data as { holder: { id: string } }).holder.id;
}

describe('a holder', () => {
  test('answers to its official name, every alias and its id, in any width and spacing', async () => {
    const id = await idOf('长治高新技术产业开发区管理委员会');
    for (const name of ['长治高新区管委会', ' 长治 高新区管委会 ', String(id)])
      expect(await idOf(name)).toBe(id);
  });

  test('that is misspelt is an error that suggests the nearest', async () => {
    const { errors } = await ask('{ transfers(filter: { to: "长治高薪区管委会" }) { totalCount } }');
    expect(errors[0]?.message).toContain('长治高新区管委会');
    expect(errors[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'to',
      suggestions: expect.arrayContaining([expect.objectContaining({ name: '长治高新区管委会' })]),
    });
  });

  test('of whose name nothing is on record is an error without suggestions', async () => {
    const { errors } = await ask('{ holder(by: { name: "zzz" }) { id } }');
    expect(errors[0]?.extensions).toMatchObject({ argument: 'name', suggestions: [] });
  });

  test('is null for an unknown id', async () => {
    expect((await ask('{ holder(by: { id: "org:none" }) { id } }')).data).toEqual({ holder: null });
  });

  test('is named in exactly one way', async () => {
    const { errors } = await ask('{ holder(by: { id: "org:a", name: "b" }) { id } }');
    expect(errors.length).toBe(1);
  });

  test('is found by the name that its city uses', async () => {
    const { data } = await ask(
      '{ holder(by: { nameIn: { name: "长治高新区管委会", place: "潞州区" } }) { name } }',
    );
    expect(data).toEqual({ holder: { name: '长治高新技术产业开发区管理委员会' } });
  });
});

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

async function all(list: 'holders' | 'documents'): Promise<Named[]> {
  const fields = list === 'holders' ? 'id name aliases' : 'id name: number title aliases';
  const { data } = await ask(
    `query { list: ${list}(first: 500) { nodes { ${fields} } pageInfo { hasNextPage } } }`,
  );
  const { nodes, pageInfo } = (data as { list: { nodes: Named[]; pageInfo: { hasNextPage: boolean } } }).list;
  expect(pageInfo.hasNextPage).toBe(false);
  return nodes;
}

/** Which holder each name means, and the message where it means none. */
async function meant(names: readonly string[]): Promise<(string | undefined)[]> {
  const found: (string | undefined)[] = [];
  for (let at = 0; at < names.length; at += 100) {
    const some = names.slice(at, at + 100);
    const variables = Object.fromEntries(some.map((name, index) => [`n${index}`, name]));
    const declared = some.map((_, index) => `$n${index}: String`).join(', ');
    const asked = some.map((_, index) => `a${index}: holder(by: { name: $n${index} }) { id }`).join(' ');
    const { data } = await ask(`query (${declared}) { ${asked} }`, variables);
    const answers = data as Record<string, { id: string } | null>;
    found.push(...some.map((_, index) => answers[`a${index}`]?.id));
  }
  return found;
}

describe('every name of every holder on record', () => {
  const pairsOf = (holders: readonly Named[], form: (name: string) => string) =>
    holders.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => ({ id, name: form(one) })));

  test.each([
    ['as printed', (name: string) => name],
    ['in traditional characters', Converter({ from: 'cn', to: 't' })],
    ['in the characters of Taiwan', Converter({ from: 'cn', to: 'tw' })],
    ['with a zero-width space in it', (name: string) => `${name.slice(0, 1)}\u200b${name.slice(1)}`],
  ])('means that holder, %s', async (_, form) => {
    const named = pairsOf(await all('holders'), form);
    const found = await meant(named.map(({ name }) => name));
    expect(named.length).toBeGreaterThan(700);
    expect(named.filter(({ id }, index) => found[index] !== id)).toEqual([]);
  });
});

describe('a body of the city', () => {
  test.each([
    ['应急局', '长治市应急管理局'],
    ['住建局', '长治市住房和城乡建设局'],
    ['應急管理局', '长治市应急管理局'],
    ['教育局', '长治市教育局'],
  ])('is found without the city in front: %s', async (short, name) => {
    const { data, errors } = await ask('query ($short: String) { holder(by: { name: $short }) { name } }', {
      short,
    });
    expect([data, errors]).toEqual([{ holder: { name } }, []]);
  });

  test('that shares its short name with one of the province is asked back', async () => {
    const { errors } = await ask('{ holder(by: { name: "气象局" }) { name } }');
    expect(errors[0]?.message).toContain('several share the name "气象局": 长治市气象局');
  });
});

describe('resolveHolder', () => {
  const matches = async (name: string) => {
    const { data, errors } = await ask(
      'query ($name: String!) { resolveHolder(name: $name) { match score matchedName holder { name } } }',
      { name },
    );
    expect(errors).toEqual([]);
    return (data as { resolveHolder: { match: string; score: number; holder: { name: string } }[] })
      .resolveHolder;
  };

  test('puts the official name first, with score 1', async () => {
    expect((await matches('长治高新技术产业开发区管理委员会'))[0]).toMatchObject({
      match: 'EXACT',
      score: 1,
    });
  });

  test('knows an alias', async () => {
    expect((await matches('长治高新区管委会'))[0]).toMatchObject({
      match: 'ALIAS',
      holder: { name: '长治高新技术产业开发区管理委员会' },
    });
  });

  test('guesses what is misspelt, best first', async () => {
    const found = await matches('长治高薪区管委会');
    expect(found[0]).toMatchObject({ match: 'FUZZY', holder: { name: '长治高新技术产业开发区管理委员会' } });
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
  });

  test.each(['', ' ', 'zzz', '(', '"', '许可( OR'])('is never an error: "%s"', async (name) => {
    expect(Array.isArray(await matches(name))).toBe(true);
  });

  test.each([
    ['different Chinese characters', (index: number) => 0x4e00 + index],
    ['characters outside the first plane', (index: number) => 0x20000 + index],
    ['a letter and its marks', (index: number) => (index === 0 ? 0x61 : 0x300 + (index % 0x70))],
  ])('takes 200 of them: %s', async (_, codeAt) => {
    expect(await matches(String.fromCodePoint(...Array.from({ length: 200 }, (__, i) => codeAt(i))))).toEqual(
      [],
    );
  });
});

test('a name that nothing has is compared with others once, however many rows ask for it', async () => {
  const { errors, statements } = await ask(
    '{ transfers(first: 100) { nodes { responsibility { holdings(place: "月球") { totalCount } } } } }',
  );
  expect(errors[0]?.extensions).toMatchObject({ argument: 'place' });
  const names = statements.map(({ name }) => name);
  expect(names.filter((name) => name === 'namesFound').length).toBe(1);
  expect(names.filter((name) => name === 'similarNames').length).toBe(1);
});

describe('a document', () => {
  test.each(['长政发〔2020〕17号', '长政发[2020] 17 号', '长政发(2020)17号', '长政发【2020】17号'])(
    'is found by its 文号 written %s',
    async (number) => {
      const { data } = await ask('query ($number: String!) { document(number: $number) { number } }', {
        number,
      });
      expect(data).toEqual({ document: { number: '长政发〔2020〕17号' } });
    },
  );

  test('that is unknown is an error that suggests the nearest', async () => {
    const { errors } = await ask('{ document(number: "长政发〔2020〕170号") { id } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'number' });
    expect(errors[0]?.message).toContain('长政发〔2020〕17号');
  });
});

describe('what cannot be meant is refused, with the argument and what is allowed', () => {
  test.each([
    ['a blank text', '{ whoOwns(about: " ") { totalCount } }', 'about'],
    ['a text of marks alone', '{ search(text: "((") { totalCount } }', 'text'],
    ['a text without end', `{ search(text: "${'长'.repeat(501)}") { totalCount } }`, 'text'],
    ['a blank name', '{ transfers(filter: { from: "" }) { totalCount } }', 'from'],
    ['a place that is none', '{ whoOwns(about: "许可", place: "月球") { totalCount } }', 'place'],
    [
      'a holder where a place is wanted',
      '{ whoOwns(about: "许可", place: "长治高新区管委会") { totalCount } }',
      'place',
    ],
    [
      'an unknown instrument',
      '{ transfers(filter: { instrument: "x〔1〕1号" }) { totalCount } }',
      'instrument',
    ],
    ['too many ids', `{ nodes(ids: [${'"a" '.repeat(501)}]) { id } }`, 'ids'],
  ])('%s', async (_, question, argument) => {
    const { errors } = await ask(question);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors[0]?.message).toMatch(new RegExp(`^${argument}: .* Allowed: `, 'u'));
  });

  test('a day that is not in the calendar', async () => {
    const { errors } = await ask('{ whoOwns(about: "许可", asOf: "2020-02-30") { totalCount } }');
    expect(errors[0]?.message).toContain('Allowed: a calendar date');
  });
});
