/**
 * The class behind `<comunal-room>`. `@comunal/jitsi/define` registers it.
 *
 * @packageDocumentation
 */
export { ComunalRoom, type TokenHandler, type TokenRequest } from './comunal-room.ts';
export type { ComunalRoomDetail, ComunalRoomEventMap } from './room-events.ts';
