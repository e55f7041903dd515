import { formatList } from '@comunal/i18n';
import type { LanguageProgress, LanguageStates } from '@comunal/schemas';
import { getI18n } from './i18n.ts';
import type { Language } from './routes.ts';

/** A line for each state that some language is in, with whom to credit: «español (Ana) y portugués: borrador». */
export function languageProgress(states: LanguageStates, language: Language): string[] {
  const { t, languageName, localize } = getI18n(language);
  const byState = new Map<LanguageProgress, string[]>();
  for (const [tag, { state, credit }] of Object.entries(states)) {
    const who = localize(credit)?.text;
    const name = who ? `${languageName(tag)} (${who})` : languageName(tag);
    byState.set(state, [...(byState.get(state) ?? []), name]);
  }
  return [...byState].map(([state, names]) => {
    const languages = formatList(names, language);
    return state === 'wished'
      ? t('site:activity.captionsWished', { languages })
      : `${languages}: ${t(`site:state.${state}`)}`;
  });
}
