import '@comunal/fundraising/define';
import { renderDonate } from '@comunal/fundraising';
import { toLanguage } from '../languages.ts';
import { checkCard, type CheckedCard } from './check-card.ts';
import { createFindingSentence } from './finding-sentence.ts';
import { holdBackLink } from './hold-back.ts';
import { onPress } from './on-press.ts';
import { playTexts } from './play-texts.ts';
import { createRailFieldset, focusRail, showFieldsOfKind } from './rail-fieldset.ts';
import { listRails, readCardForm } from './read-card-form.ts';
import { saveFile } from './save-file.ts';
import { markField, setText, showFindings } from './show-findings.ts';

/** A form that makes a donation card. What is typed stays in the memory of the page until somebody saves a file. */
class CardMaker extends HTMLElement {
  readonly #language = toLanguage(this.lang);
  readonly #texts = playTexts[this.#language];
  readonly #sentenceOf = createFindingSentence(this.#language);
  readonly #preview = document.createElement('comunal-donate');
  #lastId = 0;
  #checks = 0;

  connectedCallback(): void {
    const form = this.#find('form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#update());
    this.#find('.add').addEventListener('click', () => focusRail(this.#addRail()));
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-save]'))
      onPress(button, () => this.#attempt(this.#save(button.dataset['save'] === 'campaign')));
    const preview = this.#find('.preview');
    for (const press of ['click', 'auxclick'] as const)
      preview.addEventListener(press, (event) => this.#holdBack(event), { capture: true });
    this.#addRail();
    preview.append(this.#preview);
  }

  #addRail(): HTMLFieldSetElement {
    const rail = createRailFieldset(this.#find('template'), `rail-${++this.#lastId}`);
    rail.querySelector('.remove')?.addEventListener('click', () => this.#removeRail(rail));
    this.#find('.rails').append(rail);
    this.#update();
    return rail;
  }

  #removeRail(rail: HTMLFieldSetElement): void {
    const index = this.#rails().indexOf(rail);
    rail.remove();
    this.#update();
    const next = this.#rails()[index] ?? this.#rails().at(-1);
    if (next) focusRail(next);
    else this.#find('.add').focus();
  }

  #update(): void {
    for (const [index, rail] of this.#rails().entries()) {
      showFieldsOfKind(rail);
      const legend = rail.querySelector('legend');
      if (legend) setText(legend, `${this.#texts.card.rail} ${index + 1}`);
    }
    setText(this.#find('.state'), '');
    this.#preview.campaign = this.#readCampaign();
    this.#attempt(this.#check());
  }

  async #check(): Promise<void> {
    const check = ++this.#checks;
    const { general, byRail } = await checkCard(this.#readCampaign(), this.#options());
    // Somebody typed on meanwhile, and a later check says what holds now.
    if (check !== this.#checks) return;
    const sentenceOf = this.#sentenceOf;
    showFindings(general, {
      container: this.#find('form'),
      region: this.#find('#card-findings'),
      sentenceOf,
    });
    for (const rail of this.#rails())
      showFindings(byRail.get(rail.id) ?? [], {
        container: rail,
        region: this.#find(`#${rail.id}-findings`),
        sentenceOf,
      });
  }

  async #save(isCampaign: boolean): Promise<void> {
    const { card } = this.#texts;
    const campaign = this.#readCampaign();
    const checked = await checkCard(campaign, this.#options());
    const refusal = this.#refusalOf(checked);
    if (refusal !== undefined) return setText(this.#find('.state'), refusal);
    if (isCampaign)
      saveFile('campaign.json', 'application/json', `${JSON.stringify(campaign, null, 2)}\n`);
    else {
      const html = await renderDonate(campaign, { ...this.#options(), codes: 'png' });
      saveFile('card.html', 'text/html', toAscii(html));
    }
    const saved = isCampaign ? card.savedCampaign : card.savedCard;
    const reading = checked.areDigitsChecked ? card.digitsMatch : card.readByTwo;
    setText(this.#find('.state'), `${saved} ${reading}`);
  }

  /** Why nothing is saved yet; undefined where nothing stands against it. */
  #refusalOf({ hasTitle, hasRail, isSound }: CheckedCard): string | undefined {
    const { card } = this.#texts;
    if (!hasTitle) {
      markField(this.#find('[name=title]'), { isInvalid: true, describedBy: 'card-state' });
      return card.noTitle;
    }
    if (!hasRail) return card.noRail;
    return isSound ? undefined : card.notYet;
  }

  /** Says in the page that something failed, such as a part of the page that could not be loaded. */
  #attempt(task: Promise<void>): void {
    task.catch(() => setText(this.#find('.state'), this.#texts.card.failed));
  }

  #holdBack(event: MouseEvent): void {
    const host = holdBackLink(event);
    if (host !== undefined) setText(this.#find('.state'), this.#texts.card.linkHeldBack(host));
  }

  #options(): { locale: string; today: string } {
    return { locale: this.#language, today: new Date().toISOString().slice(0, 10) };
  }

  #readCampaign() {
    return readCardForm(this.#find('form'), this.#language);
  }

  #rails(): HTMLFieldSetElement[] {
    return listRails(this.#find('form'));
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`The card maker has no ${selector}.`);
    return element;
  }
}

/** Writes characters outside of ASCII as references: the card is pasted into pages of any encoding. */
function toAscii(html: string): string {
  return html.replaceAll(/\P{ASCII}/gu, (character) => `&#${character.codePointAt(0) ?? 0xff_fd};`);
}

customElements.define('comunal-card-maker', CardMaker);
