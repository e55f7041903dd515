import type { Content } from '@comunal/content';
import { findWithheldParts } from '@comunal/schemas';
import type { TranslateTexts } from '../cli/translate-texts.ts';
import type { EntryName } from './read-entry-name.ts';

/** What a translator should know of the translation of an entry, in whole sentences. */
export function describeState(
  content: Content,
  { type, slug }: EntryName,
  language: string,
  { t }: TranslateTexts,
): string[] {
  const visible = content.toPublic();
  const [site] = visible.pages('site');
  const progress =
    visible.get(type, slug)?.translations?.[language] ?? site?.translations?.[language];
  const completeness = content.completeness.find(
    (each) => each.type === type && each.slug === slug && each.language === language,
  );
  const missing = completeness?.missing.length ?? 0;
  return [
    ...(progress?.state === 'machine' ? [t('translate:preview.state.machine')] : []),
    ...(progress?.state === 'draft' ? [t('translate:preview.state.draft')] : []),
    ...(progress?.stale === true ? [t('translate:preview.state.stale')] : []),
    ...(isWithheld(content, { type, slug }, language) ? [t('translate:preview.state.safety')] : []),
    ...(missing > 0 ? [t('translate:preview.state.missing', { count: missing })] : []),
  ];
}

/** Whether visitors do not see texts in a language, since nobody has reviewed them and somebody's safety depends on them. */
function isWithheld(content: Content, { type, slug }: EntryName, language: string): boolean {
  const entry = content.get(type, slug);
  if (!entry) return false;
  const parts = findWithheldParts(entry, (...name) => content.get(...name));
  return parts.some(({ reason, path }) => reason === 'language' && path.at(-1) === language);
}
