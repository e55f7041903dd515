import '@comunal/fundraising/define';
import { renderDonate, type Campaign, type CampaignRail } from '@comunal/fundraising';
import { createLiteI18n } from '@comunal/i18n/lite';
import { fundraising } from '@comunal/i18n/lite/fundraising';
import { isRailKind, railFields } from '@comunal/schemas/rails';
import { languages, type Language } from '../languages.ts';
import { checkCard } from './check-card.ts';
import { playTexts } from './play-texts.ts';
import { saveFile } from './save-file.ts';

/** A form that makes a donation card. What is typed stays in the memory of the page until somebody saves a file. */
class CardMaker extends HTMLElement {
  readonly #language: Language = languages.find((language) => language === this.lang) ?? 'es';
  readonly #t = createLiteI18n(this.#language, fundraising).t;
  #lastId = 0;
  #checks = 0;

  connectedCallback(): void {
    const form = this.#find('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => void this.#update());
    this.#find('.add').addEventListener('click', () => this.#addRail());
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-save]'))
      button.addEventListener('click', () => void this.#save(button.dataset['save']));
    this.#addRail();
  }

  #addRail(): void {
    const template = this.#find('template');
    if (!(template instanceof HTMLTemplateElement)) return;
    const rail = template.content.querySelector('fieldset')?.cloneNode(true);
    if (!(rail instanceof HTMLFieldSetElement)) return;
    rail.id = `rail-${++this.#lastId}`;
    rail.querySelector('.remove')?.addEventListener('click', () => {
      rail.remove();
      void this.#update();
    });
    this.#find('.rails').append(rail);
    void this.#update();
  }

  async #update(): Promise<void> {
    const check = ++this.#checks;
    for (const rail of this.#rails()) showFieldsOfKind(rail);
    const campaign = this.#readCampaign();
    const preview = document.createElement('comunal-donate');
    preview.setAttribute('campaign', JSON.stringify(campaign));
    this.#find('.preview').replaceChildren(preview);
    const { findings } = await checkCard(campaign, this.#options());
    // Somebody typed on meanwhile, and a later check says what holds now.
    if (check !== this.#checks) return;
    for (const rail of this.#rails()) {
      const lines = (findings.get(rail.id) ?? []).map(({ isProblem, code, field }) => {
        const line = document.createElement('li');
        line.toggleAttribute('data-is-problem', isProblem);
        line.textContent = this.#sentence(isProblem, code, field);
        return line;
      });
      rail.querySelector('.findings')?.replaceChildren(...lines);
    }
    this.#find('.state').textContent = '';
  }

  #sentence(isProblem: boolean, code: string, field: string | undefined): string {
    const { card } = playTexts[this.#language];
    const known = railFields.find((name) => name === field);
    if (known) return card.missing(card.fields[known]);
    // The keys are those codes: @comunal/fundraising names the same ones, and its tests look up each.
    const t = this.#t as (key: string) => string;
    return t(`fundraising:${isProblem ? 'problem' : 'warning'}.${code}`);
  }

  async #save(kind: string | undefined): Promise<void> {
    const { card } = playTexts[this.#language];
    const campaign = this.#readCampaign();
    const state = this.#find('.state');
    const { isSound } = await checkCard(campaign, this.#options());
    if (campaign.title === '' || !isSound) {
      state.textContent = campaign.title === '' ? card.noTitle : card.notYet;
      return;
    }
    if (kind === 'campaign') saveFile('campaign.json', 'application/json', toJson(campaign));
    else {
      const html = await renderDonate(campaign, { ...this.#options(), codes: 'png' });
      saveFile('card.html', 'text/html', html);
    }
    const file = kind === 'campaign' ? 'campaign.json' : 'card.html';
    state.textContent = `${card.saved(file)} ${card.sound}`;
  }

  #options(): { locale: Language; today: string } {
    return { locale: this.#language, today: new Date().toISOString().slice(0, 10) };
  }

  #readCampaign(): Campaign {
    const form = this.#find('form');
    const summary = read(form, 'summary');
    return {
      title: read(form, 'title'),
      ...(summary !== '' && { summary }),
      rails: this.#rails().flatMap((rail) => this.#readRail(rail)),
    };
  }

  #readRail(fieldset: HTMLFieldSetElement): CampaignRail[] {
    const kind = read(fieldset, 'kind');
    if (!isRailKind(kind)) return [];
    const label = read(fieldset, 'label');
    const details = Object.fromEntries(
      [...fieldset.querySelectorAll<HTMLElement>('[data-field]:not([hidden])')]
        .map(({ dataset }) => dataset['field'] ?? '')
        .map((name): [string, string] => [name, read(fieldset, name)])
        .filter(([, value]) => value !== ''),
    );
    // Nobody has written anything about it yet.
    if (Object.keys(details).length === 0 && label === '') return [];
    const { instructions, ...others } = details;
    return [
      {
        id: fieldset.id,
        kind,
        enabled: true,
        ...(label !== '' && { label }),
        ...others,
        ...(instructions !== undefined && { instructions: { [this.#language]: instructions } }),
      },
    ];
  }

  #rails(): HTMLFieldSetElement[] {
    return [...this.querySelectorAll<HTMLFieldSetElement>('.rails > fieldset')];
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The card maker has no ${selector}.`);
    return element;
  }
}

/** Shows the fields that a kind takes, and marks those that it can do without. */
function showFieldsOfKind(fieldset: HTMLFieldSetElement): void {
  const option = fieldset.querySelector<HTMLSelectElement>('[name=kind]')?.selectedOptions[0];
  const { fields = '', required = '' } = option?.dataset ?? {};
  for (const label of fieldset.querySelectorAll<HTMLElement>('[data-field]')) {
    const field = label.dataset['field'] ?? '';
    label.hidden = !fields.split(' ').includes(field);
    label
      .querySelector('.optional')
      ?.toggleAttribute('hidden', required.split(' ').includes(field));
  }
}

function read(container: HTMLElement, name: string): string {
  const input = container.querySelector<HTMLInputElement>(`[name=${name}]`);
  return input?.value.trim() ?? '';
}

function toJson(campaign: Campaign): string {
  return `${JSON.stringify(campaign, null, 2)}\n`;
}

customElements.define('comunal-card-maker', CardMaker);
