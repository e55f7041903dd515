import { isSameMediaType } from '../../manifest/media-types.ts';

/** A header that differs from the signed one. */
export interface HeaderChange {
  readonly name: string;
  /** The signed value. It is missing for a header that must not be sent. */
  readonly signed?: string;
  /** The published value. It is missing for a header that was not sent. */
  readonly published?: string;
}

/** Compares the watched headers and returns those that are missing, additional or different. */
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
