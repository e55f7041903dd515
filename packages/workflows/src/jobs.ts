/**
 * Durable jobs: workflows that survive a night, a crash and a closed laptop, and the engine that runs them.
 *
 * @packageDocumentation
 */
export type { ChannelAddress } from './channel/channel-address.ts';
export type { MirrorChannelInput } from './channel/channel-input.ts';
export type { ChannelServices } from './channel/channel-services.ts';
export { createMirrorChannel } from './channel/mirror-channel.ts';
export type { FailedVideo, LeftOutReason, LeftOutVideo, MirrorReport } from './channel/outcome.ts';
export { planChannel, type ChannelPlan, type ChannelPlanOptions } from './channel/plan-channel.ts';
export { connectJobs, type ConnectJobsOptions } from './control/connect-jobs.ts';
export { isJobsHost, openOrConnectJobs } from './control/open-or-connect-jobs.ts';
export { defineWorkflow } from './engine/define-workflow.ts';
export { isJobsError, JobsError, type JobsErrorCode } from './engine/jobs-error.ts';
export type { Jobs, JobsHost, RunFilter, WorkerEvent, WorkOptions } from './engine/jobs.ts';
export type { JsonObject, JsonValue } from './engine/json-value.ts';
export { keepMemoryLow } from './engine/keep-memory-low.ts';
export { LeaseLostError } from './engine/lease-lost-error.ts';
export {
  runStates,
  type LogLine,
  type OpenGate,
  type RunDetail,
  type RunFailure,
  type RunState,
  type RunSummary,
  type StepSummary,
} from './engine/run-state.ts';
export { openJobs, type OpenJobsOptions } from './engine/open-jobs.ts';
export { StepError, type StepErrorOptions } from './engine/step-error.ts';
export { StepFailedError } from './engine/step-failed-error.ts';
export type {
  LogMessage,
  PublicStepOptions,
  StepContext,
  StepOptions,
  StepProgress,
  StepRetry,
} from './engine/step.ts';
export { WorkflowInputError } from './engine/workflow-input-error.ts';
export type {
  EntryRef,
  GateOptions,
  Workflow,
  WorkflowContext,
  WorkflowDefinition,
} from './engine/workflow.ts';
export { createCollectAudience, type CollectAudienceInput } from './publish/collect-audience.ts';
export type { PublishErrorCode } from './publish/publish-error.ts';
export type { PublishInput, RecordingRef } from './publish/publish-input.ts';
export { createPublishRecording } from './publish/publish-recording.ts';
export type {
  ArchiveService,
  PeerTubeService,
  PublishServices,
  WallClock,
} from './publish/publish-services.ts';
export { adoptCaptions, type AdoptedCaptions } from './publish/adopt-captions.ts';
export {
  prepareRecording,
  type PreparedRecording,
  type PrepareOptions,
} from './publish/prepare-recording.ts';
export {
  createAnnounce,
  type AnnounceInput,
  type AnnounceResult,
} from './announce/create-announce.ts';
export {
  createTranscribe,
  type TranscribeInput,
  type TranscribeResult,
} from './recognition/create-transcribe.ts';
export { RecognitionError, type RecognitionErrorCode } from './recognition/recognition-error.ts';
export type { RecognitionServices } from './recognition/recognition-services.ts';
export type { RecognitionSettings } from './recognition/transcribe-file.ts';
export type { AnnounceErrorCode } from './announce/announce-error.ts';
export type { AnnounceServices, PosterMaker } from './announce/announce-services.ts';
export type { BroadcastInput, EventRef } from './broadcast/broadcast-input.ts';
export type {
  BroadcastServer,
  BroadcastServices,
  BroadcastTarget,
} from './broadcast/broadcast-services.ts';
export { createBroadcast } from './broadcast/create-broadcast.ts';
export { requestEnd } from './broadcast/end-request.ts';
export type { PushRetry } from './broadcast/push/target-pusher.ts';
export type { RtmpTarget } from './broadcast/push/rtmp-target.ts';
export { checkReadiness } from './broadcast/ready/check-readiness.ts';
export type { ReadinessFinding } from './broadcast/ready/finding.ts';
export type { PortState, ProbePort } from './broadcast/ready/probe-port.ts';
