import { createLiteI18n } from '@comunal/i18n/lite';
import { fundraising } from '@comunal/i18n/lite/fundraising';
import type { Language } from '../languages.ts';
import type { CardFinding } from './check-card.ts';
import { playTexts } from './play-texts.ts';

/** Creates the function that says a finding in a language. */
export function createFindingSentence(language: Language): (finding: CardFinding) => string {
  const { t } = createLiteI18n(language, fundraising);
  const { card } = playTexts[language];
  const names: Readonly<Record<string, string>> = {
    ...card.fields,
    title: card.title,
    summary: card.summary,
    label: card.label,
    rails: card.rails,
  };
  return (finding) => {
    switch (finding.kind) {
      case 'missing':
        return card.missing(names[finding.field] ?? finding.field);
      case 'problem':
        return t(`fundraising:problem.${finding.code}`);
      case 'warning':
        return t(`fundraising:warning.${finding.code}`);
      case 'notice':
        return t(`fundraising:notice.${finding.code}`, {
          path: names[finding.field] ?? finding.field,
        });
    }
  };
}
