/** What a field of an entry may hold. */
export type JsonExportValue =
  | string
  | number
  | boolean
  | readonly JsonExportValue[]
  | { readonly [key: string]: JsonExportValue };

/** An entry in the documented shape: its own fields, and those that each entry has. */
export interface JsonEntry {
  /** The content type, such as `event`. */
  readonly type: string;
  /** Its slug, which is unique within the type. */
  readonly slug: string;
  /** The fields of the type. */
  readonly [field: string]: JsonExportValue;
}

/** All that a generator needs to build a site: entries in a shape that is documented and has a version. */
export interface JsonExport {
  /** The version of the shape. It grows when a field changes its meaning or goes away, not when one is added. */
  readonly version: 1;
  /** The address of the site. */
  readonly siteUrl: string;
  /** The entries, by content type and then by slug. */
  readonly entries: readonly JsonEntry[];
}
