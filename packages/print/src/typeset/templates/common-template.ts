/**
 * What all templates share: colours, texts in their languages, headings, and how the blocks of a text are drawn. Everything that
 * an entry says comes from `data.json` and stays data: a string in Typst is never read as markup.
 */
export const commonTemplate = String.raw`
#let d = json("data.json")
#let c = d.content
#let ink = rgb(d.colours.ink)
#let accent = rgb(d.colours.accent)
#let second = rgb(d.colours.second)
#let mark = if d.colours.mark == none { none } else { rgb(d.colours.mark) }
#let one-ink = d.inks == "photocopy"
#let get(value, key) = value.at(key, default: none)

#let lang-of(tag) = {
  let parts = tag.split("-")
  let region = parts.slice(1).find(part => part.len() == 2)
  (lang: lower(parts.first()), region: if region == none { none } else { upper(region) })
}
#let in-language(tag, body) = if tag == none { body } else { text(..lang-of(tag), body) }
#let localized(value) = in-language(get(value, "lang"), value.text)

#let setup(body) = {
  set document(title: c.title.text, description: if get(c, "summary") == none { none } else { c.summary.text }, date: none)
  set text(font: d.fonts.text, fallback: false, fill: ink, ..lang-of(c.language), hyphenate: true, costs: (hyphenation: 60%, runt: 200%, widow: 150%, orphan: 150%), number-type: "lining", ligatures: true)
  set par(leading: 0.52em, spacing: 0.85em, justify: false, linebreaks: "optimized")
  show heading: set text(font: d.fonts.headings, weight: 800, hyphenate: false)
  show quote.where(block: true): set pad(x: 0pt)
  body
}
// Words that are wider than their place, as addresses and those of languages that Typst cannot divide, break anywhere.
#let breakable(length, body) = {
  show regex("\\S{" + str(length) + ",}"): it => it.text.clusters().join(h(0pt))
  body
}
#let loud(size: 1em, fill: ink, body) = text(font: d.fonts.headings, weight: 800, size: size, fill: fill, hyphenate: false, body)

// A heading whose words are divided only where one of them is wider than its place.
#let words-of(it) = {
  if it == none { "" }
  else if type(it) == str { it }
  else if it.has("text") { words-of(it.text) }
  else if it.has("children") { it.children.map(words-of).fold("", (all, each) => all + each) }
  else if it.has("body") { words-of(it.body) }
  else if it.has("child") { words-of(it.child) }
  else { " " }
}
#let undivided(width, size, body) = context {
  let words = words-of(body).split(" ")
  let is-wide = words.any(word => measure(loud(size: size, word)).width > width)
  text(font: d.fonts.headings, weight: 800, size: size, hyphenate: is-wide, body)
}

// A screen of dots in one ink, which a copier keeps where it would lose a grey.
#let dots(paint, pitch: 1.6mm, radius: 0.32mm) = tiling(size: (pitch, pitch), {
  place(dx: pitch / 4 - radius, dy: pitch / 4 - radius, circle(radius: radius, fill: paint, stroke: none))
  place(dx: 3 * pitch / 4 - radius, dy: 3 * pitch / 4 - radius, circle(radius: radius, fill: paint, stroke: none))
})
#let hatch(paint, pitch: 2mm, thick: 0.35pt) = tiling(size: (pitch, pitch), {
  place(line(start: (0%, 100%), end: (100%, 0%), stroke: thick + paint))
  place(line(start: (-50%, 50%), end: (50%, -50%), stroke: thick + paint))
  place(line(start: (50%, 150%), end: (150%, 50%), stroke: thick + paint))
})

// An address has no language: a line that ends at one of its hyphens must not repeat it.
#let web(label) = text(lang: "zxx", region: none, hyphenate: false, label)
#let inlines(nodes) = nodes.map(n => {
  let inside = if "children" in n { inlines(n.children) } else { none }
  if n.kind == "text" { n.text }
  else if n.kind == "strong" { strong(inside) }
  else if n.kind == "emphasis" { emph(inside) }
  else if n.kind == "code" { underline(stroke: (paint: ink, thickness: 0.6pt, dash: "densely-dotted"), offset: 0.16em, n.text) }
  else if n.kind == "break" { linebreak() }
  else if n.kind == "link" {
    link(n.url, underline(stroke: 0.5pt + ink, offset: 0.14em, inside))
    if get(n, "label") != none { text(size: 0.86em)[ (#web(n.label))] }
  }
}).join()

#let bullet = box(width: 0.42em, height: 0.42em, fill: accent, baseline: -0.14em)
#let blocks(nodes, base: 2) = {
  for n in nodes {
    if n.kind == "paragraph" { par(inlines(n.children)) }
    else if n.kind == "heading" {
      heading(level: calc.min(6, base + n.level - 1), outlined: true, inlines(n.children))
    }
    else if n.kind == "list" {
      let items = n.items.map(item => blocks(item, base: base))
      if get(n, "start") == none { list(marker: bullet, indent: 0pt, body-indent: 0.5em, spacing: 0.6em, ..items) }
      else { enum(start: n.start, indent: 0pt, body-indent: 0.5em, spacing: 0.6em, numbering: k => text(font: d.fonts.headings, weight: 800, str(k)), ..items) }
    }
    else if n.kind == "quote" {
      block(stroke: (left: 2.4pt + accent), inset: (left: 0.8em, y: 0.25em), quote(block: true, blocks(n.children, base: base)))
    }
    else if n.kind == "code" {
      block(width: 100%, stroke: 0.6pt + ink, inset: 0.6em, breakable: true, text(size: 0.9em, hyphenate: false, n.text.split("\n").join(linebreak())))
    }
    else if n.kind == "rule" { pdf.artifact(block(width: 100%, align(center, line(length: 30%, stroke: 1.2pt + ink)))) }
  }
}

#let sections(list) = {
  for s in list {
    let title = get(s, "title")
    if title != none { heading(level: 2, localized(title)) }
    in-language(get(s, "lang"), blocks(s.blocks, base: if title == none { 2 } else { 3 }))
  }
}

#let label-box(body, size: 0.8em) = box(fill: accent, inset: (x: 0.55em, y: 0.38em), loud(size: size, fill: white, body))
#let status-box(size: 1em) = if get(c, "status") != none {
  box(stroke: 1.6pt + ink, fill: if mark == none { white } else { mark }, inset: (x: 0.6em, y: 0.4em), loud(size: size, c.status))
}
#let highlighted(body) = if mark == none { body } else { highlight(fill: mark, top-edge: 0.34em, bottom-edge: -0.1em, extent: 0.08em, body) }

// The picture of the entry where it has one, else a drawing that says nothing and is no content. A picture of another shape than its
// place loses a tenth of it, unless it is a strip; what it leaves free is filled with dots.
#let cover-image() = layout(place => {
  let ratio = get(d, "pictureRatio")
  let (width, height) = (place.width, place.height)
  if ratio != none {
    let (widest, highest) = (place.height * ratio * 1.1, place.width / ratio * 1.1)
    if place.width - widest > 10mm { width = calc.max(widest - 3mm, place.width / 4) }
    if place.height - highest > 10mm { height = calc.max(highest - 3mm, place.height / 4) }
  }
  // Queried by what draws the cover, so that the picture has this shape.
  [#metadata((width: width / 1mm, height: height / 1mm)) <cover>]
  let framed(body) = block(width: width, height: height, clip: true, stroke: 1.6pt + ink, body)
  let image-of(name, ..more) = framed(image(name, width: 100%, height: 100%, fit: "cover", ..more))
  let rest = pdf.artifact(rect(width: 100%, height: 100%, stroke: none, fill: dots(ink)))
  let picture = if get(d.files, "picture") != none {
    image-of(d.files.picture, scaling: if d.inks == "colour" { "smooth" } else { "pixelated" }, alt: c.picture.alt.text)
  } else { pdf.artifact(image-of(d.files.art)) }
  if width < place.width { grid(columns: (width, 1fr), rows: height, column-gutter: 3mm, picture, rest) }
  else if height < place.height { grid(rows: (height, 1fr), columns: 100%, row-gutter: 3mm, picture, rest) }
  else { picture }
})

// The quiet zone of a code is white on white, so its left edge stands where the modules begin.
#let qr(size) = if get(d.files, "qr") != none { pad(left: -size * d.qrBorder, image(d.files.qr, width: size, height: size, alt: d.words.qr)) }
// In smaller type where a part of it that cannot be divided is wider than its place.
#let address(size: 1em) = if get(d, "address") != none {
  layout(place => {
    let parts = d.address.label.replace("/", "/ ").replace("-", "- ").split(" ")
    let at(scale, body) = text(size: size * scale, weight: 700, body)
    let widest(scale) = calc.max(..parts.map(part => measure(at(scale, web(part))).width))
    let scale = 1
    while scale > 0.4 and widest(scale) > place.width { scale -= 0.05 }
    link(d.address.url, at(scale, web(d.address.label)))
  })
}

// The largest of the sizes at which a text stays inside a box and no word is wider than it.
#let fitted(body, words, width, height, largest, smallest) = {
  let size = largest
  let at(size) = measure(block(width: width, { set par(leading: 0.18em); loud(size: size, body) }))
  let widest(size) = calc.max(..words.map(word => measure(loud(size: size, word)).width))
  while size > smallest and (at(size).height > height or widest(size) > width) { size = size * 0.955 }
  calc.max(size, smallest)
}
#let title-block(width, height, largest, smallest) = context {
  let words = c.title.text.split(" ").filter(word => word != "")
  let size = fitted(c.title.text, words, width, height, largest, smallest)
  set par(leading: 0.2em)
  show heading.where(level: 1): it => pad(bottom: size * 0.16, block(spacing: 0pt, text(size: size, hyphenate: size <= smallest, it.body)))
  heading(level: 1, highlighted(localized(c.title)))
}
`;
