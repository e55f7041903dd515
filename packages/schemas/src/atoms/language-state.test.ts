import { verdicts } from '../../test/support/verdicts.ts';
import { languageStatesSchema } from './language-state.ts';

verdicts('languageStatesSchema', languageStatesSchema, {
  takes: [
    { es: { state: 'published' }, pt: { state: 'wished', by: '2022-12' } },
    { pt: { state: 'draft', stale: true } },
    { en: { state: 'reviewed', sourceRevision: 'r3', credit: { es: 'Alguien' } } },
  ],
  refuses: [
    { es: 'published' },
    { es: {} },
    { es: { state: 'done' } },
    { es: { state: 'draft', stale: 'yes' } },
    { es: { state: 'draft', by: '2022-13' } },
    { es: { state: 'draft', translator: 'x' } },
  ],
});
