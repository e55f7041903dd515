/**
 * Simulated servers for tests, with fault injection: PeerTube, with state and with behaviour recorded from a real server; the
 * Internet Archive; and Jitsi Meet, whose pages speak its page protocol.
 *
 * @packageDocumentation
 */
export type { EndStreamOptions } from './peertube/live/stream.ts';
export type { JitsiFeatures, JitsiSimulatorOptions } from './jitsi/options.ts';
export type {
  JitsiCommandRecord,
  SimulatedParticipant,
  SimulatedRoom,
} from './jitsi/simulated-room.ts';
export type { MemberStatus } from './jitsi/member.ts';
export type { FailingPart } from './jitsi/outage.ts';
export type { ScreenPicker } from './jitsi/screen-sharing.ts';
export { type JitsiSimulator, startJitsiSimulator } from './jitsi/simulator.ts';
export type { TokenRules } from './jitsi/token.ts';
export type { ArchiveFault, ArchiveFaults } from './archive/fault.ts';
export type { ArchiveAccount, ArchiveSimulatorOptions, SeedItem } from './archive/options.ts';
export {
  type ArchiveItemRecord,
  type ArchiveSimulator,
  startArchiveSimulator,
} from './archive/simulator.ts';
export type { SimulatorHost } from './http/host-app.ts';
export type { FaultInjector } from './faults/fault-registry.ts';
export type { RequestRecord } from './faults/inject-faults.ts';
export type { FaultBase, FaultCondition, RandomFaultsOptions } from './faults/fault-base.ts';
export type { PeerTubeFault } from './peertube/faults/fault.ts';
export type { PeerTubeFaults } from './peertube/faults/faults.ts';
export type { ImportResult } from './peertube/imports/finish.ts';
export type {
  PeerTubeSimulatorOptions,
  RateLimit,
  RateLimits,
  SeedVideo,
  SimulatedUser,
} from './peertube/options.ts';
export type { VideoRecord } from './peertube/record.ts';
export { sampleMedia, type SampleMediaOptions } from './peertube/sample-media.ts';
export type { PeerTubeSimulator, UserRecord } from './peertube/simulator.ts';
export { startPeerTubeSimulator } from './peertube/start-simulator.ts';
export type { StorageMode } from './peertube/uploads/storage.ts';
export type { UploadRecord } from './peertube/uploads/upload.ts';
