import { hydrateRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.querySelector('#app');
if (root) hydrateRoot(root, <App />);
