import type { I18n } from '@comunal/i18n';
import type { ExpectedValue } from '../model/expected-value.ts';

/** A form in words, as they follow «lleva» or «it takes». */
export function formatExpectedValue(i18n: I18n, form: ExpectedValue): string {
  switch (form.kind) {
    case 'choice':
      return i18n.t(form.choices.length === 1 ? 'problems:form.word' : 'problems:form.choice', {
        choices: form.choices.join(', '),
      });
    case 'entry': {
      const [first = ''] = form.types;
      return form.types.length === 1
        ? i18n.t('problems:form.entry', { type: first })
        : i18n.t('problems:form.entries', {
            example: `${first}/slug`,
            types: form.types.join(', '),
          });
    }
    case 'list':
      return i18n.t('problems:form.list', { of: formatExpectedValue(i18n, form.of) });
    case 'byLanguage':
      return i18n.t('problems:form.byLanguage', { of: formatExpectedValue(i18n, form.of) });
    case 'fields':
      return i18n.t('problems:form.fields', { names: form.names.join(', ') });
    case 'either':
      return form.forms
        .map((each) => formatExpectedValue(i18n, each))
        .reduce((first, second) => i18n.t('problems:form.either', { first, second }));
    default:
      return i18n.t(`problems:form.${form.kind}`);
  }
}
