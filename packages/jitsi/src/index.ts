/**
 * Rooms of Jitsi Meet: names that stay secret, addresses, presets. Loads nothing when imported.
 *
 * @packageDocumentation
 */
export { appLinks, type AppLinks, type AppLinksOptions } from './address/app-links.ts';
export { roomUrl, type RoomUrlOptions, type UserInfo } from './address/room-url.ts';
export { isJitsiError, JitsiError } from './jitsi-error.ts';
export type { JitsiErrorCode, JitsiErrorDetails } from './jitsi-error.ts';
export type { ConfigPath, EmbeddedOnlyKey, InterfaceConfigKey } from './presets/config-keys.ts';
export type { ConfigOverrides, InterfaceConfigOverrides, Json } from './presets/config.ts';
export { mergeConfig, type MergeOptions } from './presets/merge-config.ts';
export {
  audioOnly,
  broadcast,
  conversation,
  lowBandwidth,
  presets,
  workshop,
  type Preset,
  type PresetName,
} from './presets/presets.ts';
export { createRoomName } from './rooms/create-room-name.ts';
export { createSayableRoomName, type RoomWords } from './rooms/create-sayable-room-name.ts';
export { normalizeRoomName, sameRoom } from './rooms/normalize-room-name.ts';
export { roomNameStrength, type RoomNameStrength } from './rooms/room-name-strength.ts';
export { isRoomName, reveal, roomName, type RoomName } from './rooms/room-name.ts';
