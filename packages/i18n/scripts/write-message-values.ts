import { writeFileSync } from 'node:fs';
import { es } from '../src/languages.ts';
import { renderMessageValues } from './render-message-values.ts';

writeFileSync(new URL('../src/message-values.ts', import.meta.url), renderMessageValues(es));
