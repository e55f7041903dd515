/** Registers each element when its playground is on the page. */
const define: Readonly<Record<string, () => Promise<unknown>>> = {
  video: () => import('@comunal/peertube/define'),
  room: () => import('@comunal/jitsi/define'),
  donate: () => import('@comunal/fundraising/define'),
};

/** A form of attributes, the element that they make, and its code. A press that would contact another server only says so. */
class Playground extends HTMLElement {
  connectedCallback(): void {
    const stage = this.#find('.stage');
    this.#find('form').addEventListener('input', () => this.#update());
    this.#find('form').addEventListener('submit', (event) => event.preventDefault());
    this.#find('button').addEventListener(
      'click',
      ({ currentTarget }) => void this.#copy(currentTarget),
    );
    stage.addEventListener('click', (event) => this.#holdBack(event), { capture: true });
    void define[this.dataset['name'] ?? '']?.();
    this.#update();
  }

  #update(): void {
    const element = document.createElement(this.dataset['element'] ?? 'div');
    for (const [name, value] of this.#readAttributes()) element.setAttribute(name, value);
    this.#find('.stage').replaceChildren(element);
    this.#find('.notice').textContent = '';
    this.#find('pre code').textContent = this.#writeCode(element);
  }

  #readAttributes(): [string, string][] {
    const inputs = this.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select');
    return [...inputs].flatMap((input): [string, string][] => {
      if (input.type === 'checkbox')
        return input instanceof HTMLInputElement && input.checked ? [[input.name, '']] : [];
      return input.value === '' ? [] : [[input.name, input.value]];
    });
  }

  #writeCode(element: Element): string {
    const lines = [...element.attributes].map(({ name, value }) =>
      value === '' ? `  ${name}` : `  ${name}="${escapeAttribute(value)}"`,
    );
    const tag = element.localName;
    return [
      `<script type="module">`,
      `  import '${this.dataset['package']}/define';`,
      `</script>`,
      '',
      `<${tag}`,
      ...lines,
      `></${tag}>`,
    ].join('\n');
  }

  /** Nothing leaves this page: a press that would contact a server says so instead. Folding and copying still work. */
  #holdBack(event: Event): void {
    const pressed = event
      .composedPath()
      .find((node) => node instanceof HTMLButtonElement || node instanceof HTMLAnchorElement);
    const address = this.#addressOf(pressed);
    if (address === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const notice = this.#find('.notice');
    notice.textContent = (notice.dataset['text'] ?? '').replace('{host}', address);
  }

  /** The host that a press would contact: that of a link, or that of the element's own server for its buttons. */
  #addressOf(pressed: EventTarget | undefined): string | undefined {
    if (pressed instanceof HTMLAnchorElement) return foreignHost(pressed.href);
    if (!(pressed instanceof HTMLButtonElement) || this.dataset['name'] === 'donate')
      return undefined;
    const element = this.#find('.stage').firstElementChild;
    const names = ['src', 'href', 'instance'];
    return names.map((name) => foreignHost(element?.getAttribute(name) ?? '')).find(Boolean);
  }

  async #copy(button: EventTarget | null): Promise<void> {
    await navigator.clipboard.writeText(this.#find('pre code').textContent ?? '');
    if (button instanceof HTMLButtonElement) button.textContent = button.dataset['copied'] ?? '';
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The playground has no ${selector}.`);
    return element;
  }
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function foreignHost(address: string): string | undefined {
  const url = URL.canParse(address, location.href) ? new URL(address, location.href) : undefined;
  return url && url.origin !== location.origin && url.host !== '' ? url.host : undefined;
}

customElements.define('comunal-playground', Playground);
