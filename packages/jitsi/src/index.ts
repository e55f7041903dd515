/**
 * Rooms of Jitsi Meet: names that stay secret, addresses, presets. Importing it loads nothing else.
 *
 * @packageDocumentation
 */
export { createAppLinks, type AppLinks, type AppLinksOptions } from './address/app-links.ts';
export { createRoomUrl, type RoomUrlOptions, type UserInfo } from './address/room-url.ts';
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
  type RoomPreset,
  type RoomPresetName,
} from './presets/presets.ts';
export { createRoomName } from './rooms/create-room-name.ts';
export { createSayableRoomName, type RoomNameLanguage } from './rooms/create-sayable-room-name.ts';
export {
  estimateRoomNameStrength,
  type RoomNameStrength,
} from './rooms/estimate-room-name-strength.ts';
export { isSameRoom, normalizeRoomName } from './rooms/normalize-room-name.ts';
export { isRoomName, parseRoomName, reveal, type RoomName } from './rooms/room-name.ts';
export { renderRoom, type RenderRoomOptions } from './static/render-room.ts';
