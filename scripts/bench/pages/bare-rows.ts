/** Rows as plain elements: what a list costs at least. */
export interface BareRows {
  readonly titles: readonly string[]
  readonly rowHeight: number
  readonly width: number
  readonly height: number
}

function startRows({ titles, rowHeight, width, height }: BareRows): void {
  const style = document.createElement('style')
  style.textContent = `
    .rows { width: ${width}px; height: ${height}px; overflow-y: auto; font: 14px sans-serif }
    .row { height: ${rowHeight}px; display: flex; gap: 8px; align-items: center; padding: 0 12px }
    .title { flex: 1; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }`
  document.head.append(style)
  const rows = document.createElement('div')
  rows.className = 'rows'
  rows.setAttribute('data-scroller', '')
  titles.forEach((title, index) => {
    const row = document.createElement('div')
    row.className = 'row'
    for (const [name, text] of [
      ['number', String(index + 1)],
      ['title', title],
      ['minutes', '12 min'],
    ] as const) {
      const cell = document.createElement('span')
      cell.className = name
      cell.textContent = text
      row.append(cell)
    }
    rows.append(row)
  })
  document.body.append(rows)
}

Object.assign(globalThis, { startRows })
