import { expect, test } from 'vitest';
import { fold } from '../../src/records/text.js';
import { askShared } from '../kit/graph.js';

const ask = askShared();

interface Titled {
  readonly id: string;
  readonly title: string;
}

async function nodes<Node>(question: string, variables: Record<string, unknown> = {}): Promise<Node[]> {
  const { data, errors } = await ask(question, variables);
  expect(errors).toEqual([]);
  return (data as { list: { nodes: Node[] } }).list.nodes;
}

const ABOUT = `query ($about: String!) {
  list: responsibilities(filter: { about: $about, kinds: [POWER] }, first: 500) { nodes { id title } }
}`;

async function allPowers(): Promise<Titled[]> {
  const powers: Titled[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      `query ($after: String) {
        page: responsibilities(filter: { kinds: [POWER] }, first: 500, after: $after) {
          nodes { id title }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
    const { page } = data as {
      page: { nodes: Titled[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    powers.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return powers;
}

test.each(['厕', '树', '建设用地', '施工许可', '许可 建设'])(
  'every power in whose title "%s" stands is found',
  async (about) => {
    const words = about.split(' ').map(fold);
    const found = new Set((await nodes<Titled>(ABOUT, { about })).map(({ id }) => id));
    const expected = (await allPowers()).filter(({ title }) =>
      words.every((word) => fold(title).includes(word)),
    );
    expect(expected.filter(({ id }) => !found.has(id))).toEqual([]);
  },
);

test('a title ranks whole before beginning before within', async () => {
  const [some] = await nodes<Titled>(
    '{ list: responsibilities(filter: { kinds: [POWER] }, first: 1) { nodes { id title } } }',
  );
  const [best] = await nodes<Titled>(ABOUT, { about: some?.title });
  expect(best?.title).toBe(some?.title);
});

test('the 文号 of a document finds what it states and transfers', async () => {
  const { data } = await ask(`{
    whoOwns(about: "长政发[2020] 17 号") { totalCount }
    transfers(filter: { about: "长政发〔2020〕17号" }) { totalCount }
    made: transfers(filter: { instrument: "长政发〔2020〕17号" }) { totalCount }
  }`);
  const { transfers, made } = data as { transfers: { totalCount: number }; made: { totalCount: number } };
  expect(transfers.totalCount).toBeGreaterThanOrEqual(made.totalCount);
  expect(made.totalCount).toBeGreaterThan(0);
});

test('a hit shows its words in their sentence', async () => {
  const hits = await nodes<{ snippet: string; score: number }>(
    '{ list: search(text: "承接能力", first: 5) { nodes { snippet score } } }',
  );
  expect(hits.length).toBeGreaterThan(0);
  for (const { snippet } of hits) expect(snippet).toContain('承接能力');
});

test.each(['许可(', '"', 'a OR b', '*', 'x:y', '\\\\', '+-&|!(){}[]^~?/'])(
  'what Lucene would take for its own syntax is text: %s',
  async (text) => {
    const { errors } = await ask('query ($text: String!) { search(text: $text) { totalCount } }', { text });
    expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([]);
  },
);
