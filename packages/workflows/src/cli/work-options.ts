import { contentTypes, type ContentType, type PublicEntry } from '@comunal/schemas';
import type { WorkOptions } from '../engine/jobs.ts';
import { knownWorkflows } from './known-workflows.ts';
import type { ProjectServices } from './open-services.ts';

/** What a worker of a project works with: every workflow, its content and what it has to redact. */
export async function createWorkOptions(
  services: ProjectServices,
): Promise<Omit<WorkOptions, 'signal'>> {
  return {
    workflows: await knownWorkflows(services),
    resolvePublic: (entry) => resolvePublic(services, entry),
    secrets: () => services.secrets.values(),
    concurrency: services.config.jobs?.concurrency,
  };
}

/** Reads the public form of an entry anew: it may have been closed since the run was started. */
async function resolvePublic(
  services: ProjectServices,
  entry: string,
): Promise<PublicEntry | undefined> {
  const [type = '', slug = ''] = entry.split('/');
  return isContentType(type) ? (await services.content()).toPublic().get(type, slug) : undefined;
}

/** Whether a word is the name of a content type. */
export function isContentType(type: string): type is ContentType {
  return contentTypes.some((known) => known === type);
}
