import { z } from 'zod';
import type { EditableField } from '../review/kinds.js';
import type { Refusal } from './answers.js';

/** @returns why a value of a field is not taken; undefined if it is */
export function checkValue(
  field: EditableField,
  value: string,
  isInText: () => boolean,
): Refusal | undefined {
  const { name, type, choices, isRequired } = field;
  if (type === 'choice')
    return choices.includes(value) ? undefined : { refused: 'NOT_A_CHOICE', field: name, value };
  if (value === '') return isRequired ? { refused: 'REQUIRED', field: name } : undefined;
  if (type === 'day' && !z.iso.date().safeParse(value).success)
    return { refused: 'NOT_A_DAY', field: name, value };
  if (type === 'list' && choices.length > 0) {
    const wrong = value.split(/[;；\n]+/u).find((one) => !choices.includes(one.trim()));
    return wrong === undefined ? undefined : { refused: 'NOT_A_CHOICE', field: name, value: wrong };
  }
  return type === 'words' && !isInText() ? { refused: 'NOT_IN_TEXT', field: name, value } : undefined;
}
