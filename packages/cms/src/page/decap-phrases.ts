import type { LiteI18n } from '@comunal/i18n/lite';
import { isFields, type Fields } from '../entry/plain-value.ts';

type Translate = LiteI18n<'cms'>['t'];

/**
 * Returns the phrases of Decap in a language as these forms need them: with those that its translators have not come to, and
 * without the word that the button publishes. It saves a file; who sees it is said by its visibility.
 */
export function adaptPhrases(phrases: unknown, t: Translate): Fields {
  const own = isFields(phrases) ? phrases : {};
  const complete = listMissing(t).reduce(
    (all, [path, phrase]) => put(all, path, phrase, false),
    own,
  );
  return listReplaced(t).reduce((all, [path, phrase]) => put(all, path, phrase, true), complete);
}

type Phrase = readonly [path: string, phrase: string];

function listMissing(t: Translate): readonly Phrase[] {
  return [
    ['editor.editorWidgets.list.add', t('cms:decap.add')],
    ['editor.editorWidgets.list.addType', t('cms:decap.add')],
    ['editor.editorWidgets.object.expand', t('cms:decap.expand')],
    ['editor.editorWidgets.object.collapse', t('cms:decap.collapse')],
    ['collection.sidebar.allCollections', t('cms:decap.all')],
    ['collection.sidebar.searchIn', t('cms:decap.searchIn')],
    ['collection.collectionTop.viewAsList', t('cms:decap.viewAsList')],
    ['collection.collectionTop.viewAsGrid', t('cms:decap.viewAsGrid')],
    ['mediaLibrary.mediaLibraryModal.close', t('cms:decap.close')],
    ['mediaLibrary.mediaLibraryCard.copy', t('cms:decap.copy')],
    ['mediaLibrary.mediaLibraryCard.copyUrl', t('cms:decap.copyUrl')],
    ['mediaLibrary.mediaLibraryCard.copyPath', t('cms:decap.copyPath')],
    ['mediaLibrary.mediaLibraryCard.copyName', t('cms:decap.copyName')],
    ['mediaLibrary.mediaLibraryCard.copied', t('cms:decap.copied')],
  ];
}

function listReplaced(t: Translate): readonly Phrase[] {
  return [
    // Without an account there is nothing to log in to; the buttons of git hosts have phrases of their own.
    ['auth.login', t('cms:decap.open')],
    ['editor.editorToolbar.publish', t('cms:decap.save')],
    ['editor.editorToolbar.publishNow', t('cms:decap.saveNow')],
    ['editor.editorToolbar.publishAndCreateNew', t('cms:decap.saveAndCreate')],
    ['editor.editorToolbar.publishAndDuplicate', t('cms:decap.saveAndDuplicate')],
    ['editor.editorToolbar.publishing', t('cms:decap.saving')],
    ['editor.editorToolbar.published', t('cms:decap.saved')],
    // What is expected is a sentence of its own.
    ['editor.editorControlPane.widget.regexPattern', '%{fieldLabel}: %{pattern}'],
    ['editor.editor.onDeletePublishedEntry', t('cms:decap.delete')],
    ['editor.editor.onDeleteWithUnsavedChanges', t('cms:decap.deleteUnsaved')],
  ];
}

function put(phrases: Fields, path: string, phrase: string, isReplaced: boolean): Fields {
  const [key = '', ...rest] = path.split('.');
  const known = phrases[key];
  if (rest.length === 0) return { ...phrases, [key]: isReplaced ? phrase : (known ?? phrase) };
  const inner = isFields(known) ? known : {};
  return { ...phrases, [key]: put(inner, rest.join('.'), phrase, isReplaced) };
}
