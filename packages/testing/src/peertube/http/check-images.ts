import type { IncomingRequest } from '../../faults/inject-faults.ts';
import type { Form } from './multipart.ts';
import { createHttpError } from './problem.ts';

const VIDEO_IMAGE_TYPE = /^image\/(png|jpe?g|webp)$/;
const ACTOR_IMAGE_TYPE = /^image\/(png|jpe?g|webp|gif)$/;
const TYPES = {
  thumbnailfile: VIDEO_IMAGE_TYPE,
  previewfile: VIDEO_IMAGE_TYPE,
  avatarfile: ACTOR_IMAGE_TYPE,
  bannerfile: ACTOR_IMAGE_TYPE,
} as const;
const IMAGE_SIGNATURE = /^(\u00FF\u00D8\u00FF|\u0089PNG|GIF8|RIFF[^]{4}WEBP)/;

/** The parts of a request that a problem with an image refers to. */
interface Request extends Pick<IncomingRequest, 'url'> {
  readonly operation: string | undefined;
}

/** Rejects an image by its declared type, and responds with 500 to one that is no image, as the real server does. */
export function checkImages({ url, operation }: Request, { files }: Form): void {
  for (const [name, types] of Object.entries(TYPES)) {
    const file = files[name];
    if (!file) continue;
    if (!types.test(file.type)) {
      const list = `.png, .jpg, .jpeg${types === ACTOR_IMAGE_TYPE ? ', .gif' : ''}, .webp`;
      const msg = `This file is not supported or too large. Please, make sure it is of the following type: ${list}`;
      throw createHttpError(400, `Incorrect request parameters: ${name}`, {
        operation,
        instance: url.pathname + url.search,
        invalid: [{ name, location: 'body', msg }],
      });
    }
    if (!IMAGE_SIGNATURE.test(file.bytes.subarray(0, 12).toString('latin1')))
      throw createHttpError(500, 'Could not find MIME for Buffer <null>', {
        code: 'Error',
        operation,
      });
  }
}
