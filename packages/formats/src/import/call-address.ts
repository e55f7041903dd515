/** Hosts of calls and of chats that one joins by a link. */
const CALL_HOST =
  /(?:^|\.)(?:8x8\.vc|zoom\.us|zoomgov\.com|webex\.com|whereby\.com|gotomeeting\.com|goto\.com|gotomeet\.me|discord\.gg|t\.me|signal\.(?:group|link)|matrix\.to|wa\.me|chat\.whatsapp\.com|meet\.google\.com|teams\.(?:microsoft|live)\.com|skype\.com|framatalk\.org|senfcall\.de|fairmeeting\.net|linphone\.org)$/i;
/** Names that collectives give the server of their calls: meet.colectiva.example, jitsi-2.red.example. */
const CALL_LABEL =
  /^(?:meet(?:ings?)?|jitsi|bbb|bigbluebutton|calls?|conf(?:erencias?|erence)?|video(?:llamadas?|chamadas?|conf(?:erencias?|erence)?)|webinars?|talk|vc|sala|rooms?|mumble|galene|llamadas?|chamadas?|reuniao|reunion)(?:-?\d*)?(?:-[a-z0-9]+)?$/i;
/** Paths of BigBlueButton, Nextcloud Talk, Discord and others on servers of any name. */
const CALL_PATH =
  /^\/(?:b\/[a-z0-9-]+|rooms?\/[^/]+|bigbluebutton\/|html5client\/|call\/|invite\/|join(?:chat)?\/|meet\/|jitsi\/|index\.php\/call\/)/i;
const ADDRESS = /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"']{1,2048}/gi;
/** Lines that say how to get in: an identifier of a meeting, a password, a number to dial. */
const ACCESS_LINE =
  /pass(?:code|word)|contraseña|senha|clave|c[oó]digo de acceso|meeting id|id de (?:la )?reuni|\bpin\b|\btel:/i;

/**
 * Whether an address leads to a call or a chat, as far as its host and its path tell: a server of calls under any other name
 * looks like every page.
 */
export function isCallAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname } = new URL(address);
  if (!/^https?:$/.test(protocol)) return true; // Apps of calls have schemes of their own, such as zoommtg: and tel:.
  return (
    CALL_HOST.test(hostname) ||
    CALL_LABEL.test(hostname.split('.')[0] ?? '') ||
    CALL_PATH.test(pathname)
  );
}

/** Removes the lines of a text that hold the address of a call, and with them those that say how to get in. */
export function removeCallAddresses(text: string): { text: string; hasCall: boolean } {
  const hasCallIn = (line: string) =>
    [...line.matchAll(ADDRESS)].some(([address]) => isCallAddress(address));
  const lines = text.split(/\r\n|[\r\n]/);
  if (!lines.some(hasCallIn)) return { text, hasCall: false };
  const kept = lines.filter((line) => !hasCallIn(line) && !ACCESS_LINE.test(line));
  return { text: kept.join('\n').trim(), hasCall: true };
}

/** Removes the addresses of calls from a text on one line, such as a title. */
export function removeCallAddressesInLine(line: string): { text: string; hasCall: boolean } {
  let hasCall = false;
  const text = line.replaceAll(ADDRESS, (address) => {
    if (!isCallAddress(address)) return address;
    hasCall = true;
    return '';
  });
  return { text, hasCall };
}
