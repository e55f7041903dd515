import { brebKeys } from './breb-keys.ts';
import { coinAddresses } from './coin-addresses.ts';
import type { Detector } from './detector.ts';
import { ibanCodes } from './iban-codes.ts';
import { longNumbers } from './long-numbers.ts';
import { namedNumbers } from './named-numbers.ts';
import { accountNames } from './account-names.ts';
import { pixCodes } from './pix-codes.ts';
import { pixKeys } from './pix-keys.ts';
import { textUrls } from './text-urls.ts';

/** All detectors of payment details in texts. `detectUrlDetail` detects them in URLs. */
export const detectors: readonly Detector[] = [
  longNumbers,
  namedNumbers,
  ibanCodes,
  pixCodes,
  pixKeys,
  brebKeys,
  accountNames,
  coinAddresses,
  textUrls,
];
