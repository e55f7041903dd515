import * as z from 'zod/mini';

// Every runtime has it. The TypeScript library without a DOM does not declare it.
declare const URL: { canParse(text: string): boolean };

// A host of letters, digits, dots and hyphens, an optional port, then anything without spaces. No user name or password.
// Control characters and those that turn the writing direction are refused too: with them an address reads as another one.
const REST = String.raw`(\/[^\s<>"\\\p{Cc}\p{Cf}]*)?([?#][^\s<>"\\\p{Cc}\p{Cf}]*)?`;
const HTTPS = new RegExp(
  String.raw`^https:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?${REST}$`,
  'u',
);
const ONION = new RegExp(
  String.raw`^https?:\/\/([a-z0-9-]+\.)*[a-z2-7]{56}\.onion(:\d{1,5})?${REST}$`,
  'u',
);

/**
 * An `https:` address. Other schemes, `javascript:` among them, and addresses with a password are refused. A host with
 * characters outside ASCII is written in its `xn--` form, in which two that look alike can be distinguished.
 */
export const webAddressSchema = z.string().check(
  z.regex(HTTPS, 'not an https address'),
  z.refine((text) => URL.canParse(text), 'not an https address'),
  z.maxLength(2048),
  z.meta({
    title: 'Address',
    description: 'An address that starts with https://.',
    examples: ['https://collective.example/about'],
  }),
);
/** An address that starts with `https://`. */
export type WebAddress = z.output<typeof webAddressSchema>;

/** The address of an onion service, version 3. */
export const onionAddressSchema = z.string().check(
  z.regex(ONION, 'not an onion address'),
  z.maxLength(2048),
  z.meta({
    title: 'Onion address',
    description: 'An address of 56 characters that ends in .onion.',
  }),
);
/** An address of an onion service, version 3. */
export type OnionAddress = z.output<typeof onionAddressSchema>;
