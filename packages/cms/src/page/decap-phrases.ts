import type { LiteI18n } from '@comunal/i18n/lite';
import { isFields, type Fields } from '../entry/plain-value.ts';

/** Returns the phrases of Decap in a language, with those that its translators have not come to and that these forms show. */
export function completePhrases(phrases: unknown, t: LiteI18n<'cms'>['t']): Fields {
  const missing: readonly (readonly [path: string, phrase: string])[] = [
    ['editor.editorWidgets.list.add', t('cms:decap.add')],
    ['editor.editorWidgets.list.addType', t('cms:decap.add')],
    ['editor.editorWidgets.object.expand', t('cms:decap.expand')],
    ['editor.editorWidgets.object.collapse', t('cms:decap.collapse')],
    ['collection.sidebar.allCollections', t('cms:decap.all')],
    ['collection.sidebar.searchIn', t('cms:decap.searchIn')],
    ['collection.collectionTop.viewAsList', t('cms:decap.viewAsList')],
    ['collection.collectionTop.viewAsGrid', t('cms:decap.viewAsGrid')],
    ['mediaLibrary.mediaLibraryModal.close', t('cms:decap.close')],
  ];
  return missing.reduce(
    (all, [path, phrase]) => put(all, path.split('.'), phrase),
    isFields(phrases) ? phrases : {},
  );
}

/** Puts a phrase where there is none. */
function put(phrases: Fields, [key = '', ...rest]: readonly string[], phrase: string): Fields {
  const known = phrases[key];
  if (rest.length > 0)
    return { ...phrases, [key]: put(isFields(known) ? known : {}, rest, phrase) };
  return { ...phrases, [key]: known ?? phrase };
}
