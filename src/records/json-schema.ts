import { z } from 'zod';
import { KINDS } from './index.js';
import { RECORD_KINDS } from './prefixes.js';
import { sourceRecord } from './source.js';

/**
 * @returns the published record format as JSON Schema 2020-12, for programs in other languages that write records. `$defs` has a
 * schema for each kind, named like its file, and one for source.json. Fields with a default are optional.
 */
export function recordsJsonSchema(): object {
  const options = { io: 'input', target: 'draft-2020-12' } as const;
  const schemas = [
    ...RECORD_KINDS.map((kind) => [kind, KINDS[kind].schema] as const),
    ['source', sourceRecord] as const,
  ];
  const definitions = schemas.map(([name, schema]) => {
    const { $schema: _, ...definition } = z.toJSONSchema(schema, options);
    return [name, definition] as const;
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Records of Mandate Graph',
    description:
      'A line of KIND.jsonl is an object of $defs/KIND; source.json is one of $defs/source. docs/records.md explains them.',
    $defs: Object.fromEntries(definitions),
  };
}
