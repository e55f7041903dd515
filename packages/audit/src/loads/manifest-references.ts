import type { LoadKind, Reference } from './reference.ts';

/** Lists what a web app manifest loads: icons, screenshots, and where shared things are sent. A broken one loads nothing. */
export function listManifestReferences(json: string): Reference[] {
  const manifest = parseObject(json);
  const shortcuts = asList(manifest['shortcuts']);
  return [
    ...[manifest, ...shortcuts].flatMap(({ icons, screenshots }) => [
      ...toReferences('picture', icons, 'src'),
      ...toReferences('picture', screenshots, 'src'),
    ]),
    ...toReferences('form', [manifest['share_target']], 'action'),
    ...toReferences('script', [manifest['serviceworker']], 'src'),
  ];
}

type JsonObject = Readonly<Record<string, unknown>>;

function parseObject(json: string): JsonObject {
  try {
    const value: unknown = JSON.parse(json.replace(/^\uFEFF/, ''));
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function toReferences(kind: LoadKind, list: unknown, key: string): Reference[] {
  return asList(list).flatMap((item) => {
    const url = item[key];
    return typeof url === 'string' ? [{ kind, url }] : [];
  });
}

function asList(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null;
}
