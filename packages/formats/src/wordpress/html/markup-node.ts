/** What is read of a node of the parsed HTML. Types of the DOM are not at hand where code runs anywhere. */
export interface MarkupNode {
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly parentNode: MarkupNode | null;
  readonly previousSibling: MarkupNode | null;
  readonly nextSibling: MarkupNode | null;
  /** Of elements alone. */
  readonly getAttribute?: (name: string) => string | null;
}
