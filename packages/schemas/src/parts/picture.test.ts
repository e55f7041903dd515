import { pictureSchema } from './picture.ts';
import { verdicts } from '../../test/support/verdicts.ts';

const picture = { path: 'a.svg', alt: { es: 'Una servidora' } };

verdicts('pictureSchema', pictureSchema, {
  takes: [
    picture,
    { ...picture, credit: 'Luna de Prueba', license: 'CC-BY-4.0' },
    { ...picture, people: 'recognisable', consents: [{ scope: 'image', granted: '2024' }] },
  ],
  refuses: [
    { path: 'a.svg' },
    { path: 'a.svg', alt: '' },
    { ...picture, path: '../a.svg' },
    { ...picture, people: true },
    { ...picture, consents: { scope: 'image', granted: '2024' } },
  ],
});
