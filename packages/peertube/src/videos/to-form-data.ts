/**
 * Builds a form with files. Lists and objects get the names that the server parses: `tags[]`, `replaySettings[privacy]`. A
 * field to be emptied is the text `null`, since an empty text would be refused and an empty list would send nothing.
 */
export function toFormData(
  fields: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, File>>,
): FormData {
  const form = new FormData();
  const append = (name: string, value: unknown): void => {
    if (value === undefined) return;
    if (typeof value === 'string') form.append(name, value);
    else if (typeof value !== 'object') form.append(name, JSON.stringify(value));
    else if (value === null || isEmptyList(value)) form.append(name, 'null');
    else
      for (const [key, item] of Object.entries(value))
        append(`${name}[${Array.isArray(value) && typeof item !== 'object' ? '' : key}]`, item);
  };
  for (const [name, value] of Object.entries(fields)) append(name, value);
  for (const [name, file] of Object.entries(files)) form.append(name, file);
  return form;
}

function isEmptyList(value: object): boolean {
  return Array.isArray(value) && value.length === 0;
}
