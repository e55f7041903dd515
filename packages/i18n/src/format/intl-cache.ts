/** Well above what one site needs; a server that is asked for every locale there is starts over now and then. */
const MAX_ENTRIES = 500;

/** Keeps what is slow to make, by locales and options. */
function cached<Options, Made>(
  make: (locales: string[], options: Options) => Made,
): (locales: string[], options: Options) => Made {
  const made = new Map<string, Made>();
  return (locales, options) => {
    const key = JSON.stringify([locales, options]);
    let found = made.get(key);
    if (found === undefined) {
      if (made.size >= MAX_ENTRIES) made.clear();
      found = make(locales, options);
      made.set(key, found);
    }
    return found;
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
