import { writeFileSync } from 'node:fs';
import { renderFieldsPage } from './render-fields-page.ts';

const page = new URL('../docs/content-fields.md', import.meta.url);
writeFileSync(page, renderFieldsPage());
