/** What a page of the kit does not do any more, or says otherwise than the site does. */
export interface PageLoss {
  /** The page, as a path of the site. */
  readonly page: string;
  /** What was lost. */
  readonly kind: PageLossKind;
  /** The script, file or host that it is about. */
  readonly detail: string;
}

/** What was lost. */
export type PageLossKind =
  /** A module script, which no browser runs from a folder. */
  | 'script'
  /** A picture, style, font or script of another host. */
  | 'outside-load'
  /** A frame, video or sound of another host, in the place of which stands a link. */
  | 'outside-media'
  /** A video or sound that is left out of the kit, in the place of which stands a link. */
  | 'left-out-media'
  /** Something that the page shows and the site does not have. */
  | 'missing-file'
  /** A drawing or another document that is not well-formed XML: a browser would show what nobody looked at, so that it is empty. */
  | 'broken-xml'
  /** A link to a page or file that is not in the kit: its words stay. */
  | 'dead-link'
  /** A link to a page that asks not to be found, and stays behind: its words stay. */
  | 'unlisted-link'
  /** A form that sends what is typed to another host: it is still there. */
  | 'outside-form'
  /** A form of the site's own server, which is not on the stick. */
  | 'server-form'
  /** The page led to another host by itself. */
  | 'outside-refresh';
