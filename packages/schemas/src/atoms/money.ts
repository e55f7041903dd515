import * as z from 'zod/mini';
import { exposeWhole } from '../exposure/public-form.ts';

/** An amount in minor units (cents) with its currency: MXN 150.00 is `{ amount: 15000, currency: 'MXN' }`. */
export const moneySchema = exposeWhole(
  z
    .strictObject({
      amount: z.int().check(z.nonnegative()),
      currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'not a currency code')),
    })
    .check(
      z.meta({
        title: 'Money',
        description: 'A whole number of minor units (cents) and a currency of ISO 4217.',
      }),
    ),
);
/** An amount in minor units with its currency. */
export interface Money {
  /** A whole number of minor units: 1000 is 10 pesos, and 1000 yen. */
  amount: number;
  /** ISO 4217 code, such as `MXN`. */
  currency: string;
}
