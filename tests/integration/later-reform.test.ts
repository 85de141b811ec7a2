import { beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_CACHE } from '../kit/graph.js';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

/** It loads the first issue, which takes 20 s on a free machine. */
const LONG = { timeout: 240_000 };
const { ask, extract, load } = await laterGraph(WITHOUT_CACHE);
/** One merges a body and dissolves another one with the handover; the other records both. */
const [NOTICE, REPORT] = ['长政办发〔2022〕41号', '长政办发〔2022〕55号'];
const [FORMER, NEXT] = ['长治市扶贫开发办公室', '长治市农业农村局'];
const OFFICE = '长治市人民政府金融工作办公室';
const DUTY = 'task:changzhi/zb-2020-23/t22';
const TASK = 'task:changzhi/zb-2020-23/t16';

beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST, 'changzhi/2022-09');
}, LONG.timeout);

interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
}
async function told(holder: string, responsibility: string, asOf: string, asKnownOn?: string) {
  const { answer, reason, explanation } = await askVerdict<Verdict>(ask, 'answer reason explanation', {
    holder,
    responsibility,
    asOf,
    asKnownOn,
  });
  return { ruling: `${answer} ${reason}`, explanation };
}
const rulings = async (holder: string, of: string, days: readonly string[], known?: string) =>
  Promise.all(days.map(async (day) => (await told(holder, of, day, known)).ruling));

interface Event {
  readonly kind: string;
  readonly on: string | null;
  readonly pending: boolean;
  readonly pendingOn: string | null;
  readonly words: string;
  readonly document: { readonly number: string };
}
async function history(holder: string, kinds: string, known?: string): Promise<string[]> {
  const { data, errors } = await ask(
    `query ($name: String!, $known: Date) {
      holder(by: { name: $name }) {
        history(kinds: [${kinds}], asKnownOn: $known, first: 500) {
          nodes { kind on pending pendingOn words document { number } }
        }
      }
    }`,
    { name: holder, known },
  );
  expect(errors).toEqual([]);
  return (data as { holder: { history: { nodes: readonly Event[] } } }).holder.history.nodes.map(
    ({ kind, on, pending, pendingOn, words, document }) =>
      `${on} ${kind}${pending ? ` pending ${pendingOn}` : ''}: ${words} (${document.number})`,
  );
}

describe('while the handover is not on record', () => {
  test('the former body exercises what it holds, and the sentence has the pending change', async () => {
    const { ruling, explanation } = await told(FORMER, DUTY, '2022-12-01');
    expect(ruling).toBe('YES HOLDS_ORIGINALLY');
    expect(explanation).toContain(
      `; a change is pending (待交接): ${NOTICE} 一 merges ${FORMER} into ${NEXT} (合并) “自交接之日起”, which is not on record.`,
    );
  });

  test('the new body holds it on that condition, from the day of the document and not before', async () => {
    const { ruling, explanation } = await told(NEXT, DUTY, '2022-12-01');
    expect(ruling).toBe('CONDITIONAL PENDING_HANDOVER');
    expect(explanation).toContain(`Only once it is handed over may ${NEXT} exercise`);
    expect(explanation).toContain('waits for the words “自交接之日起”');
    expect(await rulings(NEXT, DUTY, ['2022-09-04', '2022-09-05'])).toEqual([
      'NO NOT_YET_EFFECTIVE',
      'CONDITIONAL PENDING_HANDOVER',
    ]);
    expect(await rulings(NEXT, DUTY, ['2022-12-01'], '2022-09-04')).toEqual(['NO NO_RECORD']);
  });

  test('the body that is to be dissolved exercises what it holds, and the sentence says so', async () => {
    const { ruling, explanation } = await told(OFFICE, TASK, '2022-12-01');
    expect(ruling).toBe('YES HOLDS_ORIGINALLY');
    expect(explanation).toContain(
      `${NOTICE} 二 dissolves ${OFFICE} (撤销) “在完成职责交接后”, which is not on record`,
    );
  });

  test('the histories have pending events, and the body has a successor that waits', async () => {
    const merged = [`null MERGED pending HANDOVER: 自交接之日起 (${NOTICE})`];
    expect(await history(FORMER, 'MERGED')).toEqual(merged);
    expect(await history(NEXT, 'MERGED')).toEqual(merged);
    expect(await history(OFFICE, 'DISSOLVED')).toEqual([
      `null DISSOLVED pending null: 在完成职责交接后 (${NOTICE})`,
    ]);
    const { data } = await ask(
      'query ($name: String) { holder(by: { name: $name }) { ... on Organization { successors { to { name } on pending } } } }',
      { name: FORMER },
    );
    expect(data).toEqual({
      holder: { successors: [{ to: { name: NEXT }, on: null, pending: '自交接之日起' }] },
    });
  });
});

describe('once a later document records it', () => {
  beforeAll(async () => {
    await load('changzhi/2022-11');
  }, LONG.timeout);
  const DAYS = ['2022-10-31', '2022-11-01'];

  test('the new body exercises it from that day on, and a question about the former body is one about it', async () => {
    expect(await rulings(NEXT, DUTY, DAYS)).toEqual(['CONDITIONAL PENDING_HANDOVER', 'YES HOLDS_ORIGINALLY']);
    expect(await rulings(FORMER, DUTY, DAYS)).toEqual(['YES HOLDS_ORIGINALLY', 'YES HOLDS_ORIGINALLY']);
    const [before, after] = await Promise.all(DAYS.map((day) => told(FORMER, DUTY, day)));
    expect(before?.explanation).toContain('“自交接之日起”, which follows on 2022-11-01.');
    expect(after?.explanation).toMatch(new RegExp(`^${NEXT} may exercise`, 'u'));
    expect(after?.explanation).not.toContain('pending');
  });

  test('it was not known before that document was published', async () => {
    expect(await rulings(NEXT, DUTY, ['2022-11-05'], '2022-11-09')).toEqual(['CONDITIONAL PENDING_HANDOVER']);
    expect(await rulings(NEXT, DUTY, ['2022-11-05'], '2022-11-10')).toEqual(['YES HOLDS_ORIGINALLY']);
    expect(await history(FORMER, 'MERGED', '2022-11-09')).toEqual([
      `null MERGED pending HANDOVER: 自交接之日起 (${NOTICE})`,
    ]);
  });

  test('the dissolved body exercises nothing from that day on, by the words of the report', async () => {
    expect(await rulings(OFFICE, TASK, ['2022-11-04', '2022-11-05'])).toEqual([
      'YES HOLDS_ORIGINALLY',
      'NO ENDED',
    ]);
    const { explanation } = await told(OFFICE, TASK, '2022-11-05');
    expect(explanation).toContain(
      `; ${OFFICE} was dissolved (撤销) on 2022-11-05 by ${REPORT} 二, in the words “长治市人民政府金融工作办公室的职责已交接完毕,自2022年11月5日起撤销”`,
    );
    expect(explanation).not.toContain('pending');
  });

  test('the histories have the events with their days instead of the pending ones', async () => {
    expect(await history(FORMER, 'MERGED')).toEqual([
      expect.stringMatching(/^2022-11-01 MERGED: 一、长治市扶贫开发办公室已于2022年11月1日并入/u),
    ]);
    expect(await history(OFFICE, 'DISSOLVED')).toEqual([
      `2022-11-05 DISSOLVED: 长治市人民政府金融工作办公室的职责已交接完毕,自2022年11月5日起撤销 (${REPORT})`,
    ]);
  });
});
