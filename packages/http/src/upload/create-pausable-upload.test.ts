import { expect, it } from 'vitest';
import { ComunalHttpError, type HttpErrorInit } from '../index.ts';
import {
  createPausableUpload,
  uploadOptionNames,
  type UploadOptions,
  type UploadSource,
} from './index.ts';

const client = {
  optionNames: uploadOptionNames,
  toError: (failure: HttpErrorInit) => new ComunalHttpError<string>(failure),
  isOwnError: () => false,
};

it.each(['charla.webm', new Uint8Array(5), Promise.resolve({}), undefined])(
  'says what can be uploaded when it gets %o',
  async (input) => {
    const source = input as unknown as UploadSource;
    const upload = createPausableUpload(source, {}, client, async () => 'sent');
    await expect(upload).rejects.toThrow(
      new TypeError('What is uploaded is to be a Blob, or what `await openFile(path)` gives.'),
    );
  },
);

it('rejects an option that does not exist, and sends nothing', async () => {
  const options = { onprogress: () => {} } as UploadOptions<unknown>;
  const upload = createPausableUpload(new Blob(['x']), options, client, async () => 'sent');
  await expect(upload).rejects.toThrow(
    new TypeError(
      '`upload` has no option `onprogress`. It takes: signal, state, resume, onState, onProgress, stallTimeoutMs.',
    ),
  );
});
