import { expectTypeOf, it } from 'vitest';
import type { Manifest, SignedManifest } from './manifest.ts';
import { verifyManifest, type VerifiedManifest } from './verify-manifest.ts';

it('hands out a manifest only where its signatures are right, or no more than out of date', () => {
  type With<Key extends string> = Extract<VerifiedManifest, Record<Key, unknown>>;
  expectTypeOf<With<'manifest'>['outcome']>().toEqualTypeOf<'valid' | 'failed'>();
  expectTypeOf<
    Extract<With<'manifest'>, { outcome: 'failed' }>['reason']
  >().toEqualTypeOf<'expired'>();
  expectTypeOf<With<'claimedKeys'>['outcome']>().toEqualTypeOf<'unchecked'>();
});

it('takes text and data, and says what a signed one holds', () => {
  expectTypeOf(verifyManifest).parameter(0).toEqualTypeOf<object | string>();
  expectTypeOf<SignedManifest['payload']>().toEqualTypeOf<Manifest>();
  expectTypeOf<SignedManifest['comunalSigned']>().toEqualTypeOf<'manifest'>();
});
