import type { CreateError } from '../peertube-error.ts';

/** The first bytes of the image formats that PeerTube accepts; `?` stands for any byte. */
const signatures = [
  ['image/jpeg', 'jpg', '\u00FF\u00D8\u00FF'],
  ['image/png', 'png', '\u0089PNG\r\n\u001A\n'],
  ['image/gif', 'gif', 'GIF8'],
  ['image/webp', 'webp', 'RIFF????WEBP'],
] as const;

/**
 * Converts an image to a file with the name and media type that its first bytes tell. A blob that was read from a disk has no
 * type, and the server judges by that alone.
 * @param name - Without an extension.
 * @throws `PeerTubeError` with `unsupported-file` for any other format, over which the server would fail.
 */
export async function toImageFile(
  image: Blob,
  name: string,
  createError: CreateError,
): Promise<File> {
  const head = new Uint8Array(await image.slice(0, 12).arrayBuffer());
  const match = signatures.find(([, , signature]) =>
    [...signature].every(
      (character, index) => character === '?' || character.charCodeAt(0) === head[index],
    ),
  );
  if (!match)
    throw createError(
      'unsupported-file',
      'PeerTube takes images as JPEG, PNG, WebP or GIF, and this is none of them.',
    );
  const [type, extension] = match;
  return new File([image], `${name}.${extension}`, { type });
}
