import { writeFileSync } from 'node:fs';
import { renderFieldMessages } from './render-field-messages.ts';
import { renderFieldsPage } from './render-fields-page.ts';

const { en, notes } = renderFieldMessages();
const i18n = new URL('../../i18n/', import.meta.url);
writeFileSync(new URL('locales/en/fields.json', i18n), en);
writeFileSync(new URL('notes/fields.json', i18n), notes);

// In a process of its own the page would read the texts that have just been written; here it reads those of before.
for (const locale of ['es', 'en', 'pt'] as const)
  writeFileSync(
    new URL(`../docs/content-fields${locale === 'en' ? '' : `.${locale}`}.md`, import.meta.url),
    renderFieldsPage(locale),
  );
