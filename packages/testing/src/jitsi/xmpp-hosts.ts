/** Hosts of main rooms, lobbies and breakout rooms in XMPP addresses. */
export const MUC = 'conference.meet.jitsi';
export const LOBBY_MUC = 'lobby.meet.jitsi';
export const BREAKOUT_MUC = 'breakout.meet.jitsi';
