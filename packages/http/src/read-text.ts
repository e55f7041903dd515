/** The text of an answer: its first bytes when it is longer than allowed, and then `cut` is true. */
export async function readText(
  { body }: Response,
  maxBytes: number,
): Promise<{ readonly text: string; readonly cut: boolean }> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  const reader = body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) return { text: text + decoder.decode(), cut: false };
    const left = maxBytes - bytes;
    bytes += part.value.length;
    // A character that is cut in two is left out.
    text += decoder.decode(part.value.subarray(0, left), { stream: true });
    if (bytes > maxBytes) {
      // Not waited for: a server that hangs would hold us here.
      reader?.cancel().catch(() => {});
      return { text, cut: true };
    }
  }
}
