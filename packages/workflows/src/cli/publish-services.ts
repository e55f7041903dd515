import type { PublishServices } from '../publish/publish-services.ts';
import type { ProjectServices } from './open-services.ts';
import { toPeerTubeService } from './peertube-service.ts';

/** Gives the services of a project to the workflow that publishes recordings. */
export function toPublishServices(services: ProjectServices): PublishServices {
  const { config, projectDir, fetch, wallClock } = services;
  const [program, ...args] = config.site?.build ?? [];
  return {
    content: () => services.content(),
    projectDir,
    peertube: toPeerTubeService(services),
    archive: {
      connect: () => services.archive(),
      creator: config.archive?.creator,
      waitDays: services.waitDays,
    },
    buildSite: program === undefined ? undefined : [program, ...args],
    audienceDays: config.publish?.audienceDays,
    clock: wallClock,
    fetch,
  };
}
