import type { Workflow } from '../engine/workflow.ts';
import type { ProjectServices } from './open-services.ts';
import { toAnnounceServices } from './announce-services.ts';
import { toChannelServices } from './mirror-channel-services.ts';
import { toBroadcastServices } from './broadcast-services.ts';
import { toPublishServices } from './publish-services.ts';
import { toRecognitionServices } from './recognition-services.ts';

/** Makes a workflow with the services of a project. Its code is loaded only now. */
type WorkflowFactory = (services: ProjectServices) => Promise<Workflow>;

/** Every workflow of this package, by its name. */
const factories: Readonly<Record<string, WorkflowFactory>> = {
  'publish-recording': async (services) =>
    (await import('../publish/publish-recording.ts')).createPublishRecording(
      toPublishServices(services),
    ),
  'collect-audience': async (services) =>
    (await import('../publish/collect-audience.ts')).createCollectAudience(
      toPublishServices(services),
    ),
  'transcribe-recording': async (services) =>
    (await import('../recognition/create-transcribe.ts')).createTranscribe(
      toRecognitionServices(services),
    ),
  announce: async (services) =>
    (await import('../announce/create-announce.ts')).createAnnounce(toAnnounceServices(services)),
  'mirror-channel': async (services) =>
    (await import('../channel/mirror-channel.ts')).createMirrorChannel(toChannelServices(services)),
  broadcast: async (services) =>
    (await import('../broadcast/create-broadcast.ts')).createBroadcast(
      toBroadcastServices(services),
    ),
};

/** Makes every workflow of this package, so that any worker can go on with any run. */
export function knownWorkflows(services: ProjectServices): Promise<readonly Workflow[]> {
  return Promise.all(Object.values(factories).map((create) => create(services)));
}
