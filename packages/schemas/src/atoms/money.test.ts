import { verdicts } from '../../test/support/verdicts.ts';
import { moneySchema } from './money.ts';

verdicts('moneySchema', moneySchema, {
  takes: [
    { amount: 15000, currency: 'MXN' },
    { amount: 0, currency: 'EUR' },
  ],
  refuses: [
    { amount: 150.5, currency: 'MXN' },
    { amount: -1, currency: 'MXN' },
    { amount: '150', currency: 'MXN' },
    { amount: 2 ** 53, currency: 'MXN' },
    { amount: 1, currency: 'mxn' },
    { amount: 1, currency: 'pesos' },
    { amount: 1 },
    { amount: 1, currency: 'MXN', note: 'x' },
    15000,
  ],
});
