/**
 * Tokens for closed rooms, and what a Jitsi server does and does not enforce.
 *
 * @packageDocumentation
 */
export { isJitsiError, JitsiError } from '../jitsi-error.ts';
export type { JitsiErrorCode, JitsiErrorDetails } from '../jitsi-error.ts';
export { createRoomToken, type RoomTokenOptions, type TokenEnd } from './create-room-token.ts';
export { createTokenHandler, type TokenHandlerOptions } from './create-token-handler.ts';
export {
  inspectRoomToken,
  type InspectTokenOptions,
  type RoomTokenReport,
  type TokenWarning,
} from './inspect-room-token.ts';
export { checkInstance, type CheckInstanceOptions } from './instance/check-instance.ts';
export type {
  ContactPurpose,
  EndpointState,
  InstanceContact,
  InstanceFinding,
  InstanceReport,
  Leak,
  Protection,
  RoomOpeners,
} from './instance/instance-report.ts';
export type { SigningKeyOptions, TokenAlgorithm } from './read-signing-key.ts';
export {
  anyRoom,
  type RoomFeature,
  type RoomGrant,
  type TokenAudience,
  type TokenUser,
} from './token-claims.ts';
