import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { ComunalConfig } from './comunal-config.ts';
import type { configSchema } from './config-schema.ts';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

it('says of the configuration what its schema takes', () => {
  expectTypeOf<DeepReadonly<z.input<typeof configSchema>>>().toEqualTypeOf<ComunalConfig>();
  expectTypeOf<DeepReadonly<z.output<typeof configSchema>>>().toEqualTypeOf<ComunalConfig>();
});
