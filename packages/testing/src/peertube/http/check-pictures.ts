import type { Form } from './multipart.ts';
import { refusal } from './problem.ts';

const FIELDS = ['thumbnailfile', 'previewfile', 'avatarfile', 'bannerfile'] as const;
const TYPE = /^image\/(png|jpe?g|webp|gif)$/;
const BEGINNING = /^(\u00FF\u00D8\u00FF|\u0089PNG|GIF8|RIFF[^]{4}WEBP)/;

/** Refuses a picture by the type that its client tells, and fails over one that is none, as the real server does. */
export function checkPictures({ files }: Form): void {
  for (const name of FIELDS) {
    const file = files[name];
    if (!file) continue;
    if (!TYPE.test(file.type)) {
      const msg =
        'This file is not supported or too large. Please, make sure it is of the following type: .png, .jpg, .jpeg, .webp';
      throw refusal(400, `Incorrect request parameters: ${name}`, {
        invalid: [{ name, location: 'body', msg }],
      });
    }
    if (!BEGINNING.test(file.bytes.subarray(0, 12).toString('latin1')))
      throw refusal(500, 'Cannot read the picture.', { code: 'Error' });
  }
}
