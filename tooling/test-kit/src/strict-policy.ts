/** The content policy that every element works under; `frame` is the one server that it may open. */
export function strictPolicy(frame?: string): string {
  const parts = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ];
  if (frame !== undefined) parts.push(`frame-src ${frame}`, `media-src ${frame}`);
  return parts.join('; ');
}
