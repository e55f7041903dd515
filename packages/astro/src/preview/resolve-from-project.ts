import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Lets what is bundled for rendering find the packages that it was not bundled with. A build leaves out those that the project
 * finds itself, which are no neighbours of a temporary folder.
 *
 * @param workDir - The folder that the bundle stands in.
 * @param getRoot - Says where the project is, once its config was read.
 * @returns what ends it.
 */
export function resolveFromProject(workDir: string, getRoot: () => string): () => void {
  const folder = pathToFileURL(realpathSync(workDir) + sep).href;
  const hooks = registerHooks({
    resolve: (specifier, context, nextResolve) =>
      isPackage(specifier) && context.parentURL?.startsWith(folder) === true
        ? nextResolve(specifier, {
            ...context,
            parentURL: pathToFileURL(join(getRoot(), 'package.json')).href,
          })
        : nextResolve(specifier, context),
  });
  return () => hooks.deregister();
}

/** Whether a module is named by its package: not by a path, a subpath import or a URL. */
function isPackage(specifier: string): boolean {
  return !/^(?:[./#]|[a-z][a-z\d+.-]*:)/i.test(specifier);
}
