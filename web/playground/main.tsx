import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './playground.css';
import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetchWithToken } from '../shared/token.js';
import { operationTabs } from './operation-tabs.js';

const fetcher = createGraphiQLFetcher({ url: 'graphql', fetch: fetchWithToken });
const plugins = [explorerPlugin()];

const container = document.getElementById('playground');
if (container === null) throw new Error('index.html has no element #playground');
createRoot(container).render(
  <GraphiQL fetcher={fetcher} plugins={plugins} defaultTabs={operationTabs()} shouldPersistHeaders={false}>
    <GraphiQL.Logo>
      <a href="explore/">Explorer 权责查询</a> · <a href="schema/">Schema 接口模式</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
