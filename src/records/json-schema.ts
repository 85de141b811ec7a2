import { z } from 'zod';
import { RECORDS, sourceRecord } from './schema.js';

/**
 * The published record format as JSON Schema 2020-12, for whoever writes records in another language: `$defs` has a
 * schema for each kind, named like its file, and one for source.json. Defaults may be left out.
 */
export function recordsJsonSchema(): object {
  const options = { io: 'input', target: 'draft-2020-12' } as const;
  const definitions = Object.entries({ ...RECORDS, source: sourceRecord }).map(([name, schema]) => {
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
