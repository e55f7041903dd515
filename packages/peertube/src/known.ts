/**
 * What a schema promises, without the rest that it lets through: a server may send more, and a program that reads
 * `video.titel` should not compile.
 */
export type Known<T> = T extends (infer Item)[]
  ? Known<Item>[]
  : T extends object
    ? { [Name in keyof T as string extends Name ? never : Name]: Known<T[Name]> }
    : T;
