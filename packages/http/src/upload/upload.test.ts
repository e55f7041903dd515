import { expect, it } from 'vitest';
import { ComunalHttpError } from '../index.ts';
import { createPausableUpload, type UploadSource } from './index.ts';

it.each(['charla.webm', new Uint8Array(5), Promise.resolve({}), undefined])(
  'says what can be uploaded, when it is given %o',
  async (given) => {
    const errors = {
      toError: (failure: ConstructorParameters<typeof ComunalHttpError>[0]) =>
        new ComunalHttpError(failure),
      isOurs: () => false,
    };
    const upload = createPausableUpload(
      given as unknown as UploadSource,
      {},
      errors,
      async () => 'sent',
    );
    await expect(upload).rejects.toThrow(
      new TypeError('What is uploaded is to be a Blob, or what `await openFile(path)` gives.'),
    );
  },
);
