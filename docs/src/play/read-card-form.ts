import type { Campaign, CampaignRail } from '@comunal/fundraising';
import { isRailKind } from '@comunal/schemas/rails';
import type { Language } from '../languages.ts';

/** Reads the campaign that a form holds. A rail of which nothing is written yet is left out. */
export function readCardForm(form: HTMLElement, language: Language): Campaign {
  const summary = readField(form, 'summary');
  return {
    title: readField(form, 'title'),
    ...(summary !== '' && { summary }),
    rails: listRails(form).flatMap((rail) => readRail(rail, language)),
  };
}

/** Lists the fieldsets of the rails, in the order of the page. */
export function listRails(form: HTMLElement): HTMLFieldSetElement[] {
  return [...form.querySelectorAll<HTMLFieldSetElement>('.rails > fieldset')];
}

function readRail(fieldset: HTMLFieldSetElement, language: Language): CampaignRail[] {
  const kind = readField(fieldset, 'kind');
  if (!isRailKind(kind)) return [];
  const details = Object.fromEntries(
    [...fieldset.querySelectorAll<HTMLElement>('[data-field]:not([hidden])')]
      .map(({ dataset }) => dataset['field'] ?? '')
      .map((name): [string, string] => [name, readField(fieldset, name)])
      .filter(([, value]) => value !== ''),
  );
  if (Object.keys(details).length === 0) return [];
  const { instructions, ...others } = details;
  return [
    {
      id: fieldset.id,
      kind,
      enabled: true,
      ...others,
      ...(instructions !== undefined && { instructions: { [language]: instructions } }),
    },
  ];
}

function readField(container: HTMLElement, name: string): string {
  const input = container.querySelector<HTMLInputElement>(`[name=${name}]`);
  return input?.value.trim() ?? '';
}
