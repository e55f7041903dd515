import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

/** The page as a server sends it: what stands inside each element is there without script. */
export const render = (): string => renderToString(<App />);
