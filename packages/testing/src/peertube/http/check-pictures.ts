import type { Incoming } from '../../faults/strike-faults.ts';
import type { Form } from './multipart.ts';
import { refusal } from './problem.ts';

const OF_VIDEOS = /^image\/(png|jpe?g|webp)$/;
const OF_PEOPLE = /^image\/(png|jpe?g|webp|gif)$/;
const TYPES = {
  thumbnailfile: OF_VIDEOS,
  previewfile: OF_VIDEOS,
  avatarfile: OF_PEOPLE,
  bannerfile: OF_PEOPLE,
} as const;
const BEGINNING = /^(\u00FF\u00D8\u00FF|\u0089PNG|GIF8|RIFF[^]{4}WEBP)/;

/** What problems with a picture name of the request. */
interface Request extends Pick<Incoming, 'url'> {
  readonly operation: string | undefined;
}

/** Refuses a picture by the type that its client tells, and fails over one that is none, as the real server does. */
export function checkPictures({ url, operation }: Request, { files }: Form): void {
  for (const [name, types] of Object.entries(TYPES)) {
    const file = files[name];
    if (!file) continue;
    if (!types.test(file.type)) {
      const list = `.png, .jpg, .jpeg${types === OF_PEOPLE ? ', .gif' : ''}, .webp`;
      const msg = `This file is not supported or too large. Please, make sure it is of the following type: ${list}`;
      throw refusal(400, `Incorrect request parameters: ${name}`, {
        operation,
        instance: url.pathname + url.search,
        invalid: [{ name, location: 'body', msg }],
      });
    }
    if (!BEGINNING.test(file.bytes.subarray(0, 12).toString('latin1')))
      throw refusal(500, 'Could not find MIME for Buffer <null>', { code: 'Error', operation });
  }
}
