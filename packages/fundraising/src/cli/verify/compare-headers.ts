import { isSameMediaType } from '../../manifest/media-types.ts';

/** A header that is not as it was signed. */
export interface HeaderChange {
  readonly name: string;
  /** What was signed; missing where it must not come. */
  readonly signed?: string;
  /** What came; missing where nothing did. */
  readonly published?: string;
}

/** Every watched header that is missing, additional or another. */
export function compareHeaders(
  signed: Readonly<Record<string, string>>,
  published: Headers,
  watched: readonly string[],
): HeaderChange[] {
  const names = new Set([...watched, ...Object.keys(signed)]);
  return [...names].flatMap((name): HeaderChange[] => {
    const wanted = Object.hasOwn(signed, name) ? signed[name] : undefined;
    const value = published.get(name) ?? undefined;
    if (isSameHeader(name, wanted, value)) return [];
    return [
      {
        name,
        ...(wanted !== undefined && { signed: wanted }),
        ...(value !== undefined && { published: value.slice(0, 8_192) }),
      },
    ];
  });
}

function isSameHeader(name: string, signed?: string, published?: string): boolean {
  if (signed === undefined || published === undefined) return signed === published;
  if (name !== 'content-type') return signed.trim() === published.trim();
  return isSameMediaType(signed, published);
}
