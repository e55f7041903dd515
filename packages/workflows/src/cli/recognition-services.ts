import { resolve } from 'node:path';
import type { RecognitionServices } from '../recognition/recognition-services.ts';
import type { ProjectServices } from './open-services.ts';

/** Gives the services of a project to the workflow that transcribes recordings. */
export function toRecognitionServices(services: ProjectServices): RecognitionServices {
  const { config, env, fetch, peertubeUrl, projectDir, wallClock } = services;
  const { program, model } = config.recognition ?? {};
  return {
    content: () => services.content(),
    projectDir,
    recognition: { program, env, model: model && resolve(projectDir, model) },
    ...(peertubeUrl !== undefined && {
      peertube: { baseUrl: peertubeUrl, connect: () => services.peertube() },
    }),
    fetch,
    clock: wallClock,
  };
}
