import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { isAllowed, isListable } from './allowed-paths.ts';
import { apiRequest, isWriting } from './api-request.ts';
import { createCmsProjectReader, readLocalConfig } from './cms-project.ts';
import { createWriteQueue } from './handle-writes.ts';
import { leaveOutLinks } from './leave-out-links.ts';
import { addPageHeaders } from './page-headers.ts';
import { refuseForeign } from './refuse-foreign.ts';
import { registerDecapServer } from './register-decap-server.ts';
import type { ServeMessages } from './serve-messages.ts';
import { removeLeftovers } from './write-files.ts';

/** How large a request can be: a picture of 24 MB, whose bytes are written as text. */
const LIMIT = '32mb';

/** Options of {@link createCmsApp}. */
export interface CmsAppOptions {
  /** The folder of the project, which holds `cms/`. */
  readonly root: string;
  /** The start of every path, which nobody else on this computer can guess. */
  readonly key: string;
  readonly messages: ServeMessages;
}

/** The forms as an application of Express. */
export interface CmsApp {
  readonly app: Express;
  /** Resolves when nothing is being written any more. */
  readonly settle: () => Promise<void>;
}

/**
 * Creates the application that serves the forms of a project and saves what they send.
 *
 * @throws CmsProjectError for a configuration that makes no sense, and the system's own error where there is none.
 */
export async function createCmsApp({ root, key, messages }: CmsAppOptions): Promise<CmsApp> {
  const readProject = createCmsProjectReader(root);
  const { folders, mediaFolder } = await readProject();
  for (const folder of [...folders, ...(mediaFolder === undefined ? [] : [mediaFolder])])
    await removeLeftovers(join(root, folder));
  const app = express().disable('x-powered-by');
  const queue = createWriteQueue(root, messages);
  app.post('/api/v1', express.json({ limit: LIMIT }), (request, response, next) => {
    const answer = async (): Promise<void> => {
      try {
        const parsed = apiRequest.safeParse(request.body);
        if (!parsed.success) return void response.status(422).json({ error: messages.unknown });
        // Read anew: somebody may have run `comunal cms init` meanwhile.
        const project = await readProject();
        if (!(await isAllowed(parsed.data, root, project)))
          return void response.status(403).json({ error: messages.outside });
        if (isWriting(parsed.data)) {
          const { status, body } = await queue.handle(parsed.data);
          return void response.status(status).json(body);
        }
        leaveOutLinks(response, next, (path) => isListable(path, root, project));
        next();
      } catch (error) {
        next(error);
      }
    };
    void answer();
  });
  await registerDecapServer(app, root);
  app.get('/admin/config.yml', (_, response, next) => {
    const answer = async (): Promise<void> => {
      try {
        response.type('text/yaml').send(await readLocalConfig(root, `/${key}/api/v1`));
      } catch (error) {
        next(error);
      }
    };
    void answer();
  });
  app.use('/admin', express.static(join(root, 'cms'), { dotfiles: 'ignore', cacheControl: false }));
  const server = express().disable('x-powered-by');
  server.use(addPageHeaders, refuseForeign(messages.foreign));
  server.use(`/${key}`, app);
  server.use((_, response) => void response.status(403).json({ error: messages.foreign }));
  server.use(describeFailure(messages));
  return { app: server, settle: () => queue.settle() };
}

/** Answers a failure as the forms read it. What an error says may quote what was sent: it is not repeated. */
function describeFailure(messages: ServeMessages): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const status =
      typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
    if (status === 413) response.status(413).json({ error: messages.tooLarge });
    else if (status === 400) response.status(400).json({ error: messages.unknown });
    else response.status(500).json({ error: messages.unwritten('') });
  };
}
