/** Well above what one site needs. A server that is asked for every locale clears its cache now and then. */
const MAX_ENTRIES = 500;

/** Caches formatters, which are slow to create, by locales and options. */
function cached<Options, Format>(
  create: (locales: string[], options: Options) => Format,
): (locales: string[], options: Options) => Format {
  const formats = new Map<string, Format>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    let format = formats.get(key);
    if (format === undefined) {
      if (formats.size >= MAX_ENTRIES) formats.clear();
      format = create(locales, options);
      formats.set(key, format);
    }
    return format;
  };
}

export const dateTimeFormat = /* @__PURE__ */ cached(
  (locales, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locales, options),
);

export const numberFormat = /* @__PURE__ */ cached(
  (locales, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locales, options),
);

export const listFormat = /* @__PURE__ */ cached(
  (locales, options: Intl.ListFormatOptions) => new Intl.ListFormat(locales, options),
);

export const displayNames = /* @__PURE__ */ cached(
  (locales, options: Intl.DisplayNamesOptions) => new Intl.DisplayNames(locales, options),
);
