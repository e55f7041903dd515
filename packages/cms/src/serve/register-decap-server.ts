import middlewares from 'decap-server/dist/middlewares.js';
import type { Express } from 'express';

/**
 * Adds decap-server, which answers the requests of the forms that read. Its log, which would repeat what was sent, is
 * silent; the requests that reach it were checked.
 *
 * @param root - The folder of the project.
 */
export async function registerDecapServer(app: Express, root: string): Promise<void> {
  // It takes the folder from the environment alone, and reads it before it returns.
  const before = process.env['GIT_REPO_DIRECTORY'];
  process.env['GIT_REPO_DIRECTORY'] = root;
  try {
    await middlewares.registerLocalFs(app, { logLevel: 'silent' });
  } finally {
    if (before === undefined) delete process.env['GIT_REPO_DIRECTORY'];
    else process.env['GIT_REPO_DIRECTORY'] = before;
  }
}
