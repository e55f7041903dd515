import { verdicts } from '../../test/support/verdicts.ts';
import { licenseSchema } from './license.ts';

const url = 'https://licencias.example/ppl';

verdicts('licenseSchema', licenseSchema, {
  takes: [
    'CC-BY-4.0',
    'GPL-3.0+',
    { name: 'LEAL', url },
    { name: { es: 'Licencia de Producción de Pares' }, url },
  ],
  refuses: [
    '',
    'CC BY 4.0',
    'Licencia de Producción de Pares',
    { name: 'LEAL' },
    { url },
    { name: '', url },
    { name: 'LEAL', url: 'javascript:0' },
  ],
});
