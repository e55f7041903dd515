import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * The first integration of a preview: from it on, the root of the build is the project's own.
 *
 * Astro has made up its mind about one folder by then, `.astro`, which it fills below the root that it was started with. That of
 * the project stays as it was.
 *
 * @param from - The root that Astro was started with.
 * @param to - The root of the project.
 */
export function moveProject(from: string, to: string): AstroIntegration {
  const move = (url: URL): URL =>
    pathToFileURL(resolve(to, relative(from, fileURLToPath(url))) + sep);
  return {
    name: '@comunal/astro:move-project',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          root: pathToFileURL(to + sep),
          srcDir: move(config.srcDir),
          publicDir: move(config.publicDir),
        });
      },
    },
  };
}
