import { describe, expect, test } from 'vitest';
import { countedFacts, verdictByReviewed } from '../../src/rules/unreviewed-verdict.js';
import type { VerdictAnswer } from '../../src/rules/verdict.js';
import type { SentenceInput } from '../../src/rules/verdict-sentence.js';

/** A ruling with an answer, whose words do not matter. */
function ruled(answer: VerdictAnswer): SentenceInput {
  const decision = {
    answer,
    reason: 'NO_RECORD' as const,
    holding: undefined,
    transfer: undefined,
    exception: undefined,
    doubts: [],
    others: [],
  };
  return {
    question: {
      body: {
        id: 'bureau',
        name: '市局',
        type: 'ORGANIZATION',
        kind: null,
        level: null,
        regionId: null,
        capacities: [],
        formerIds: [],
        includedIds: [],
        pendingChanges: [],
        dissolution: null,
      },
      history: { holdings: [], transfers: [] },
      names: { followed: [], ended: [], before: [], pending: [] },
      exceptions: [],
      openClasses: [],
      prohibits: false,
      place: undefined,
      asOf: '2021-01-01',
    },
    ruling: { ...decision, provisionIds: [], stretches: [{ from: null, ...decision }] },
    title: '事项',
    placeName: undefined,
  };
}

const UNREVIEWED = ['UNKNOWN', 'UNREVIEWED_SOURCE'];
const stays = (answer: VerdictAnswer) => [answer, 'NO_RECORD'];

describe('a verdict rests on reviewed words', () => {
  test.each<[VerdictAnswer, VerdictAnswer, string[]]>([
    ['NO', 'YES', UNREVIEWED],
    ['NO', 'CONDITIONAL', UNREVIEWED],
    ['NO', 'UNKNOWN', UNREVIEWED],
    ['UNKNOWN', 'YES', UNREVIEWED],
    ['UNKNOWN', 'NO', UNREVIEWED],
    ['UNKNOWN', 'CONDITIONAL', UNREVIEWED],
    ['CONDITIONAL', 'YES', UNREVIEWED],
    ['YES', 'NO', stays('YES')],
    ['YES', 'CONDITIONAL', stays('YES')],
    ['YES', 'UNKNOWN', stays('YES')],
    ['CONDITIONAL', 'NO', stays('CONDITIONAL')],
    ['YES', 'YES', stays('YES')],
    ['NO', 'NO', stays('NO')],
    ['UNKNOWN', 'UNKNOWN', stays('UNKNOWN')],
  ])('%s by them and %s with the others', (reviewed, all, given) => {
    const { answer, reason, explanation } = verdictByReviewed(ruled(reviewed), ruled(all));
    expect([answer, reason]).toEqual(given);
    expect(explanation.includes(`the answer would be ${all}: `)).toBe(reviewed !== all);
  });

  test('and is told as ever where all words are reviewed', () => {
    expect(verdictByReviewed(ruled('NO'), undefined).explanation).toBe(
      '市局 may not exercise “事项” on 2021-01-01: no holding of it by this holder is on record for that day; nobody else is on record for that day.',
    );
  });
});

test('a reviewed fact that others would change counts only among the reviewed ones', () => {
  const kept = { id: 'kept', reviewed: null, changedByUnreviewed: null };
  const changed = { id: 'changed', reviewed: null, changedByUnreviewed: true };
  const drafted = { id: 'drafted', reviewed: false as const, changedByUnreviewed: null };
  const all = [kept, changed, drafted];
  expect(countedFacts(all, 'REVIEWED')).toEqual([kept, changed]);
  expect(countedFacts(all, 'ALL')).toEqual([kept, drafted]);
});
