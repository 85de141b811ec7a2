import type { Plan } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { askShared } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

/** Lists that no published question asks for, in every order and behind every index. */
const LISTS = `{
  a: transfers { nodes { id } }
  b: transfers(orderBy: TITLE) { nodes { id } }
  c: transfers(filter: { from: "市行政审批局" }) { nodes { id } }
  d: transfers(filter: { instrument: "长政发〔2020〕17号" }) { nodes { id } }
  e: holders { nodes { id received { nodes { id } } gave { nodes { id } } holdings { nodes { id } } } }
  f: responsibilities { nodes { id holdings { nodes { id } } transfers { nodes { id } } } }
  g: responsibilities(orderBy: TITLE) { nodes { id } }
  p: responsibilities(orderBy: DUE_ON) { nodes { id } }
  h: documents { nodes { id provisions { nodes { id } } transfers { nodes { id } } } }
  i: anomalies { nodes { id } }
  j: anomalies(filter: { document: "长政发〔2020〕17号" }) { nodes { id } }
  k: workingGroups { nodes { id } }
  l: regions { id }
  m: conflicts { nodes { id } }
  n: repealImpact(document: "长政发〔2020〕17号") { transfers { nodes { id } } ending { nodes { id } } }
  o: emergencyResponse(hazard: "暴雨", level: I) { authority { step } groups { id } formed { certainty } actions { id } }
  r: holder(by: { name: "教育部门" }) { id ... on HolderCategory { members(in: "潞州区") { id } } }
  q: hazards { levels { exists } }
  s: documents { nodes { id provisions(lines: { start: 1, end: 200 }) { nodes { id } } } }
}`;

const ask = askShared();
const driver = sharedDriver();

function operators({ operatorType, children }: Plan): string[] {
  return [operatorType.replace('@neo4j', ''), ...children.flatMap(operators)];
}

async function plansOf(question: string): Promise<Map<string, string[]>> {
  const { statements, errors } = await ask(question);
  expect(errors).toEqual([]);
  const session = driver.session();
  const plans = new Map<string, string[]>();
  for (const { name, cypher } of statements) {
    const { summary } = await session.run(`EXPLAIN ${cypher}`);
    if (summary.plan) plans.set(name, operators(summary.plan));
  }
  await session.close();
  return plans;
}

test('no list in document order or by title is sorted: an index has the order', async () => {
  const sorted = [...(await plansOf(LISTS))].filter(
    ([name, plan]) => name.endsWith('Page') && plan.some((operator) => /Sort|^Top/u.test(operator)),
  );
  expect(sorted).toEqual([]);
});

test.each([['lists', LISTS], ...publishedQuestions()])(
  'nothing is found by going through all nodes or all of a label: %s',
  async (_, question) => {
    const scans = [...(await plansOf(question))].filter(([, plan]) =>
      plan.some((operator) => /AllNodesScan|NodeByLabelScan/u.test(operator)),
    );
    expect(scans).toEqual([]);
  },
);
