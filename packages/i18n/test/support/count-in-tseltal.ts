// Writes what a language that Intl does not know gets, for a test that sets the language of the machine.
import { createI18n } from '../../src/index.ts';
import { createLiteI18n } from '../../src/lite/index.ts';

const copies = { copies_one: 'one', copies_few: 'few', copies_many: 'many', copies_other: 'other' };
const languages = [{ code: 'tzh', messages: { own: copies } }];
const i18n = createI18n({ locale: 'tzh', languages, ownNamespaces: ['own'] });
const lite = createLiteI18n('tzh', { namespace: 'common', languages: { tzh: copies, es: {} } });
const countLite = lite.t as (key: string, values: { count: number }) => string;

process.stdout.write(
  JSON.stringify({
    machine: new Intl.PluralRules('tzh').resolvedOptions().locale,
    counted: [1, 2, 5].map((count) => i18n.t('own:copies', { count })),
    countedLite: [1, 2, 5].map((count) => countLite('common:copies', { count })),
    written: [i18n.number(1234.5), i18n.date('2021-08'), i18n.list(['a', 'b'])],
  }),
);
