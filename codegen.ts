import type { CodegenConfig } from '@graphql-codegen/cli';

const NOTE = '// Made by `npm run codegen` from schema/*.graphql; edit those instead.';
const SCALARS = { Date: 'string', DateTime: 'string', ID: 'string' };

/** The TypeScript type of the rows that resolvers return for a GraphQL type. Field resolvers compute the other fields. */
const row = (name: string) => `rows.${name}`;
const connections = (types: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(types).flatMap(([type, name]) => [
      [`${type}Connection`, `Connection<rows.${name}>`],
      [`${type}Edge`, `Edge<rows.${name}>`],
    ]),
  );

/** Generates the types of results and variables of operations, for the clients that send them. */
const typesOf = (documents: string) => ({
  documents,
  plugins: [
    { add: { content: `// Made by \`npm run codegen\` from ${documents}; edit those instead.` } },
    'typescript-operations',
  ],
  config: {
    immutableTypes: true,
    inlineFragmentTypes: 'combine',
    scalars: SCALARS,
    inputMaybeValue: 'T | null | undefined',
  },
});

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  emitLegacyCommonJSImports: false,
  generates: {
    'src/resolvers/types.generated.ts': {
      plugins: [
        {
          add: {
            content: [
              NOTE,
              "import type * as rows from '../queries/rows.js';",
              "import type { Connection, Edge } from './connection.js';",
            ],
          },
        },
        'typescript',
        'typescript-resolvers',
      ],
      config: {
        contextType: '../../loaders/index.js#RequestContext',
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        scalars: SCALARS,
        inputMaybeValue: 'T | null | undefined',
        mappers: {
          Node: row('NodeRow'),
          Holder: row('HolderRow'),
          Organization: row('HolderRow'),
          HolderCategory: row('HolderRow'),
          WorkingGroup: row('HolderRow'),
          Post: row('HolderRow'),
          Person: row('HolderRow'),
          Succession: row('SuccessionRow'),
          PowerSuccession: row('PowerSuccessionRow'),
          Event: row('EventRow'),
          Ending: row('EndingRow'),
          Membership: row('MembershipRow'),
          Region: row('RegionRow'),
          HolderMatch: row('HolderMatch'),
          Responsibility: row('ResponsibilityRow'),
          Power: row('ResponsibilityRow'),
          Duty: row('ResponsibilityRow'),
          Task: row('ResponsibilityRow'),
          Policy: row('ResponsibilityRow'),
          ServiceItem: row('ResponsibilityRow'),
          Indicator: row('ResponsibilityRow'),
          Milestone: row('Milestone'),
          Accountability: row('Accountability'),
          Doubt: row('Doubt'),
          DueMatch: row('DueMatch'),
          Holding: row('HoldingRow'),
          Jurisdiction: row('Place'),
          Transfer: row('TransferRow'),
          Citation: row('CitationPlace'),
          Document: row('DocumentRow'),
          DocumentLink: row('DocumentLinkRow'),
          DocumentChange: row('DocumentChangeRow'),
          Provision: row('ProvisionRow'),
          Anomaly: row('AnomalyRow'),
          Conflict: row('ConflictRow'),
          RepealImpact: row('RepealSubject'),
          HolderComparison: '../queries/comparison.js#ComparisonPair',
          Hazard: row('HazardRow'),
          ResponseCriterion: row('CriterionRow'),
          EmergencyResponse: './parent-types.js#EmergencyParent',
          Authority: row('CommandStepRow'),
          FormedGroup: row('FormedGroupRow'),
          SearchHit: row('SearchRow'),
          TextMatch: './connection.js#TextMatchQuery',
          Suggestion: '../../loaders/near.js#NearWords',
          GraphInfo: '../database/version-poller.js#GraphVersion',
          Chain: './parent-types.js#ChainParent',
          ChainHop: './parent-types.js#HopParent',
          Liability: './parent-types.js#LiabilityParent',
          Verdict: './parent-types.js#VerdictParent',
          CaseVerdict: './parent-types.js#CaseVerdictParent',
          CaseError: './parent-types.js#CaseErrorParent',
          ...connections({
            Holder: 'HolderRow',
            WorkingGroup: 'HolderRow',
            Event: 'EventRow',
            Membership: 'MembershipRow',
            Responsibility: 'ResponsibilityRow',
            Holding: 'HoldingRow',
            Transfer: 'TransferRow',
            Document: 'DocumentRow',
            Provision: 'ProvisionRow',
            Anomaly: 'AnomalyRow',
            Conflict: 'ConflictRow',
            Search: 'SearchRow',
          }),
        },
      },
    },
    'web/explorer/operations.generated.ts': typesOf('operations/page/*.graphql'),
    'clients/operations.generated.ts': typesOf('operations/*.graphql'),
    'clients/follow/operations.generated.ts': typesOf('clients/follow/*.graphql'),
    'schema/printed/schema.graphql': {
      plugins: ['schema-ast'],
      config: { sort: true, includeDirectives: true },
    },
  },
};

export default config;
