/** Copies the fieldset of a rail out of its template, with ids of its own. */
export function createRailFieldset(template: Element, id: string): HTMLFieldSetElement {
  const content = template instanceof HTMLTemplateElement ? template.content : undefined;
  const fieldset = content?.querySelector('fieldset')?.cloneNode(true);
  if (!(fieldset instanceof HTMLFieldSetElement))
    throw new Error('The card maker has no template of a rail.');
  fieldset.id = id;
  const region = fieldset.querySelector('.findings');
  if (region) region.id = `${id}-findings`;
  return fieldset;
}

/** Shows the fields that the chosen kind takes, and marks those that it can do without. */
export function showFieldsOfKind(fieldset: HTMLFieldSetElement): void {
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

/** Puts the focus on the first field of a rail. */
export function focusRail(fieldset: HTMLFieldSetElement): void {
  fieldset.querySelector('select')?.focus();
}
