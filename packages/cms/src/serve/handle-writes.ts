import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Response } from 'express';
import type { WritingRequest } from './api-request.ts';
import type { ServeMessages } from './serve-messages.ts';
import { writeFiles, type NewFile } from './write-files.ts';

/** Carries out requests that write, one after another. */
export interface WriteQueue {
  /** Writes what a request asks for, and answers as decap-server would. */
  handle(request: WritingRequest, response: Response): Promise<void>;
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
    async handle(request, response) {
      const written = last.then(() => writeFiles(listFiles(request, root)));
      last = written.catch(() => undefined);
      try {
        await written;
      } catch (error) {
        const { code = '' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
        response.status(500).json({ error: messages.unwritten(code) });
        return;
      }
      response.json(
        request.action === 'persistEntry'
          ? { message: 'entry persisted' }
          : describeMedia(request.params.asset),
      );
    },
    settle: async () => {
      await last;
    },
  };
}

/** The files of a request. Those that an entry names come before it, so that it never names one that is not there. */
function listFiles(request: WritingRequest, root: string): readonly NewFile[] {
  const { assets, dataFiles } =
    request.action === 'persistEntry'
      ? request.params
      : { assets: [request.params.asset], dataFiles: [] };
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
