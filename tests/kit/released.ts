import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ASTNode, buildASTSchema, findBreakingChanges, type GraphQLSchema, parse, visit } from 'graphql';
import { packageRoot } from '../../src/config/package-root.js';

const FOLDER = path.join(packageRoot, 'schema', 'released');

/** @returns the version numbers of the releases, oldest first */
export function releases(): string[] {
  return readdirSync(FOLDER)
    .map((file) => path.basename(file, '.graphql'))
    .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }));
}

/** @returns the SDL of a release */
export function sdlOf(release: string): string {
  return readFileSync(path.join(FOLDER, `${release}.graphql`), 'utf8');
}

function isMarked(node: ASTNode): boolean {
  return 'directives' in node && node.directives?.some(({ name }) => name.value === 'deprecated') === true;
}

/**
 * @param released the SDL of a release
 * @returns the breaking changes of a schema for clients of that release, except for parts that the release marked as deprecated
 */
export function brokenPromises(released: string, schema: GraphQLSchema): string[] {
  const promised = visit(parse(released), { enter: (node) => (isMarked(node) ? null : undefined) });
  return findBreakingChanges(buildASTSchema(promised), schema).map(({ description }) => description);
}
