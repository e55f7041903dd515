import type { ConfigPath, EmbeddedOnlyKey, InterfaceConfigKey } from './config-keys.ts';

/** A value that JSON can hold. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The type of a key's value, as far as its name shows. */
type Value<Key extends string> = Key extends 'disabledNotifications' | 'disabledSounds'
  ? readonly string[]
  : Key extends `${'disable' | 'enable' | 'hide' | 'startWith'}${string}`
    ? boolean
    : Json;

type Whole<Path extends string> = Path extends `${string}.${string}` ? never : Path;
type Head<Path extends string> = Path extends `${infer Key}.${string}` ? Key : never;
type Tail<Path extends string, Key extends string> = Path extends `${Key}.${infer Rest}`
  ? Rest
  : never;

/** Paths as nested objects. */
type Nested<Path extends string> = { readonly [Key in Whole<Path>]?: Value<Key> } & {
  readonly [Key in Head<Path>]?: Nested<Tail<Path, Key>>;
};

/** Settings that an address or a frame may request: the keys of the app's `config` that it does not drop. */
export type ConfigOverrides = Nested<ConfigPath> & {
  readonly [Key in Exclude<EmbeddedOnlyKey, Head<ConfigPath>>]?: Json;
};

/** Settings of the app's interface that an address or a frame may request. */
export type InterfaceConfigOverrides = { readonly [Key in InterfaceConfigKey]?: Json };
