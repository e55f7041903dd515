import { holdBack, holdBackLink, readHost } from './hold-back.ts';
import { setText } from './show-findings.ts';

/** Registers each element when its playground is on the page. */
const define: Readonly<Record<string, () => Promise<unknown>>> = {
  video: () => import('@comunal/peertube/define'),
  room: () => import('@comunal/jitsi/define'),
  donate: () => import('@comunal/fundraising/define'),
};

type NoticeName = 'wouldContact' | 'copied' | 'copyFailed' | 'notLoaded';

/** A form of attributes, the element that they make, and its code. A press that would contact another server only says so. */
class Playground extends HTMLElement {
  connectedCallback(): void {
    const stage = this.#find('.stage');
    this.#find('form').addEventListener('input', () => this.#update());
    this.#find('form').addEventListener('submit', (event) => event.preventDefault());
    this.#find('.code button').addEventListener('click', () => void this.#copy());
    for (const press of ['click', 'auxclick'] as const)
      stage.addEventListener(press, (event) => this.#holdBack(event), { capture: true });
    this.#update();
    define[this.dataset['name'] ?? '']?.().catch(() => this.#say('notLoaded'));
  }

  #update(): void {
    const element = document.createElement(this.dataset['element'] ?? 'div');
    for (const [name, value] of this.#readAttributes()) element.setAttribute(name, value);
    const { campaign } = this.dataset;
    if (campaign !== undefined) {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = campaign;
      element.append(script);
    }
    this.#find('.stage').replaceChildren(element);
    setText(this.#find('.notice'), '');
    this.#find('pre code').textContent = this.#writeCode(element);
  }

  #readAttributes(): [string, string][] {
    const inputs = this.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'form :is(input, select)',
    );
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
    const { campaign } = this.dataset;
    const content =
      campaign === undefined
        ? []
        : ['  <script type="application/json">', campaign.replaceAll(/^/gm, '    '), '  </script>'];
    return [
      `<script type="module">`,
      `  import '${this.dataset['package']}/define';`,
      `</script>`,
      '',
      `<${tag}`,
      ...lines,
      ...(content.length > 0 ? ['>', ...content, `</${tag}>`] : [`></${tag}>`]),
    ].join('\n');
  }

  /** Nothing leaves this page: a press that would contact a server says so instead. Folding and copying still work. */
  #holdBack(event: MouseEvent): void {
    const host = holdBackLink(event) ?? this.#holdBackButton(event);
    if (host !== undefined) this.#say('wouldContact', host);
  }

  /** The buttons of a video and of a call contact the server that their element names; those of a card only copy. */
  #holdBackButton(event: MouseEvent): string | undefined {
    const isButton = event.composedPath().some((node) => node instanceof HTMLButtonElement);
    if (!isButton || event.type !== 'click' || this.dataset['name'] === 'donate') return undefined;
    const element = this.#find('.stage').firstElementChild;
    const host = ['src', 'instance', 'href']
      .map((name) => element?.getAttribute(name))
      .map((address) => (address ? readHost(address) : undefined))
      .find((known) => known !== undefined);
    if (host !== undefined) holdBack(event);
    return host;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#find('pre code').textContent ?? '');
      this.#say('copied');
    } catch {
      this.#say('copyFailed');
    }
  }

  #say(name: NoticeName, host = ''): void {
    const notice = this.#find('.notice');
    setText(
      notice,
      (notice.dataset[name] ?? '').replace('{host}', () => host),
    );
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

customElements.define('comunal-playground', Playground);
