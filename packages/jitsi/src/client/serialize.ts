/** Runs work of the same name one after the other: two toggles at once would cancel each other out. */
export function serialize(): (name: string, work: () => Promise<void>) => Promise<void> {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const own = (last.get(name) ?? Promise.resolve()).then(work);
    last.set(
      name,
      own.catch(() => undefined),
    );
    return own;
  };
}
