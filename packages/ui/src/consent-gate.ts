/** How long a consent counts. */
export interface ConsentGateOptions {
  /**
   * `session` remembers the consent for this server, in this tab, until the tab is closed. A duplicated tab takes it along,
   * because browsers copy the storage of a tab. `no` keeps it in this gate alone. @defaultValue 'no'
   */
  readonly remember?: 'no' | 'session' | undefined;
}

/** A consent gate: whether a visitor has agreed to contact one server. Reading it contacts nobody. */
export interface ConsentGate {
  /** Whether consent was granted: in this gate or, where it is remembered, earlier in this tab. */
  readonly isGranted: boolean;
  /** Grants consent. Call it when a button that names the server is pressed; hover and focus are no consent. */
  grant(): void;
  /** Revokes consent, remembered or not. */
  revoke(): void;
}

const PREFIX = 'comunal-consent:';

/**
 * Creates a consent gate for one server. The sentences that ask for consent are those of each element: `video.json` and
 * `room.json` in the locales of `@comunal/i18n`. It works where storage is blocked, and then remembers nothing.
 *
 * @param origin - Origin of the server: `https://tubo.example`.
 * @param options - How long a consent counts.
 * @throws TypeError for a `remember` that is neither `no` nor `session`, and for an option that does not exist.
 * @example
 * ```ts
 * import { createConsentGate } from '@comunal/ui';
 *
 * const gate = createConsentGate('https://tubo.example', { remember: 'session' });
 * document.querySelector('#play')?.addEventListener('click', () => gate.grant());
 * ```
 */
export function createConsentGate(
  origin: string,
  { remember = 'no', ...unknown }: ConsentGateOptions = {},
): ConsentGate {
  const [name] = Object.keys(unknown);
  if (name !== undefined)
    throw new TypeError(`\`createConsentGate\` has no option \`${name}\`. It takes: remember.`);
  // A program without types would else believe that its consent is kept.
  if (remember !== 'no' && remember !== 'session')
    throw new TypeError("remember is to be 'no' or 'session'.");
  const key = PREFIX + origin;
  let isGranted = false;
  return {
    get isGranted() {
      return (
        isGranted || (remember === 'session' && withStorage((store) => store.getItem(key)) !== null)
      );
    },
    grant() {
      isGranted = true;
      if (remember === 'session') withStorage((store) => store.setItem(key, ''));
    },
    revoke() {
      isGranted = false;
      withStorage((store) => store.removeItem(key));
    },
  };
}

/** Visitors' settings or a sandbox may refuse storage to a page; then even reading the property throws. */
function withStorage<T>(use: (store: Storage) => T): T | null {
  try {
    return use(globalThis.sessionStorage);
  } catch {
    return null; // nothing is remembered, which is the careful answer
  }
}
