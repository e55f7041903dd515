import { verdicts } from '../../test/support/verdicts.ts';
import { durationSchema } from './duration.ts';

verdicts('durationSchema', durationSchema, {
  takes: ['PT1H30M', 'P7D', 'P1W', 'PT45S', 'P1DT2H', 'PT0S'],
  // A month and a year are no fixed length.
  refuses: [
    '',
    'P',
    'PT',
    'P1DT',
    '1H',
    'PT1.5H',
    'P1Y',
    'P1M',
    'pt1h',
    '-PT1H',
    '1:30',
    90,
    'PT1H\n',
  ],
});
