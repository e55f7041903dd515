import { relative } from 'node:path';
import type { AnnounceServices } from './announce-services.ts';

/** Returns a path from the folder of the project, with forward slashes, as a person is shown it. */
export function toProjectPath({ projectDir }: AnnounceServices, path: string): string {
  return relative(projectDir, path).replaceAll('\\', '/');
}
