/** Hosts of calls and of chats that one joins by a link. */
const CALL_HOST =
  /(?:^|\.)(?:8x8\.vc|zoom\.us|zoom\.com|vdo\.ninja|jit\.si|zoomgov\.com|webex\.com|whereby\.com|gotomeeting\.com|goto\.com|gotomeet\.me|discord\.gg|t\.me|signal\.(?:group|link)|matrix\.to|wa\.me|chat\.whatsapp\.com|meet\.google\.com|teams\.(?:microsoft|live)\.com|skype\.com|framatalk\.org|senfcall\.de|fairmeeting\.net|linphone\.org)$/i;
/** Names that collectives give the server of their calls: meet.colectiva.example, jitsi-2.red.example. */
const CALL_LABEL =
  /^(?:meet(?:ings?)?|jitsi|bbb|bigbluebutton|calls?|conf(?:erencias?|erence)?|video(?:llamadas?|chamadas?|conf(?:erencias?|erence)?)|webinars?|talk|vc|sala|rooms?|mumble|galene|llamadas?|chamadas?|reuniao|reunion)(?:-?\d*)?(?:-[a-z0-9]+)?$/i;
/** Paths of BigBlueButton, Nextcloud Talk, Discord and others on servers of any name. */
const CALL_PATH =
  /^\/(?:b\/[a-z0-9-]+|rooms?\/[^/]+|bigbluebutton\/|html5client\/|call\/|invite\/|join(?:chat)?\/|meet\/|jitsi\/|index\.php\/call\/)|\/(?:index\.php|apps\/spreed)\/call\//i;
const CALL_FRAGMENT = /^#\/?(?:room|call)\//i;
/** Schemes of what one calls or joins, which no two slashes need to follow. */
const CALL_SCHEME = /^(?:tel|sips?|xmpp|callto|facetime|skype|msteams|mumble|zoommtg):/i;
const ADDRESS =
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s<>"']{1,2048}|\b(?:tel|sips?|xmpp|callto|facetime|skype|msteams):[^\s<>"']{1,2048}|(?<![\w@./:-])(?:[\w.+-]{1,64}@)?(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24}\b(?::\d{1,5})?(?:[/?#][^\s<>"']{0,2048})?/gi;
/** Lines that say how to get in: an identifier of a meeting, a password, a number to dial. */
const ACCESS_LINE =
  /pass(?:code|word)|contraseña|senha|clave|c[oó]digo de acceso|meeting id|id de (?:la )?reuni|\bpin\b|\btel:/i;

/** Phrases that say how to get into a call even where no address stands beside them. */
const ACCESS_CODE =
  /\b(?:meeting|webinar) id\b|\bid (?:de (?:la )?|da )reuni|\bpasscode\b|\b(?:access code|c[oó]digo de acceso)\s*:/i;
const maxNesting = 3;

/**
 * Whether an address leads to a call or a chat, as far as its host and its path tell: a server of calls under any other name
 * looks like every page.
 */
export function isCallAddress(address: string): boolean {
  return isCall(address, 0);
}

function isCall(address: string, nesting: number): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, pathname, hash, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol)) return true; // Apps of calls have schemes of their own, such as zoommtg: and tel:.
  const [label = ''] = hostname.split('.');
  return (
    CALL_HOST.test(hostname) ||
    CALL_LABEL.test(label) ||
    /jitsi/i.test(label) ||
    CALL_PATH.test(pathname) ||
    CALL_FRAGMENT.test(hash) ||
    // A page that leads on holds the address that it leads to.
    [...searchParams.values()].some(
      (value) =>
        (/^https?:\/\//i.test(value) || CALL_SCHEME.test(value)) &&
        (nesting >= maxNesting || isCall(value, nesting + 1)),
    )
  );
}

/** Whether an address leads to a call as people write it, which may be without its scheme: meet.jit.si/Sala. */
function isWrittenCall(written: string): boolean {
  if (/^[^/]*:\/\//.test(written) || CALL_SCHEME.test(written)) return isCallAddress(written);
  // The end of a sentence may look like a name with one dot: «en la sala.Luego».
  const isAddress = /[/?#]/.test(written) || /\..+\./.test(written);
  return isAddress && isCallAddress(`https://${written}`);
}

function hasCallIn(line: string): boolean {
  return (
    ACCESS_CODE.test(line) ||
    [...line.matchAll(ADDRESS)].some(([address]) => isWrittenCall(address))
  );
}

/** Removes the lines of a text that hold the address of a call, and with them those that say how to get in. */
export function removeCallAddresses(text: string): { text: string; hasCall: boolean } {
  const lines = text.split(/\r\n|[\r\n]/);
  if (!lines.some(hasCallIn)) return { text, hasCall: false };
  const kept = lines.filter((line) => !hasCallIn(line) && !ACCESS_LINE.test(line));
  return { text: kept.join('\n').trim(), hasCall: true };
}

/** Removes the addresses of calls from a text on one line, such as a title. */
export function removeCallAddressesInLine(line: string): { text: string; hasCall: boolean } {
  let hasCall = false;
  const text = line.replaceAll(ADDRESS, (address) => {
    if (!isWrittenCall(address)) return address;
    hasCall = true;
    return '';
  });
  return { text, hasCall };
}
