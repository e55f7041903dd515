import type { HttpCallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import type { PeerTubeConnection } from '../connection.ts';
import { getFileExtension, isKnownExtension } from './media-type.ts';

/** As many as the server's database has room for. */
const maxCharacters = 255;

const filesSchema = z.looseObject({
  video: z.optional(
    z.looseObject({ file: z.optional(z.looseObject({ extensions: z.array(z.string()) })) }),
  ),
});

/**
 * Refuses a name that the server would refuse only once it has every byte: it looks at the ending last. An ending that is new
 * to us is looked up in the server's configuration.
 * @throws `PeerTubeError`: `unsupported-file`, `bad-request`.
 */
export async function checkFileName(
  { http, createError }: PeerTubeConnection,
  name: string,
  options: HttpCallOptions,
): Promise<void> {
  if ([...name].length > maxCharacters)
    throw createError('bad-request', `The name of the file has over ${maxCharacters} characters.`);
  const ending = getFileExtension(name);
  if (ending === undefined)
    throw createError(
      'unsupported-file',
      'The name of the file has no ending, such as .mp4, by which PeerTube tells what it is.',
    );
  if (isKnownExtension(ending)) return;
  const { video } = await http.call(
    { method: 'GET', path: 'api/v1/config', auth: 'optional', schema: filesSchema },
    options,
  );
  const taken = video?.file?.extensions;
  if (taken && !taken.includes(`.${ending}`))
    throw createError('unsupported-file', `The server takes no files that end in ".${ending}".`);
}
