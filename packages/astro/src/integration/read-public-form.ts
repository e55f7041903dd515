import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { isCaptionFile, stripComments } from '../captions/strip-comments.ts';
import { isPictureFile, stripMetadata } from '../pictures/strip-metadata.ts';

/** A file without what its author did not mean to publish with it. */
export interface PublicForm {
  readonly content: string | Buffer;
  /** Whether comments were left out of it. */
  readonly hadComments: boolean;
}

/**
 * Reads a file that is published in another form than its own: a picture or captions; `undefined` for all others.
 *
 * @throws Error that names the file when it is no picture or no captions.
 */
export async function readPublicForm(file: string): Promise<PublicForm | undefined> {
  if (isPictureFile(file)) return { content: await stripMetadata(file), hadComments: false };
  if (!isCaptionFile(file)) return undefined;
  const { text, hadComments } = stripComments(await readFile(file), basename(file));
  return { content: text, hadComments };
}
