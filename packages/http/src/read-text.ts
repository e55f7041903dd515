/** The text of an answer, and whether it was cut off since it is longer than allowed. */
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
    bytes += part.value.length;
    if (bytes > maxBytes) {
      // Not waited for: a server that hangs would hold us here.
      reader?.cancel().catch(() => {});
      return { text, cut: true };
    }
    text += decoder.decode(part.value, { stream: true });
  }
}
