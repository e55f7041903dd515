import * as cases from '../../test/support/cases.ts';
import { verdicts } from '../../test/support/verdicts.ts';
import { curriculumSchema } from './curriculum.ts';

const { curriculum } = cases;

verdicts('curriculumSchema', curriculumSchema, {
  takes: [
    curriculum,
    { ...curriculum, groupSize: {} },
    { ...curriculum, groupSize: { min: 4 } },
    { ...curriculum, groupSize: { min: 6, max: 6 } },
    { ...curriculum, sessions: [{ title: 'Redes' }] },
  ],
  refuses: [
    { ...curriculum, groupSize: { min: 7, max: 6 } },
    { ...curriculum, groupSize: { min: 0 } },
    { ...curriculum, groupSize: { max: 4.5 } },
    { ...curriculum, duration: '6 horas' },
    { ...curriculum, sessions: [{ duration: 'PT1H' }] },
    { ...curriculum, reviewBy: 'pronto' },
  ],
});
