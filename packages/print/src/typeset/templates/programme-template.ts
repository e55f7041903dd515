/** A gathering's programme as a grid of times and places, a day after the other, on a large sheet. */
export const programmeTemplate = String.raw`
#show: setup
#let pw = d.page.width * 1mm
#let ph = d.page.height * 1mm
#let m = d.page.margin * 1mm
#let u = calc.min(pw, ph) / 297mm * 1pt * d.page.scale
#set page(width: pw, height: ph, margin: m, footer-descent: 20%, footer: context if counter(page).final().first() > 1 {
  align(right, text(size: 10 * u, str(counter(page).get().first()) + " / " + str(counter(page).final().first())))
})
#set text(size: 11.5 * u)
#show heading.where(level: 2): it => block(above: 18 * u, below: 8 * u, sticky: true, text(font: d.fonts.headings, weight: 800, size: 22 * u, it.body))

#grid(columns: (1fr, auto), column-gutter: 16 * u, align: (left + bottom, right + bottom),
  {
    rotate(-2deg, origin: left + horizon, label-box(c.kind, size: 15 * u))
    h(0.6em)
    status-box(size: 14 * u)
    v(6 * u)
    title-block((pw - 2 * m) * 0.72, 96 * u, 58 * u, 24 * u)
    if get(c, "subtitle") != none { v(6 * u, weak: true); text(size: 17 * u, weight: 700, localized(c.subtitle)) }
    v(8 * u, weak: true)
    block(text(size: 15 * u)[#c.attending.map(f => localized(f.text)).join([ · ])])
  },
  if get(d, "address") != none { qr(d.page.qr * 1mm); v(3 * u, weak: true); block(width: d.page.qr * 1mm, { set align(left); set par(leading: 0.3em); address(size: 8.5 * u) }) })
#v(4 * u)
#pdf.artifact(line(length: 100%, stroke: 3 * u + ink))

#let session(s) = {
  set par(leading: 0.4em)
  block(spacing: 0.45em, { set text(size: 1.1em, weight: 700); if get(s, "status") != none { strike(localized(s.title)) } else { localized(s.title) } })
  if get(s, "status") != none { block(spacing: 0.4em, loud(size: 0.86em, fill: if one-ink { ink } else { accent }, s.status)) }
  block(spacing: 0.4em, text(size: 0.88em, weight: 700, s.hours))
  if get(s, "summary") != none { block(spacing: 0.45em, text(size: 0.94em, localized(s.summary))) }
  for detail in s.details { block(spacing: 0.4em, text(size: 0.84em, detail)) }
}
#let soft = if one-ink { none } else if mark != none { mark.lighten(45%) } else { accent.lighten(82%) }
#for day in c.days {
  heading(level: 2, day.title)
  let count = day.places.len()
  table(
    columns: (auto,) + (1fr,) * count,
    inset: (x: 7 * u, y: 7 * u),
    stroke: 0.9 * u + ink,
    align: left + top,
    table.header(repeat: true,
      table.cell(fill: ink, text(fill: white, weight: 700, d.words.time)),
      ..day.places.map(place => table.cell(fill: ink, loud(size: 1.05em, fill: white, place)))),
    ..day.rows.map(row => (
      table.cell(breakable: false, loud(size: 1.15em, row.hours)),
      ..row.cells.map(cell => {
        let quiet = cell.any(s => s.doNotRecord)
        table.cell(
          breakable: false,
          fill: if cell.len() == 0 { none } else if quiet { hatch(if one-ink { ink } else { second }, pitch: 3.4mm, thick: 0.3pt) } else { soft },
          if quiet { block(fill: white, inset: 4 * u, width: 100%, for s in cell { session(s) }) } else { for (k, s) in cell.enumerate() { if k > 0 { v(8 * u) }; session(s) } })
      }),
    )).flatten())
}
#let notes = {
  if c.days.any(day => day.rows.any(row => row.cells.any(cell => cell.any(s => s.doNotRecord)))) {
    block(spacing: 0.6em, { pdf.artifact(box(width: 1.5em, height: 0.9em, baseline: 0.1em, stroke: 0.6pt + ink, fill: hatch(if one-ink { ink } else { second }, pitch: 1.7mm, thick: 0.3pt))); [ #d.words.doNotRecord] })
  }
  for f in c.facts + c.colophon { block(spacing: 0.5em)[#strong(f.label): #localized(f.text)] }
  if get(c, "licence") != none { block(spacing: 0.5em)[#strong(d.words.licence): #c.licence.text] }
}
#block(above: 14 * u, breakable: false, text(size: 10 * u, columns(2, notes)))
`;
