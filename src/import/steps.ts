/** A step of a task: what is to be done, and the words that say when. */
export interface Step {
  readonly text: string;
  readonly dueText: string;
}

const MONTH = '(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日|底|初|中旬|上旬|下旬)?';
const DUE = new RegExp(
  `^((?:${MONTH}(?:\\s*[至到~—–-]+\\s*${MONTH})?(?:前|以前|起)?|全年|上半年|下半年|年底前?|年内|[第]?[一二三四1-4]季度|每[年季月周]|长期))[\\s，,、:：]*(?=\\S)`,
  'u',
);

/**
 * Reads a step that begins with the words for its time: 3月至12月 完善…. The words have no year, so no day is made of them.
 * @returns undefined if the step does not begin so
 */
export function parseStep(cell: string): Step | undefined {
  const [whole, dueText] = DUE.exec(cell) ?? [];
  return whole === undefined || dueText === undefined
    ? undefined
    : { dueText: dueText.trim(), text: cell.slice(whole.length).trim() };
}
