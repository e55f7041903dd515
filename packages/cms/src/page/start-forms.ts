import { createLiteI18n } from '@comunal/i18n/lite';
import { cms as messages } from '@comunal/i18n/lite/cms';
import { parse } from 'yaml';
import { createEntryFormat, type EntryFormat } from '../entry/entry-format.ts';
import { isFields, type Fields } from '../entry/plain-value.ts';
import { adaptPhrases } from './decap-phrases.ts';
import { readCollections } from './read-collections.ts';
import type { DecapCms, DecapData } from './decap.ts';
import { registerRelation, type DecapGlobals } from './relation-widget.ts';
import { wrapBackend } from './wrap-backend.ts';

/** What the page gives. */
export interface FormsPage extends DecapGlobals {
  readonly CMS: DecapCms;
  /** The language of the page, for what is said before the configuration is read. */
  readonly language: string;
  /** Whether another page shows this one in a frame, where it could lead the editor to press what they do not see. */
  readonly isFramed: boolean;
  /** Reads the text of `config.yml`. */
  readConfig(): Promise<string>;
  /** Asks the editor. */
  confirm(question: string): boolean;
}

/**
 * Registers what the configuration names, and starts Decap.
 *
 * @throws an error whose message is for the editor, where there is no configuration that can be read, or in a frame.
 */
export async function startForms(page: FormsPage): Promise<void> {
  const { CMS } = page;
  // A policy that stands in a page, as that of a published one, cannot refuse frames.
  if (page.isFramed) throw new Error(createLiteI18n(page.language, messages).t('cms:page.framed'));
  const config = await readConfig(page);
  const language = typeof config['locale'] === 'string' ? config['locale'] : page.language;
  const { t } = createLiteI18n(language, messages);
  if (config['publish_mode'] === 'editorial_workflow') throw new Error(t('cms:page.noWorkflow'));
  const { collections, forms, places } = readCollections(config);
  const formats = new Map<string, EntryFormat>();
  for (const { name, format: formatName, form } of forms) {
    const format = createEntryFormat(form);
    formats.set(name, format);
    CMS.registerCustomFormat(formatName, 'yaml', format);
  }
  CMS.registerEventListener({
    name: 'preSave',
    handler({ entry }) {
      const format = formats.get(entry.get('collection'));
      if (!format) return undefined;
      const data = entry.get('data').toJS();
      const file = format.findUnreadable(data);
      if (file !== undefined) throw new Error(t('cms:page.unreadable', { file }));
      const twice = format.findDoubleName(data);
      if (twice !== undefined) throw new Error(t('cms:page.doubleName', { entry: twice }));
      if (format.plan(data).isLossy && !page.confirm(t('cms:page.losesComments')))
        throw new Error(t('cms:page.cancelled'));
      return entry.get('newRecord') === true && format.isCopy(data)
        ? closeCopy(entry.get('data'))
        : undefined;
    },
  });
  CMS.registerLocale(language, adaptPhrases(CMS.getLocale(language), t));
  const { backend } = config;
  const name = isFields(backend) ? backend['name'] : undefined;
  const known = typeof name === 'string' ? CMS.getBackend(name) : undefined;
  if (known) wrapBackend(known, places, (file) => t('cms:page.changed', { file }));
  registerRelation(CMS, page);
  CMS.init({ config: { ...config, collections, load_config_file: false } });
}

/** A copy is a new entry, which is closed, and no old address leads to it: those lead to what it was copied from. */
function closeCopy(data: DecapData): DecapData {
  return data.set('visibility', 'closed').delete('aliases').delete('formerUrls');
}

async function readConfig(page: FormsPage): Promise<Fields> {
  const { t } = createLiteI18n(page.language, messages);
  try {
    const config: unknown = parse(await page.readConfig(), { maxAliasCount: -1 });
    if (isFields(config)) return config;
  } catch {
    // said below, with what to do
  }
  throw new Error(t('cms:page.noConfig'));
}
