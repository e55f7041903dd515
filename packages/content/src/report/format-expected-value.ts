import type { I18n } from '@comunal/i18n';
import type { ExpectedValue } from '../model/expected-value.ts';

/** Describes an expected value as a phrase that follows «lleva» or “it takes”. */
export function formatExpectedValue(i18n: I18n, expected: ExpectedValue): string {
  switch (expected.kind) {
    case 'enum': {
      const choices = expected.choices.join(', ');
      return expected.choices.length === 1
        ? i18n.t('problems:expected.literal', { choices })
        : i18n.t('problems:expected.enum', { choices });
    }
    case 'entry': {
      const [first = ''] = expected.types;
      return expected.types.length === 1
        ? i18n.t('problems:expected.entry', { type: first })
        : i18n.t('problems:expected.entries', {
            example: `${first}/slug`,
            types: expected.types.join(', '),
          });
    }
    case 'list':
      return i18n.t('problems:expected.list', { of: formatExpectedValue(i18n, expected.of) });
    case 'byLanguage':
      return i18n.t('problems:expected.byLanguage', { of: formatExpectedValue(i18n, expected.of) });
    case 'object':
      return i18n.t('problems:expected.object', { names: expected.names.join(', ') });
    case 'union':
      return expected.options
        .map((option) => formatExpectedValue(i18n, option))
        .reduce((first, second) => i18n.t('problems:expected.union', { first, second }));
    default:
      return i18n.t(`problems:expected.${expected.kind}`);
  }
}
