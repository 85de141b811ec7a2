import type { RecordOf } from '../records/index.js';
import { slugOf } from './items.js';
import { parseStep } from './steps.js';

/** An item of a list, of whatever kind. */
export type Item = RecordOf<'powers' | 'duties' | 'tasks' | 'service-items'>;

/** @returns the word of the column of types for an item */
export function typeOf(item: Item): string {
  if ('powerType' in item) return item.powerType;
  if ('prohibits' in item) return item.prohibits ? 'PROHIBITION' : 'DUTY';
  return 'milestones' in item ? 'TASK' : 'SERVICE_ITEM';
}

/** @returns the number in the key of an item; undefined if its code or its title stands there */
export function numberOf(key: string, item: Item): string | undefined {
  const last = key.split('/').at(-1);
  const others = [
    ...('codes' in item ? item.codes.map(({ code }) => code) : []),
    item.title,
    ...('mainItem' in item ? [`${item.mainItem}${item.subItem ?? ''}`] : []),
  ];
  const isOther = last?.includes('~') === true || others.some((one) => slugOf(one) === last);
  return isOther ? undefined : last;
}

/**
 * @param needed how many steps there must be at least
 * @returns the steps of a row of a task. Its text is made of the steps without a time; which row had which is not kept, and does not
 * matter for the whole.
 */
export function stepsOf(task: RecordOf<'tasks'>, provision: string, needed: number): readonly string[] {
  const steps = task.milestones
    .filter((milestone) => milestone.provision === provision)
    .map(({ dueText = '', text }) => {
      const cell = `${dueText} ${text}`;
      const read = parseStep(cell);
      // A dash at the beginning of a step would be read as one between two months.
      return read?.text === text && read.dueText === dueText ? cell : `${dueText}：${text}`;
    });
  const lines = task.text?.split('\n') ?? [];
  const timeless = task.provisions.filter((id) => task.milestones.every((one) => one.provision !== id));
  const rows = timeless.length === 0 ? task.provisions.slice(0, 1) : timeless.slice(-lines.length);
  const at = rows.indexOf(provision);
  if (at === -1 || lines.length === 0) return steps;
  const extra = lines.length - rows.length;
  const own = at === 0 ? lines.slice(0, extra + 1) : lines.slice(extra + at, extra + at + 1);
  return steps.length < needed ? [...own, ...steps] : [own.join('\n'), ...steps];
}
