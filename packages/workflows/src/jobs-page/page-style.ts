/** The style of the page around the element, whose own style is in its shadow. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: oklch(97% 0.012 90);
  --ink: oklch(22% 0.02 280);
}

html {
  font: 112.5%/1.6 'Atkinson Hyperlegible Next', system-ui, sans-serif;
  background: var(--paper);
  color: var(--ink);
  text-size-adjust: none;
}

body {
  margin: 0;
}

main {
  padding: clamp(1rem, 4vw, 2.5rem);
}

@media (prefers-color-scheme: dark) {
  html {
    background: var(--ink);
    color: var(--paper);
  }
}

@media print {
  html {
    background: white;
    color: black;
  }
}
`;
