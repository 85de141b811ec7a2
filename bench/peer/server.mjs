// The peer: a server that @neo4j/graphql generates from a type file, for the operations of the battery. It has the best settings
// that its documentation gives: labels with an index, its full-text directive, no cache control, and Fastify as in our service.
import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { Neo4jGraphQL } from '@neo4j/graphql';
import Fastify from 'fastify';
import neo4j from 'neo4j-driver';

const { NEO4J_URI = '', NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});
const typeDefs = await readFile(new URL('types.graphql', import.meta.url), 'utf8');
const filters = { String: { LT: true, GT: true, LTE: true, GTE: true } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features: { filters } }).getSchema();

const app = Fastify();
const apollo = new ApolloServer({
  schema,
  plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app)],
});
await apollo.start();
await app.register(fastifyApollo(apollo), { context: async () => ({}) });
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
