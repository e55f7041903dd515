import type { MessageValue } from './generated/message-values.ts';
import type { Language, MessageTree } from './language.ts';
import type { PluralCategory } from './plural-forms.ts';

/** An application's own messages: by language, then by namespace. The Spanish ones are the source: their keys are typed. */
export type Resources = Readonly<Record<string, Readonly<Record<string, MessageTree>>>>;

/** The keys of an application's own messages, such as `radio:onAir`. */
export type ResourceKey<R extends Resources> = [Source<R>] extends [never]
  ? never
  : {
      [Namespace in keyof Source<R> & string]: `${Namespace}:${PathOf<Source<R>[Namespace]>}`;
    }[keyof Source<R> & string];

/**
 * What follows the key of an application's own message: the values of its variables. They are typed where the text is known
 * to the compiler, as in an object `as const`; a JSON file gives the keys alone.
 */
export type ResourceArguments<
  R extends Resources,
  Key extends string,
> = Key extends `${infer Namespace}:${infer Path}`
  ? Namespace extends keyof Source<R>
    ? ArgumentsOf<TextAt<Source<R>[Namespace], Path>, TextAt<Source<R>[Namespace], `${Path}_other`>>
    : LooseArguments
  : LooseArguments;

/** Converts an application's own messages to languages, and lists their namespaces. */
export function readResources(resources: Resources): {
  readonly languages: readonly Language[];
  readonly namespaces: readonly string[];
} {
  const languages = Object.entries(resources).map(([code, messages]) => ({ code, messages }));
  const namespaces = new Set(languages.flatMap(({ messages }) => Object.keys(messages)));
  return { languages, namespaces: [...namespaces] };
}

type Source<R extends Resources> = R extends { readonly es: infer Messages } ? Messages : never;

/** `library.copies_one` and `library.copies_other` have one path: `library.copies`. */
type PathOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string
    ? Name extends `${infer Base}_${PluralCategory}`
      ? Base
      : Name
    : `${Name}.${PathOf<Tree[Name]>}`;
}[keyof Tree & string];

type TextAt<Tree, Path extends string> = Path extends keyof Tree
  ? Tree[Path]
  : Path extends `${infer Name}.${infer Rest}`
    ? Name extends keyof Tree
      ? TextAt<Tree[Name], Rest>
      : undefined
    : undefined;

type LooseArguments = [values?: Readonly<Record<string, MessageValue>>];

type ArgumentsOf<Text, Plural> = Plural extends string
  ? [values: { readonly count: number } & ValuesOf<Plural>]
  : Text extends string
    ? string extends Text
      ? LooseArguments
      : [VariableOf<Text>] extends [never]
        ? []
        : [values: ValuesOf<Text>]
    : LooseArguments;

type ValuesOf<Text extends string> = string extends Text
  ? Readonly<Record<string, MessageValue>>
  : {
      readonly [Name in VariableOf<Text>]: Name extends 'count' ? number : MessageValue;
    };

type VariableOf<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Trimmed<Name> | VariableOf<Rest>
  : never;

type Trimmed<Text extends string> = Text extends ` ${infer Rest}`
  ? Trimmed<Rest>
  : Text extends `${infer Rest} `
    ? Trimmed<Rest>
    : Text;
