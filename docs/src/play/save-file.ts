/** Offers a file for saving, out of the memory of the page. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // A browser that asks where to save reads the file only after the answer.
  setTimeout(() => URL.revokeObjectURL(address), REVOKE_DELAY_MS);
}

const REVOKE_DELAY_MS = 600_000;
