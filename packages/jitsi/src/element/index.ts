/**
 * The class behind `<comunal-room>`. `@comunal/jitsi/define` registers it.
 *
 * @packageDocumentation
 */
export {
  ComunalRoom,
  type ComunalRoomDetail,
  type TokenHandler,
  type TokenRequest,
} from './comunal-room.ts';
