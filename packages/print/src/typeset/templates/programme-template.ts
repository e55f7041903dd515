/** A gathering's programme as a grid of times and places, a day after the other, on a large sheet. */
export const programmeTemplate = String.raw`
#show: setup
#let pw = d.page.width * 1mm
#let ph = d.page.height * 1mm
#let m = d.page.margin * 1mm
#let u = calc.min(pw, ph) / 297mm * 1pt * d.page.scale
// What stands above and below the grid is not made larger with it.
#let v-unit = calc.min(pw, ph) / 297mm * 1pt * calc.min(1, d.page.scale)
#set page(width: pw, height: ph, margin: m, footer-descent: 20%, footer: context if counter(page).final().first() > 1 {
  align(right, text(size: 10 * u, str(counter(page).get().first()) + " / " + str(counter(page).final().first())))
})
#set text(size: 11.5 * v-unit)
#show heading.where(level: 2): it => block(above: 18 * u, below: 8 * u, sticky: true, text(font: d.fonts.headings, weight: 800, size: 14.5 * u, it.body))

#grid(columns: (1fr, auto), column-gutter: 16 * v-unit, align: (left + bottom, right + bottom),
  {
    rotate(-2deg, origin: left + horizon, label-box(c.kind, size: 15 * v-unit))
    h(0.6em)
    status-box(size: 14 * v-unit)
    v(6 * v-unit)
    title-block((pw - 2 * m) * 0.72, 96 * v-unit, 58 * v-unit, 24 * v-unit)
    if get(c, "subtitle") != none { v(6 * v-unit, weak: true); text(size: 17 * v-unit, weight: 700, localized(c.subtitle)) }
    v(8 * v-unit, weak: true)
    block(text(size: 15 * v-unit)[#c.attending.map(f => localized(f.text)).join([ · ])])
  },
  if get(d, "address") != none { qr(d.page.qr * 1mm); v(3 * v-unit, weak: true); block(width: d.page.qr * 1mm, { set align(left); set par(leading: 0.3em); address(size: 8.5 * v-unit) }) })
#v(4 * v-unit)
#pdf.artifact(line(length: 100%, stroke: 3 * v-unit + ink))

#let session(s, place) = {
  set par(leading: 0.4em)
  block(spacing: 0.45em, { set text(size: 1.1em, weight: 700); if get(s, "status") != none { strike(localized(s.title)) } else { localized(s.title) } })
  if get(s, "status") != none { block(spacing: 0.4em, loud(size: 0.86em, fill: if one-ink { ink } else { accent }, s.status)) }
  block(spacing: 0.4em, text(size: 0.88em, weight: 700, (s.hours, place).filter(part => part not in (none, "")).join(" · ")))
  if get(s, "summary") != none { block(spacing: 0.45em, text(size: 0.94em, localized(s.summary))) }
  if s.details.len() > 0 { block(spacing: 0.4em, text(size: 0.84em, s.details.join(" · "))) }
}
#let soft = if one-ink { none } else if mark != none { mark.lighten(45%) } else { accent.lighten(82%) }
// A day with nothing at the same time needs no column for each place, most of which would be empty.
#let day-grid(day) = {
  let is-list = not day.rows.any(row => row.cells.filter(cell => cell.len() > 0).len() > 1) and day.places.len() > 1
  let heads = if is-list { (d.words.nodes,) } else { day.places }
  let cells-of(row) = if is-list { (row.cells.enumerate().map(((k, cell)) => cell.map(s => (s, day.places.at(k)))).sum(default: ()),) } else { row.cells.map(cell => cell.map(s => (s, none))) }
  heading(level: 2, day.title)
  table(
    columns: (auto,) + (1fr,) * heads.len(),
    inset: (x: 7 * u, y: 7 * u),
    stroke: 0.9 * u + ink,
    align: left + top,
    table.header(repeat: true,
      table.cell(fill: ink, text(fill: white, weight: 700, d.words.time)),
      ..heads.map(place => table.cell(fill: ink, loud(size: 1.05em, fill: white, place)))),
    ..day.rows.map(row => (
      table.cell(breakable: false, loud(size: 1.15em, row.hours)),
      ..cells-of(row).map(cell => {
        let quiet = cell.any(((s, place)) => s.doNotRecord)
        let sessions = for (k, (s, place)) in cell.enumerate() { if k > 0 { v(8 * u) }; session(s, place) }
        table.cell(
          breakable: false,
          fill: if cell.len() == 0 { none } else if quiet { hatch(if one-ink { ink } else { second }, pitch: 3.4mm, thick: 0.3pt) } else { soft },
          if quiet { block(fill: white, inset: 4 * u, width: 100%, sessions) } else { sessions })
      }),
    )).flatten())
}
#show: body => breakable(24, body)
#set text(size: 11.5 * u)
#if d.page.across == 1 { for day in c.days { day-grid(day) } } else { grid(columns: (1fr,) * d.page.across, column-gutter: 10 * u, ..c.days.map(day-grid)) }
#let notes = {
  if c.days.any(day => day.rows.any(row => row.cells.any(cell => cell.any(s => s.doNotRecord)))) {
    block(spacing: 0.6em, { pdf.artifact(box(width: 1.5em, height: 0.9em, baseline: 0.1em, stroke: 0.6pt + ink, fill: hatch(if one-ink { ink } else { second }, pitch: 1.7mm, thick: 0.3pt))); [ #d.words.doNotRecord] })
  }
  block(spacing: 0.6em, {
    (..(c.facts + c.colophon).map(f => [#strong(f.label): #localized(f.text)]),
      ..if get(c, "licence") != none { ([#strong(d.words.licence): #c.licence.text],) } else { () }).join([ · ])
  })
}
#block(above: 14 * v-unit, breakable: false, text(size: 13 * v-unit, notes))
`;
