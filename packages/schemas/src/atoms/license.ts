import * as z from 'zod/mini';
import { exposeWhole } from '../exposure/public-form.ts';
import { nameSchema, type LocalizedName } from './text.ts';
import { webAddressSchema, type WebAddress } from './web-address.ts';

/** A licence: an SPDX id or, for a licence that SPDX does not list (Peer Production Licence, LEAL), its name and address. */
export const licenseSchema = z
  .union([
    z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.+-]*$/, 'not an SPDX id')),
    exposeWhole(
      z.strictObject({ name: nameSchema, url: webAddressSchema }).check(
        z.meta({
          title: 'Licence by name',
          description: 'Name and address of a licence that SPDX does not list.',
        }),
      ),
    ),
  ])
  .check(
    z.meta({
      title: 'Licence',
      description: 'An SPDX id, as in CC-BY-4.0; or name and address of another licence.',
    }),
  );
/** An SPDX id, or name and address. */
export type License =
  | string
  | {
      /** What the licence is called. */
      name: LocalizedName;
      /** Where it can be read. */
      url: WebAddress;
    };
