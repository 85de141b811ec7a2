import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  print,
  type StringValueNode,
  type TypeNode,
} from 'graphql';
import { type Html, html } from './html.js';
import type { Topic, TopicDefinition } from './topics.js';

/** A part of the SDL that may have a description and directives. */
interface DescribedNode {
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The SDL keyword of each kind of definition. */
const KINDS: Readonly<Partial<Record<TopicDefinition['kind'], string>>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'type',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.ENUM_TYPE_DEFINITION]: 'enum',
  [Kind.SCALAR_TYPE_DEFINITION]: 'scalar',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.DIRECTIVE_DEFINITION]: 'directive',
};

/** @returns the anchor of a definition. A directive gets an @, because a type may have the same name. */
function anchorOf({ kind, name: { value } }: TopicDefinition): string {
  return kind === Kind.DIRECTIVE_DEFINITION ? `@${value}` : value;
}

/** The pages of the schema's documentation, by file name. */
export type PageFiles = ReadonlyMap<string, string>;

function frame(title: string, main: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Mandate Graph 权责图谱</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="schema.css">
</head>
<body>
<nav><a href="./">Schema 接口模式</a> <a href="../">Playground 查询页面</a> <a href="../explore/">Explorer 权责查询</a></nav>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`.text;
}

/** Writes the pages of a schema and links every name of a type to its definition. */
class Writer {
  readonly #topicOf: ReadonlyMap<string, string>;

  constructor(private readonly topics: readonly Topic[]) {
    this.#topicOf = new Map(
      topics.flatMap(({ name, definitions }) => definitions.map((one) => [one.name.value, name] as const)),
    );
  }

  pages(): PageFiles {
    const ofTopics = this.topics.map((topic) => [`${topic.name}.html`, this.#topic(topic)] as const);
    return new Map([['index.html', this.#index()], ...ofTopics]);
  }

  #link(name: string): Html {
    const topic = this.#topicOf.get(name);
    return topic === undefined ? html`${name}` : html`<a href="${topic}.html#${name}">${name}</a>`;
  }

  #type(type: TypeNode): Html {
    if (type.kind === Kind.NON_NULL_TYPE) return html`${this.#type(type.type)}!`;
    if (type.kind === Kind.LIST_TYPE) return html`[${this.#type(type.type)}]`;
    return this.#link(type.name.value);
  }

  #description({ description, directives = [] }: DescribedNode): Html {
    const notes = directives.map((directive) => html` <code class="note">${print(directive)}</code>`);
    return html`<p>${description?.value ?? ''}${notes}</p>`;
  }

  #inputs(inputs: readonly InputValueDefinitionNode[], owner: string): Html {
    if (inputs.length === 0) return html``;
    const rows = inputs.map((input) => {
      const preset = input.defaultValue === undefined ? '' : ` = ${print(input.defaultValue)}`;
      return html`<dt id="${owner}.${input.name.value}"><code>${input.name.value}: ${this.#type(input.type)}${preset}</code></dt>
<dd>${this.#description(input)}</dd>`;
    });
    return html`<dl>${rows}</dl>`;
  }

  #fields(fields: readonly FieldDefinitionNode[], owner: string): Html {
    const rows = fields.map((field) => {
      const at = `${owner}.${field.name.value}`;
      return html`<dt id="${at}"><code><b>${field.name.value}</b>: ${this.#type(field.type)}</code></dt>
<dd>${this.#description(field)}${this.#inputs(field.arguments ?? [], at)}</dd>`;
    });
    return html`<dl>${rows}</dl>`;
  }

  #body(definition: TopicDefinition): Html {
    const owner = definition.name.value;
    switch (definition.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        return this.#fields(definition.fields ?? [], owner);
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return this.#inputs(definition.fields ?? [], owner);
      case Kind.DIRECTIVE_DEFINITION:
        return this.#inputs(definition.arguments ?? [], anchorOf(definition));
      case Kind.ENUM_TYPE_DEFINITION: {
        const rows = (definition.values ?? []).map(
          (value) => html`<dt id="${owner}.${value.name.value}"><code><b>${value.name.value}</b></code></dt>
<dd>${this.#description(value)}</dd>`,
        );
        return html`<dl>${rows}</dl>`;
      }
      case Kind.UNION_TYPE_DEFINITION:
        return html`<p>${(definition.types ?? []).map((type) => html`${this.#type(type)} `)}</p>`;
      default:
        return html``;
    }
  }

  #section(definition: TopicDefinition): Html {
    const name = definition.name.value;
    const above = 'interfaces' in definition ? (definition.interfaces ?? []) : [];
    const also =
      above.length === 0
        ? html``
        : html`<p>Implements 实现接口: ${above.map((one) => html`${this.#type(one)} `)}</p>`;
    return html`<section>
<h2 id="${anchorOf(definition)}">${KINDS[definition.kind] ?? ''} ${name}</h2>
${this.#description(definition)}
${also}${this.#body(definition)}
</section>`;
  }

  #topic({ name, definitions, queryFields }: Topic): string {
    const queries =
      queryFields.length === 0
        ? html``
        : html`<section><h2 id="Query">Queries 查询</h2>${this.#fields(queryFields, 'Query')}</section>`;
    return frame(name, html`${queries}${definitions.map((one) => this.#section(one))}`);
  }

  #index(): string {
    const rows = this.topics.map(({ name, definitions, queryFields }) => {
      const queries = queryFields.map(
        (one) =>
          html`<li><a href="${name}.html#Query.${one.name.value}">${one.name.value}</a> ${one.description?.value ?? ''}</li>`,
      );
      const defined = definitions.map(
        (one) =>
          html`<li><a href="${name}.html#${anchorOf(one)}">${one.name.value}</a> ${one.description?.value ?? ''}</li>`,
      );
      return html`<section><h2><a href="${name}.html">${name}</a></h2><ul>${queries}${defined}</ul></section>`;
    });
    return frame(
      'Schema',
      html`<p>All queries, types, fields and arguments of the API. Each file of <code>schema/</code> has a page here. A list is returned
in pages of at most 500 rows. The page <a href="cost.html">cost</a> describes how the cost of an operation is limited.</p>
<p lang="zh-CN">本页列出接口的全部查询、类型、字段和参数。<code>schema/</code> 中的每个文件在这里有一页。列表分页返回，每页最多 500 行。
<a href="cost.html">cost</a> 页说明如何限制一次操作的成本。各项说明为英文，并附中文术语。</p>${rows}`,
    );
  }
}

/**
 * Writes the documentation of a schema as pages without scripts, which send no request to other machines. We use no existing
 * generator: SpectaQL depends on grunt, sass and CoffeeScript, Magidoc builds a website with its own framework, and
 * GraphQL-Markdown writes pages for Docusaurus.
 */
export function schemaPages(topics: readonly Topic[]): PageFiles {
  return new Writer(topics).pages();
}
