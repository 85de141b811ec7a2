import './explorer.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';
import { ViewProvider } from './view.js';

const container = document.getElementById('explore');
if (container === null) throw new Error('index.html has no element #explore');
createRoot(container).render(
  <ViewProvider>
    <App />
  </ViewProvider>,
);
