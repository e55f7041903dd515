/** Styles of the dialog with the call. */
export const styles = `
dialog[part='call'] {
  width: 100vw;
  max-width: none;
  height: 100vh;
  height: 100dvh;
  max-height: none;
  margin: 0;
  padding: 0;
  border: 0;
  background: var(--_surface);
  color: inherit;
}

dialog[part='call'][open] {
  display: grid;
  grid-template-rows: auto 1fr;
}

.bar {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4em 0.8em;
  align-items: center;
  padding: 0.4em 0.8em;
}

.bar > p {
  flex: 1 1 14em;
}

@media print {
  dialog[part='call'] {
    display: none;
  }
}
`;
