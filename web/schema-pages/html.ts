const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup that is already escaped, in contrast to plain text. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = string | Html | readonly Html[];

function escapePart(part: Part): string {
  if (part instanceof Html) return part.text;
  if (typeof part === 'string') return part.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? '');
  return part.map(({ text }) => text).join('\n');
}

/** Template tag for markup. It escapes texts that are inserted, but not markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings
      .map((string, index) => string + (index < parts.length ? escapePart(parts[index] ?? '') : ''))
      .join(''),
  );
}
