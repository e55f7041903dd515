/**
 * A PeerTube server for tests: it keeps state, behaves as recorded from a real one, and fails when told to.
 *
 * @packageDocumentation
 */
export type { Fault, FaultCondition, RandomFaultsOptions } from './peertube/faults/fault.ts';
export type { Faults } from './peertube/faults/faults.ts';
export type { ImportEnd } from './peertube/imports/finish.ts';
export type {
  PeerTubeSimulatorOptions,
  RateLimit,
  RateLimits,
  SeedVideo,
  SimulatedUser,
} from './peertube/options.ts';
export type { VideoRecord } from './peertube/record.ts';
export { sampleMedia, type SampleMediaOptions } from './peertube/sample-media.ts';
export type { RequestRecord } from './peertube/serve.ts';
export {
  type PeerTubeSimulator,
  startPeerTubeSimulator,
  type UserRecord,
} from './peertube/simulator.ts';
export type { Keep } from './peertube/uploads/storage.ts';
export type { UploadRecord } from './peertube/uploads/upload.ts';
