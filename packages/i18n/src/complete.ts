type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** What every language that ships must hold: each message of Spanish, plurals at least as `_other`. */
export type Complete<Tree> = {
  [
    Name in keyof Tree as Name extends `${infer Base}_${PluralCategory}` ? `${Base}_other` : Name
  ]: Tree[Name] extends string ? string : Complete<Tree[Name]>;
};
