import {
  assetPathSchema,
  contentSchemas,
  fileSchema,
  localizedMarkdownSchema,
  localizedTextSchema,
  moneySchema,
  railSchema,
  readRef,
  refTypesOf,
  visit,
  type Entry,
  type Exposure,
  type File,
  type Money,
  type Path,
  type Rail,
  type RefTarget,
} from '@comunal/schemas';

/** A value somewhere in an entry. */
export interface Found<T> {
  readonly path: Path;
  readonly value: T;
}

/** All that later checks look at in an entry, gathered in one walk. */
export interface Survey {
  readonly references: readonly (Found<RefTarget> & { readonly exposure: Exposure })[];
  /** Texts by language, Markdown among them. */
  readonly texts: readonly (Found<Readonly<Record<string, string>>> & {
    readonly isMarkdown: boolean;
  })[];
  /** Files beside the entry; with what is said of them when they are for download. */
  readonly assets: readonly (Found<string> & { readonly file?: File })[];
  readonly licenses: readonly Found<string>[];
  readonly money: readonly Found<Money>[];
  readonly rails: readonly Found<Rail>[];
}

/** Walks an entry once. */
export function survey(entry: Entry): Survey {
  const references: (Found<RefTarget> & { exposure: Exposure })[] = [];
  const texts: (Found<Record<string, string>> & { isMarkdown: boolean })[] = [];
  const assets: (Found<string> & { file?: File })[] = [];
  const licenses: Found<string>[] = [];
  const money: Found<Money>[] = [];
  const rails: Found<Rail>[] = [];
  let file: File | undefined;
  for (const { schema, value, path, exposure } of visit(contentSchemas[entry.type], entry)) {
    const types = refTypesOf(schema);
    if (types && typeof value === 'string') {
      const target = readRef(value, types);
      if (target) references.push({ path, value: target, exposure });
    } else if (schema === localizedTextSchema || schema === localizedMarkdownSchema) {
      const isMarkdown = schema === localizedMarkdownSchema;
      texts.push({ path, value: value as Record<string, string>, isMarkdown });
    } else if (schema === fileSchema) file = value as File;
    else if (schema === assetPathSchema) {
      const asset = { path, value: value as string };
      assets.push(file && isFilePath(path, entry) ? { ...asset, file } : asset);
    } else if (schema === moneySchema) money.push({ path, value: value as Money });
    else if (schema === railSchema) rails.push({ path, value: value as Rail });
    else if (path.at(-1) === 'license' && typeof value === 'string') licenses.push({ path, value });
  }
  return { references, texts, assets, licenses, money, rails };
}

/** Whether a path is that of a file for download, rather than of a picture that has the same name. */
function isFilePath(path: Path, entry: Entry): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], entry);
  return typeof parent === 'object' && parent !== null && 'sha256' in parent;
}
