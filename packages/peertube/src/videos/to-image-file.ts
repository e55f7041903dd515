import type { CreateError } from '../peertube-error.ts';

/** How pictures that a server takes begin; `?` stands for any byte. */
const beginnings = [
  ['image/jpeg', 'jpg', '\u00FF\u00D8\u00FF'],
  ['image/png', 'png', '\u0089PNG\r\n\u001A\n'],
  ['image/gif', 'gif', 'GIF8'],
  ['image/webp', 'webp', 'RIFF????WEBP'],
] as const;

/**
 * A picture as the server wants it: named and typed after what its bytes are. A blob that was read from a disk has no type,
 * and the server judges by that alone.
 * @param name - Without an ending.
 * @throws `unsupported-file` for what is none of these pictures: the server would fail over it.
 */
export async function toImageFile(
  picture: Blob,
  name: string,
  createError: CreateError,
): Promise<File> {
  const head = new Uint8Array(await picture.slice(0, 12).arrayBuffer());
  const match = beginnings.find(([, , beginning]) =>
    [...beginning].every(
      (character, index) => character === '?' || character.charCodeAt(0) === head[index],
    ),
  );
  if (!match)
    throw createError(
      'unsupported-file',
      'The picture is none that PeerTube takes: JPEG, PNG, WebP or GIF.',
    );
  const [type, ending] = match;
  return new File([picture], `${name}.${ending}`, { type });
}
