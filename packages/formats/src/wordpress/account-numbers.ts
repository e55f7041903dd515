/**
 * Replaces the log-ins of an export by numbers while it is read, and knows which account of the site each one is. Log-ins are kept
 * nowhere else.
 */
export class AccountNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  #id = '';
  #logIn = '';

  /** Numbers a log-in, the same one each time. */
  readonly number = (logIn: string): number => {
    const key = toKey(logIn);
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return number;
  };

  /** Takes the text of an element of an author that the file lists: the number of the account, or its log-in. */
  add(name: string, text: string): void {
    // The number opens the list of what is known of an author.
    if (name === 'wp:author_id') [this.#id, this.#logIn] = [text.trim(), ''];
    else this.#logIn = toKey(text);
    if (this.#logIn === '' || !/^[1-9]\d{0,14}$/.test(this.#id)) return;
    this.#ids.set(this.#logIn, Number(this.#id));
    this.#id = '';
  }

  /** The numbers of the accounts at the site, by those that {@link number} gave. */
  list(): ReadonlyMap<number, number> {
    return new Map(
      [...this.#numbers].flatMap(([logIn, number]) => {
        const id = this.#ids.get(logIn);
        return id === undefined ? [] : [[number, id]];
      }),
    );
  }
}

/** WordPress does not tell log-ins apart by the case of their letters. */
function toKey(logIn: string): string {
  return logIn.trim().toLowerCase();
}
