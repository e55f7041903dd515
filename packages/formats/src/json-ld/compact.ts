/** A node as it is put together: properties of which nothing is known are `undefined`. */
export type Draft<Node> = { readonly [Property in keyof Node]: Node[Property] | undefined };

/** The properties of a type of schema.org that types below it have as well. */
export type Properties<Node> = Partial<Omit<Node, '@type'>>;

/**
 * Creates a node of a type of schema.org, without the properties of which nothing is known and without empty lists. The types
 * of `schema-dts` make the compiler check the name of each property.
 */
export function compact<Node extends object>(draft: Draft<Node>): Node {
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Node; // every property of schema.org is optional
}
