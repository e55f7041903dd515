// node write-docs.ts: the tables of attributes, events and parts in docs/comunal-*.md of the packages with elements.
import { writeFileSync } from 'node:fs';
import { elementPages } from './element-pages.ts';

for (const { file, expected } of await elementPages()) writeFileSync(file, expected);
