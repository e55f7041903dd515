/**
 * Whether a video is missing or not for everybody, which the player tells in its own words to the visitor and in none to the
 * page. Asked of the very server that the visitor has let load the player, without a log-in, cookies or a referrer.
 * @param embed - Address of the player: `https://tubo.example/videos/embed/ID`.
 * @returns `false` also where nobody can tell: the page's policy has no `connect-src` for the server, or the line broke.
 */
export async function isUnavailable(embed: string, signal: AbortSignal): Promise<boolean> {
  const { origin, pathname } = new URL(embed);
  const id = pathname.split('/').at(-1);
  try {
    const response = await fetch(`${origin}/api/v1/videos/${id}`, {
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
    });
    if (![401, 403, 404].includes(response.status)) {
      await response.body?.cancel();
      return false;
    }
    // Who has the password types it into the player.
    return !/_video_password|video_requires_password/.test(await beginningOf(response));
  } catch {
    return false;
  }
}

/** More than a server has to say about a refusal: one that sends without end fills no memory of the page. */
const maxCharacters = 65_536;

async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (text.length < maxCharacters) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
  }
  await reader.cancel();
  return text;
}
