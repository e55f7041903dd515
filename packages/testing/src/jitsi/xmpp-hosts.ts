/** Where main rooms are, in addresses of XMPP. */
export const MUC = 'conference.meet.jitsi';
export const LOBBY_MUC = 'lobby.meet.jitsi';
export const BREAKOUT_MUC = 'breakout.meet.jitsi';
