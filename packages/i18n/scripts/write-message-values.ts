import { writeFileSync } from 'node:fs';
import { sourceMessages } from '../src/source-messages.ts';
import { renderMessageValues } from './render-message-values.ts';

writeFileSync(
  new URL('../src/message-values.ts', import.meta.url),
  renderMessageValues(sourceMessages),
);
