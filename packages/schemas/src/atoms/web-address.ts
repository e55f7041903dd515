import * as z from 'zod/mini';

// A host of letters, digits, dots and hyphens, an optional port, then anything without spaces. No user name or password.
const HTTPS = /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[^\s<>"\\]*)?([?#][^\s<>"\\]*)?$/i;
const ONION = /^https?:\/\/([a-z2-7-]+\.)*[a-z2-7]{56}\.onion(:\d+)?(\/[^\s<>"\\]*)?$/;

/** An `https:` address. Other schemes, `javascript:` among them, and addresses with a password are refused. */
export const webAddressSchema = z
  .string()
  .check(
    z.regex(HTTPS, 'not an https address'),
    z.maxLength(2048),
    z.meta({ title: 'Address', description: 'An address that starts with https://.' }),
  );
export type WebAddress = z.output<typeof webAddressSchema>;

/** The address of an onion service, version 3. */
export const onionAddressSchema = z.string().check(
  z.regex(ONION, 'not an onion address'),
  z.meta({
    title: 'Onion address',
    description: 'An address of 56 letters that ends in .onion.',
  }),
);
export type OnionAddress = z.output<typeof onionAddressSchema>;
