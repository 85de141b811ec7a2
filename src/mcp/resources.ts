import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { ReadResourceResult, Resource } from '@modelcontextprotocol/sdk/types.js';
import { readOperationFiles } from '../graphql/operation-files.js';
import type { AskGraph } from './tools.js';

const SCHEME = 'mandate-graph://';
const JSON_TYPE = 'application/json';

interface Page<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

interface DocumentEntry {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
}

interface ProvisionEntry {
  readonly id: string;
}

interface DocumentAnswer {
  readonly graph: { readonly version: string };
  readonly node: { readonly id?: string; readonly provisions: Page<ProvisionEntry> } | null;
}

/** The address under which an assistant reads a document or a provision. */
function addressOf(kind: 'document' | 'provision', id: string): string {
  return `${SCHEME}${kind}/${encodeURIComponent(id)}`;
}

/** Reads the loaded documents and provisions with the operations in operations/resources/. */
class Library {
  readonly #texts = new Map(readOperationFiles('resources').map(({ name, text }) => [name, text]));

  constructor(private readonly ask: AskGraph) {}

  /** @throws Error with the service's messages if the operation has errors */
  async #read<T>(name: string, variables: object): Promise<T> {
    const { data, errors = [] } = await this.ask(this.#texts.get(name) ?? '', variables);
    if (errors.length > 0 || !data) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data as T;
  }

  async documents(): Promise<Resource[]> {
    const found: DocumentEntry[] = [];
    let after: string | null = null;
    do {
      const read: { documents: Page<DocumentEntry> } = await this.#read('documents', { after });
      found.push(...read.documents.nodes);
      after = read.documents.pageInfo.hasNextPage ? read.documents.pageInfo.endCursor : null;
    } while (after !== null);
    return found.map(({ id, number, title }) => ({
      uri: addressOf('document', id),
      name: number ?? title ?? id,
      ...(title !== null && { title }),
      mimeType: JSON_TYPE,
    }));
  }

  /** @throws Error if no document has the id, or a load changed the data while the document was read */
  async document(id: string): Promise<object> {
    const first = await this.#read<DocumentAnswer>('document', { id });
    const { node } = first;
    if (node?.id === undefined) throw new Error(`no document has the id ${id}`);
    const rows = [...node.provisions.nodes];
    for (let { pageInfo } = node.provisions; pageInfo.hasNextPage; ) {
      const next = await this.#read<DocumentAnswer>('document', { id, after: pageInfo.endCursor });
      if (next.graph.version !== first.graph.version || next.node === null)
        throw new Error('A load changed the data while the document was read. Read it again.');
      rows.push(...next.node.provisions.nodes);
      pageInfo = next.node.provisions.pageInfo;
    }
    return { ...node, provisions: rows.map((row) => ({ ...row, uri: addressOf('provision', row.id) })) };
  }

  /** @throws Error if no provision has the id */
  async provision(id: string): Promise<object> {
    const { node } = await this.#read<{ node: { id?: string } | null }>('provision', { id });
    if (node?.id === undefined) throw new Error(`no provision has the id ${id}`);
    return node;
  }
}

function asJson(uri: URL, content: object): ReadResourceResult {
  return { contents: [{ uri: uri.href, mimeType: JSON_TYPE, text: JSON.stringify(content, null, 2) }] };
}

/** @throws Error if the id in the address is not encoded correctly */
function idIn(id: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(id));
  } catch {
    throw new Error(
      `the address ends in ${id}, which is not an encoded id; allowed: an address from the list`,
    );
  }
}

/** Offers the documents, each with a list of its provisions, and the provisions in the gazette's own words. */
export function offerResources(server: McpServer, ask: AskGraph): void {
  const library = new Library(ask);
  server.registerResource(
    'document',
    new ResourceTemplate(`${SCHEME}document/{+id}`, {
      list: async () => ({ resources: await library.documents() }),
    }),
    {
      title: 'A document (公文)',
      description:
        'Number, title, issuer, date of issue and status of a document, and its provisions with their lines.',
      mimeType: JSON_TYPE,
    },
    async (uri, { id }) => asJson(uri, await library.document(idIn(id))),
  );
  server.registerResource(
    'provision',
    new ResourceTemplate(`${SCHEME}provision/{+id}`, { list: undefined }),
    {
      title: 'A provision (条款)',
      description:
        "An article, clause, annex row or table cell in the source's own words, with its lines. Citations have its id.",
      mimeType: JSON_TYPE,
    },
    async (uri, { id }) => asJson(uri, await library.provision(idIn(id))),
  );
}
