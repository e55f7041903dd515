import { formatList } from '@comunal/i18n';
import type { LanguageProgress, LanguageStates } from '@comunal/schemas';
import { reader } from './reader.ts';
import type { Language } from './routes.ts';

/** A line for each state that some language is in: «wished for: español, inglés y portugués». */
export function languageProgress(states: LanguageStates, language: Language): string[] {
  const { t, languageName } = reader(language);
  const byState = new Map<LanguageProgress, string[]>();
  for (const [tag, { state }] of Object.entries(states))
    byState.set(state, [...(byState.get(state) ?? []), languageName(tag) ?? tag]);
  return [...byState].map(([state, names]) => {
    const languages = formatList(names, language);
    return state === 'wished'
      ? t('site:activity.captionsWished', { languages })
      : `${languages}: ${t(`site:state.${state}`)}`;
  });
}
