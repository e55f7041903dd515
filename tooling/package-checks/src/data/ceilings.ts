/** Bytes of one entry with everything it imports, bundled by esbuild, minified, gzip. Comments say why that much. */
export const entryCeilings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  cli: {
    '.': 8_000, // reads words, finds packages, prints; no framework
  },
  content: {
    '.': 90_000, // two YAML readers (one keeps comments), the schemas and the messages
    './astro': 95_000, // the same and a thin loader; astro itself is the site's
    './cli': 95_000,
  },
  i18n: {
    '.': 30_000, // i18next is 13 kB of it, three languages the rest
    './node': 32_000,
  },
  schemas: {
    '.': 16_000, // twelve schemas on zod/mini were 7.6 kB; all of ours and redaction
  },
};

/** Bytes on disk after installing the package alone, with everything it depends on. */
export const installCeilings: Readonly<Record<string, number>> = {
  cli: 200_000,
  content: 8_000_000, // zod and both YAML readers, their type files and source maps included
  i18n: 2_000_000, // i18next ships several builds of itself
  schemas: 6_500_000, // zod unpacked is most of it, though a bundle holds 8 kB of it
};
