/** How long a press of the button counts. */
export interface ConsentGateOptions {
  /**
   * `session`: for this server, in this tab, until the tab is closed. A tab that is duplicated takes it along, as browsers
   * copy what a tab keeps. @defaultValue 'no', which is this one gate
   */
  readonly remember?: 'no' | 'session';
}

/** Whether a visitor has said yes to contacting one server. Asking it contacts nobody. */
export interface ConsentGate {
  /** Whether the button was pressed: in this gate or, where it is remembered, earlier in this tab. */
  readonly given: boolean;
  /** To be called when a button that names the server is pressed. Hover and focus are no consent. */
  give(): void;
  /** Takes it back, remembered or not. */
  forget(): void;
}

const PREFIX = 'comunal-consent:';

/**
 * Keeps whether a visitor agreed to contact a server. Works where storage is blocked, and then remembers nothing.
 *
 * @param origin - Of the server: `https://tubo.example`.
 * @example
 * const gate = createConsentGate('https://tubo.example', { remember: 'session' });
 * button.addEventListener('click', () => gate.give());
 */
export function createConsentGate(
  origin: string,
  { remember = 'no' }: ConsentGateOptions = {},
): ConsentGate {
  const key = PREFIX + origin;
  let given = false;
  return {
    get given() {
      return given || (remember === 'session' && kept((store) => store.getItem(key)) !== null);
    },
    give() {
      given = true;
      if (remember === 'session') kept((store) => store.setItem(key, ''));
    },
    forget() {
      given = false;
      kept((store) => store.removeItem(key));
    },
  };
}

/** A page may be refused its storage, by the visitor's settings or by a sandbox; even looking at it then throws. */
function kept<T>(use: (store: Storage) => T): T | null {
  try {
    return use(globalThis.sessionStorage);
  } catch {
    return null; // nothing is remembered, which is the careful answer
  }
}
