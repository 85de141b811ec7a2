// Bodies that go on as other bodies: 更名, 并入, 合并, 组建…不再保留….

import type { z } from 'zod';
import type { readingFile } from '../gazette/reading.js';
import type { SuccessionKind } from '../records/terms.js';
import { sentencesOf } from './clauses.js';
import { NAME_END } from './name-forms.js';
import type { Names } from './names.js';
import type { Unit } from './outline.js';
import { WITH_HANDOVER } from './transfers.js';

/** A succession of bodies as a reading lists it. */
export type SuccessionInput = NonNullable<z.input<typeof readingFile>['successions']>[number];

interface SuccessionForm {
  readonly kind: SuccessionKind;
  readonly pattern: RegExp;
  /** Sentences of this form, with who goes on as whom. The tests read them. */
  readonly examples: readonly (readonly [words: string, from: readonly string[], to: string])[];
}

const BODY = '[^,。;将把的]{2,30}?';
const BODIES = '[^,。;将把]{2,60}?';

/** The forms of sentences by which bodies go on as another. The group `from` names them, `to` the other one. */
export const SUCCESSION_FORMS: readonly SuccessionForm[] = [
  {
    kind: 'RENAMED',
    pattern: new RegExp(`(?<words>(?<from>${BODY})(?:更名|改名|更改名称)为(?<to>${BODY}))(?=[,。;]|$)`, 'u'),
    examples: [
      ['将青山市民政局更名为青山市社会事务局', ['青山市民政局'], '青山市社会事务局'],
      ['市卫生局更名为市卫生健康委员会,职责不变', ['市卫生局'], '市卫生健康委员会'],
    ],
  },
  {
    kind: 'MERGED',
    pattern: new RegExp(`(?<words>(?<from>${BODIES})(?:整体)?并入(?<to>${BODY}))(?=[,。;]|$)`, 'u'),
    examples: [['将市粮食局、市物价局并入市发展改革委', ['市粮食局', '市物价局'], '市发展改革委']],
  },
  {
    kind: 'MERGED',
    pattern: new RegExp(
      `(?<words>(?<from>${BODIES})合并(?:,)?(?:组建|成立|设立|为|成)(?<to>${BODY}))(?=[,。;]|$)`,
      'u',
    ),
    examples: [['市文化局与市旅游局合并组建市文化和旅游局', ['市文化局', '市旅游局'], '市文化和旅游局']],
  },
  {
    kind: 'MERGED',
    pattern: new RegExp(
      `(?<words>组建(?<to>${BODY})(?:,[^。;]{0,80}?)?,不再保留(?<from>${BODIES}))(?=[,。;]|$)`,
      'u',
    ),
    examples: [
      ['组建市应急管理局,不再保留市安全生产监督管理局', ['市安全生产监督管理局'], '市应急管理局'],
      [
        '组建市文化和旅游局,作为市政府工作部门,不再保留市文化局、市旅游局',
        ['市文化局', '市旅游局'],
        '市文化和旅游局',
      ],
    ],
  },
  {
    kind: 'MERGED',
    pattern: new RegExp(
      `(?<words>撤销(?<from>${BODY}),(?:其|原)(?:全部)?职责(?:划入|并入|移交|由)(?<to>${BODY})(?:承担|行使)?)(?=[,。;]|$)`,
      'u',
    ),
    examples: [['撤销市供销合作局,其职责划入市商务局', ['市供销合作局'], '市商务局']],
  },
];

/** 研发机构: words for a class, and no name of a body. */
const CLASS = /(?:部门|机关|机构|单位|企业|组织|团体|人员|场所)$/u;
/** Words before a name that belong to the sentence. */
const BEFORE_NAME = /^(?:将|把|自[^,。;]{2,20}起|原|同时|决定|其中|[,、])+/u;
/** 组建A, 撤销A, 不再保留A: a body begins or ends, and the words do not say what follows or precedes it. */
const SET_UP_OR_DISSOLVED = /(?<act>组建|撤销|不再保留|新设)(?<body>[^,。;的]{2,30})/u;

/** 由组建后的行政机关承担: a reform that another document lists. */
const UNNAMED = /(?<body>(?:组建后|合并后|划入职责|承接职责|承继职责)的(?:行政)?(?:机关|部门|单位|机构))/u;

/**
 * Finds the successions that a text states.
 * @returns one for each body that goes on, as a proposal; a note for each, for each body that is set up or dissolved without a successor in
 * the same sentence, and for duties that pass to a body without a name
 */
export function successionsOf(
  unit: Unit,
  names: Names,
): { readonly successions: readonly SuccessionInput[]; readonly notes: readonly string[] } {
  const successions: SuccessionInput[] = [];
  const notes: string[] = [];
  const { plain, words, key } = unit;
  const line = unit.lines[0];
  const isBody = (name: string) =>
    names.isListed(name) ||
    (NAME_END.test(name) && /^[\p{Script=Han}()]{4,}$/u.test(name) && !CLASS.test(name));
  for (const { start, end } of sentencesOf(plain)) {
    const text = plain.slice(start, end);
    const cut = (part: string, from = 0) => {
      const at = start + text.indexOf(part, from);
      return words.slice(at, at + part.length);
    };
    const found = SUCCESSION_FORMS.flatMap(({ kind, pattern }) => {
      const groups = pattern.exec(text)?.groups;
      const { from = '', to = '', words: said = '' } = groups ?? {};
      const bodies = from
        .replace(BEFORE_NAME, '')
        .split(/[、和与及]/u)
        .filter((one) => one !== '');
      return bodies.length > 0 && [...bodies, to].every(isBody) ? [{ kind, bodies, to, said }] : [];
    })[0];
    if (found === undefined) {
      const unnamed = UNNAMED.exec(text)?.groups?.body;
      if (unnamed !== undefined)
        notes.push(
          `line ${line}: duties pass to ${cut(unnamed)}, and the text does not say which body that is; write the successions by hand`,
        );
      const { act, body } = SET_UP_OR_DISSOLVED.exec(text)?.groups ?? {};
      if (act !== undefined && body !== undefined && isBody(body))
        notes.push(
          `line ${line}: sets up or dissolves ${cut(body)} (${act}) and does not say which body goes on; write the succession or the removal by hand`,
        );
      continue;
    }
    const to = cut(found.to);
    const pending = WITH_HANDOVER.exec(text)?.[0];
    for (const body of found.bodies) {
      const from = cut(body);
      if (from === to) continue;
      successions.push({
        key: `s${key}-${successions.length + 1}`.replace(/[^a-zA-Z0-9.-]/gu, '-'),
        from: names.ensure(names.meant(from)),
        to: names.ensure(names.meant(to)),
        kind: found.kind,
        words: cut(found.said.replace(BEFORE_NAME, '')),
        ...(pending === undefined ? {} : { pending: { words: cut(pending) } }),
        at: key,
      });
      notes.push(
        `line ${line}: ${from} is taken to go on as ${to} (${found.kind}); check that all of its duties pass`,
      );
    }
  }
  return { successions, notes };
}
