/**
 * The type `P`, with the doc comments that properties of the same name have in `E`, at any depth. It takes no property from `E`,
 * and no type that is not identical to that in `P`.
 */
export type WithCommentsOf<E, P> =
  IsIdentical<E, P> extends true
    ? E
    : undefined extends P
      ? WithCommentsOf<Exclude<E, undefined>, Exclude<P, undefined>> | undefined
      : [E, P] extends [(infer Item)[], (infer PublicItem)[]]
        ? WithCommentsOf<Item, PublicItem>[]
        : [E, P, keyof P] extends [object, object, infer K extends keyof E]
          ? // A mapped type over keys of `E`, as `Pick` is one: its properties are those that `E` declares.
            { -readonly [X in K]: X extends keyof P ? WithCommentsOf<E[X], P[X]> : never }
          : P;

/** Whether two types are the same to the compiler, not only assignable to each other. */
type IsIdentical<A, B> =
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the compiler compares conditional types only where they depend on a parameter
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
