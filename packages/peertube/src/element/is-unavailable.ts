/**
 * Tells whether a video is missing or not public, which the player says to the visitor in words, and to the page not at all. It
 * asks the very server from which the visitor has agreed to load the player, without a log-in, cookies or a referrer.
 * @param embed - Address of the player: `https://tubo.example/videos/embed/ID`.
 * @returns `false` also where that is unknown: the page's policy has no `connect-src` for the server, or the request failed.
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
    // Whoever has the password types it into the player.
    return !/_video_password|video_requires_password/.test(await readBeginning(response));
  } catch {
    return false;
  }
}

/** More than a refusal needs, so that a response without end does not fill the memory of the page. */
const maxCharacters = 65_536;

async function readBeginning({ body }: Response): Promise<string> {
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
