import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ASTNode, buildASTSchema, findBreakingChanges, type GraphQLSchema, parse, visit } from 'graphql';
import { packageRoot } from '../../src/config/package-root.js';

const FOLDER = path.join(packageRoot, 'schema', 'released');

/** The numbers of the releases, oldest first. */
export function releases(): string[] {
  return readdirSync(FOLDER)
    .map((file) => path.basename(file, '.graphql'))
    .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** The SDL of a release. */
export function sdlOf(release: string): string {
  return readFileSync(path.join(FOLDER, `${release}.graphql`), 'utf8');
}

function isMarked(node: ASTNode): boolean {
  return 'directives' in node && node.directives?.some(({ name }) => name.value === 'deprecated') === true;
}

/** What a schema takes from those who asked rightly by a released SDL; what that one had marked may go. */
export function brokenPromises(released: string, schema: GraphQLSchema): string[] {
  const promised = visit(parse(released), { enter: (node) => (isMarked(node) ? null : undefined) });
  return findBreakingChanges(buildASTSchema(promised), schema).map(({ description }) => description);
}
