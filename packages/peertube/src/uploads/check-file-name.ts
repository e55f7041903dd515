import type { HttpCallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { getFileExtension, isKnownExtension } from './media-type.ts';

/** The longest name that the server's database can store. */
const maxCharacters = 255;

const filesSchema = z.looseObject({
  video: z.optional(
    z.looseObject({ file: z.optional(z.looseObject({ extensions: z.array(z.string()) })) }),
  ),
});

/**
 * Refuses a file name that the server would refuse only after it has every byte, since it checks the extension last. An
 * extension that this client does not know is looked up in the server's configuration.
 * @throws `PeerTubeError`: `unsupported-file`, `bad-request`.
 */
export async function checkFileName(
  { http, createError }: PeerTubeConnection,
  name: string,
  options: HttpCallOptions,
): Promise<void> {
  if ([...name].length > maxCharacters)
    throw createError('bad-request', `The name of the file has over ${maxCharacters} characters.`);
  const extension = getFileExtension(name);
  if (extension === undefined)
    throw createError(
      'unsupported-file',
      'The name of the file has no extension, such as .mp4, by which PeerTube tells what it is.',
    );
  if (isKnownExtension(extension)) return;
  const { video } = await http.call(
    { method: 'GET', path: 'api/v1/config', auth: 'optional', schema: filesSchema },
    options,
  );
  const accepted = video?.file?.extensions;
  if (accepted && !accepted.includes(`.${extension}`))
    throw createError('unsupported-file', `The server takes no files that end in ".${extension}".`);
}
