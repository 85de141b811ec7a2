import './review.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.js';

const container = document.getElementById('review');
if (container === null) throw new Error('index.html has no element #review');
createRoot(container).render(<App />);
