/* The blocks in the editor: fields for the attributes, and the card as the server renders it. */
(({
  blocks,
  blockEditor,
  components,
  element,
  htmlEntities,
  i18n,
  serverSideRender: ServerSideRender,
}) => {
  const { createElement: h, useEffect, useState } = element;
  const { __ } = i18n;
  const { cards, hosts } = window.comunalEditor;

  /** The fields of each block; `needed` names the attribute without which there is nothing to show. */
  const fields = {
    video: () => [
      text('src', __('Address of the video', 'comunal'), describeHosts()),
      text('title', __('Title of the video', 'comunal')),
    ],
    room: () => [
      text('href', __('Address of the room', 'comunal'), describeHosts()),
      text('title', __('Title of the call', 'comunal')),
      text('starts', __('Start', 'comunal'), undefined, 'datetime-local'),
      text('ends', __('End', 'comunal'), undefined, 'datetime-local'),
      text('timezone', __('Time zone, like America/Mexico_City', 'comunal')),
    ],
    donate: () => [choice('campaign', __('Campaign', 'comunal'), cards.campaign)],
    events: () => [text('limit', __('How many events at most', 'comunal'), undefined, 'number')],
    book: () => [choice('book', __('Book', 'comunal'), cards.publication)],
  };
  const needed = {
    video: 'src',
    room: 'href',
    donate: 'campaign',
    events: undefined,
    book: 'book',
  };
  const choices = { donate: cards.campaign, book: cards.publication };

  for (const [type, listFields] of Object.entries(fields)) {
    blocks.registerBlockType(`comunal/${type}`, {
      edit: (props) => renderBlock(type, listFields(), props),
      save: () => null,
    });
  }

  function renderBlock(type, blockFields, { attributes, setAttributes, isSelected }) {
    const isEmpty = needed[type] !== undefined && attributes[needed[type]] === '';
    // Where there is nothing to choose, the preview says why.
    const isWaiting = isEmpty && choices[type]?.length !== 0;
    const form = h(
      'div',
      { className: 'comunal-fields', style: { display: 'grid', gap: '16px', marginBlock: '16px' } },
      [...blockFields, languageField()].map((field) => field(attributes, setAttributes)),
    );
    return h(
      'div',
      blockEditor.useBlockProps(),
      isSelected || isEmpty ? form : null,
      isWaiting ? null : h(Preview, { type, attributes }),
    );
  }

  /**
   * The card as the server renders it, once the fields have been at rest for a moment. Each set of attributes has a preview of its
   * own: that of WordPress drops a change that comes while it waits for the server.
   */
  function Preview({ type, attributes }) {
    const wanted = JSON.stringify(attributes);
    const [settled, setSettled] = useState(wanted);
    useEffect(() => {
      const timer = setTimeout(() => setSettled(wanted), 500);
      return () => clearTimeout(timer);
    }, [wanted]);
    return h(
      components.Disabled,
      {},
      h(ServerSideRender, {
        key: settled,
        block: `comunal/${type}`,
        attributes: JSON.parse(settled),
        skipBlockSupportAttributes: true,
      }),
    );
  }

  function text(name, label, help, type = 'text') {
    return (attributes, setAttributes) =>
      h(components.TextControl, {
        key: name,
        label,
        help,
        type,
        // WordPress stores `&` as `&amp;` where the author may not write unfiltered HTML.
        value: htmlEntities.decodeEntities(attributes[name]),
        onChange: (value) => setAttributes({ [name]: value }),
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });
  }

  function choice(name, label, options, first = __('Choose one', 'comunal')) {
    return (attributes, setAttributes) =>
      h(components.SelectControl, {
        key: name,
        label,
        value: attributes[name],
        options: [{ value: '', label: first }, ...options],
        onChange: (value) => setAttributes({ [name]: value }),
        __next40pxDefaultSize: true,
        __nextHasNoMarginBottom: true,
      });
  }

  function languageField() {
    const languages = [
      { value: 'es', label: 'Español' },
      { value: 'en', label: 'English' },
      { value: 'pt', label: 'Português' },
    ];
    return choice('lang', __('Language', 'comunal'), languages, __('That of the site', 'comunal'));
  }

  function describeHosts() {
    if (hosts.length === 0)
      return __('No server is allowed yet: ask an administrator of this site.', 'comunal');
    // translators: %s: names of servers.
    return i18n.sprintf(__('On one of these servers: %s', 'comunal'), hosts.join(', '));
  }
})(window.wp);
