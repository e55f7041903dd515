import { createHash } from 'node:crypto';
import { basename, join, relative, sep } from 'node:path';
import { getSystemErrorCode } from '@comunal/http/node';
import type { WritingRequest } from './api-request.ts';
import { deleteFiles, UndeletedError } from './delete-files.ts';
import type { ServeMessages } from './serve-messages.ts';
import { PartlyWrittenError, writeFiles, type NewFile } from './write-files.ts';

type PersistEntry = Extract<WritingRequest, { readonly action: 'persistEntry' }>;

/** What the forms are answered. */
export interface WriteAnswer {
  readonly status: 200 | 500;
  readonly body: object;
}

/** Carries out requests that write or delete, one after another. */
export interface WriteQueue {
  /** Does what a request asks for, and answers as decap-server would. */
  handle(request: WritingRequest): Promise<WriteAnswer>;
  /** Resolves when nothing is being written any more. */
  settle(): Promise<void>;
}

/**
 * Creates a queue of writing requests.
 *
 * @param root - The folder of the project. The paths of requests were checked against it.
 */
export function createWriteQueue(root: string, messages: ServeMessages): WriteQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async handle(request) {
      const done = last.then(() => carryOut(request, root));
      last = done.catch(() => undefined);
      try {
        return { status: 200, body: await done };
      } catch (error) {
        return { status: 500, body: { error: explain(error, root, messages) } };
      }
    },
    settle: async () => {
      await last;
    },
  };
}

/** Does what a request asks for, and returns the answer. */
async function carryOut(request: WritingRequest, root: string): Promise<object> {
  switch (request.action) {
    case 'persistEntry':
      await writeFiles(listFiles(request.params, root));
      return { message: 'entry persisted' };
    case 'persistMedia': {
      const { asset } = request.params;
      await writeFiles(listFiles({ assets: [asset], dataFiles: [] }, root));
      return describeMedia(asset);
    }
    case 'deleteFile':
      await deleteFiles([join(root, request.params.path)]);
      return { message: 'deleted file' };
    case 'deleteFiles':
      await deleteFiles(request.params.paths.map((path) => join(root, path)));
      return { message: 'deleted files' };
  }
}

function explain(error: unknown, root: string, messages: ServeMessages): string {
  const name = (path: string) => relative(root, path).split(sep).join('/');
  if (error instanceof PartlyWrittenError)
    return messages.partly(error.written.map(name).join(', '), codeOf(error.cause));
  if (error instanceof UndeletedError)
    return messages.undeleted(name(error.path), codeOf(error.cause));
  return messages.unwritten(codeOf(error));
}

const codeOf = (error: unknown): string => getSystemErrorCode(error) ?? '';

/** The files of a request. Those that an entry names come before it, so that it never names one that is not there. */
function listFiles(
  { assets, dataFiles }: PersistEntry['params'],
  root: string,
): readonly NewFile[] {
  return [
    ...assets.map(({ path, content }) => ({
      path: join(root, path),
      content: Buffer.from(content, 'base64'),
    })),
    ...dataFiles.map(({ path, raw }) => ({ path: join(root, path), content: raw })),
  ];
}

function describeMedia({ path, content }: { readonly path: string; readonly content: string }) {
  const id = createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex');
  return { id, content, encoding: 'base64', path, name: basename(path) };
}
