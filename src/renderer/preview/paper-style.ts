/** A4 with the margins of the theme's own `@page`, and the desk that is seen between two sheets, in millimetres. */
export const paper = { width: 210, height: 297, margin: 20, desk: 7 } as const

const { width, height, margin, desk } = paper

/**
 * Sheets of paper on a desk. The text is broken by the browser itself, as columns of one sheet's height that stand
 * below each other: what the theme says of breaks is kept as in print.
 */
export const paperStyle = `
  :root { background: light-dark(#dfdfd9, #0b0d0c) !important; }
  body { width: ${width}mm; margin: 0 auto; padding: ${desk}mm 0; }
  body::after { content: none; }
  body > main, .page-article main.article {
    box-sizing: border-box; width: ${width}mm; margin: 0; padding: ${margin}mm;
    column-count: 1; column-fill: auto; column-height: ${height - 2 * margin}mm; column-wrap: wrap;
    row-gap: ${2 * margin + desk}mm;
  }
  .preview-box { content-visibility: visible; }
  .paper-sheet {
    position: absolute; inset-inline: 0; z-index: -1; width: ${width}mm; height: ${height}mm; margin-inline: auto;
    background: #ffffff; box-shadow: 0 1px 2px rgb(0 0 0 / 0.14);
    color: #15191a; font: 9pt Georgia, 'Times New Roman', serif; pointer-events: none;
  }
  .paper-head { position: absolute; top: ${margin / 2}mm; right: ${margin}mm; translate: 0 -50%; }
  .paper-foot { position: absolute; bottom: ${margin / 2}mm; inset-inline: 0; text-align: center; translate: 0 50%; }
  @supports not (column-wrap: wrap) {
    body > main, .page-article main.article { column-count: auto; background: #ffffff; }
    .paper-sheet { display: none; }
  }
`
