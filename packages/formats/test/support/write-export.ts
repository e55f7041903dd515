/** What differs from a published post without anything in it. */
export interface ExportPost {
  readonly id?: number;
  readonly type?: string;
  readonly title?: string;
  readonly content?: string;
  readonly excerpt?: string;
  readonly name?: string;
  readonly link?: string;
  readonly status?: string;
  readonly author?: string;
  readonly password?: string;
  readonly date?: string;
  readonly dateGmt?: string;
  readonly modified?: string;
  readonly parent?: number;
  readonly categories?: readonly (readonly [domain: string, nicename: string, name: string])[];
  readonly meta?: Readonly<Record<string, string>>;
  /** More elements, as they are written. */
  readonly more?: string;
}

/** Writes an export as WordPress does. */
export function writeExport(
  posts: readonly ExportPost[],
  { version = '1.2', before = '', channel = '', accounts = numberAccounts(posts) } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
${before}<rss version="2.0"
 xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/${version}/">
<channel>
<title>Colectiva de Ejemplo</title>
<link>https://colectiva.example</link>
<wp:wxr_version>${version}</wp:wxr_version>
<wp:base_site_url>https://colectiva.example</wp:base_site_url>
<wp:base_blog_url>https://colectiva.example</wp:base_blog_url>
${Object.entries(accounts).map(writeAuthor).join('\n')}
${channel}${posts.map((post, index) => writeItem({ id: index + 1, ...post })).join('\n')}
</channel>
</rss>
`;
}

/** Numbers the accounts by their log-ins, from 1. */
function numberAccounts(posts: readonly ExportPost[]): Record<string, number> {
  const logIns = [...new Set(posts.map(({ author = 'ana' }) => author))].filter(Boolean);
  return Object.fromEntries(logIns.map((logIn, index) => [logIn, index + 1]));
}

function writeAuthor([logIn, id]: readonly [string, number]): string {
  return `<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(logIn)}</wp:author_login></wp:author>`;
}

function writeItem(post: ExportPost): string {
  const { id = 1, type = 'post', title = `Entrada ${id}`, content = '', excerpt = '' } = post;
  const { name = `entrada-${id}`, status = 'publish', author = 'ana', password = '' } = post;
  const { date = '2021-03-08 10:00:00', dateGmt = '2021-03-08 16:00:00', modified = date } = post;
  const {
    link = `https://colectiva.example/${name}/`,
    parent = 0,
    categories = [],
    meta = {},
  } = post;
  const terms = categories.map(
    ([domain, nicename, term]) =>
      `<category domain="${domain}" nicename="${nicename}">${cdata(term)}</category>`,
  );
  const fields = Object.entries(meta).map(
    ([key, value]) =>
      `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`,
  );
  return `<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<dc:creator>${cdata(author)}</dc:creator>
<content:encoded>${cdata(content)}</content:encoded>
<excerpt:encoded>${cdata(excerpt)}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_date_gmt>${cdata(dateGmt)}</wp:post_date_gmt>
<wp:post_modified>${cdata(modified)}</wp:post_modified>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>${parent}</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(password)}</wp:post_password>
${[...terms, ...fields, post.more ?? ''].join('\n')}
</item>`;
}

/** WordPress ends a section inside of a text with another one. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
