/** Block elements and table cells, which separate the text before and after them. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt
  fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main
  marquee menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead
  title tr ul xmp`.split(/\s+/),
);
