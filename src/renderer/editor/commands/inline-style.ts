/** An inline style: the node that carries it, and what is written on both sides. */
export interface InlineStyle {
  readonly node: 'StrongEmphasis' | 'Emphasis' | 'Strikethrough' | 'InlineCode'
  readonly mark: string
  /** Two of it with a blank between are one, and one can be divided; code is what it is. */
  readonly joins: boolean
}

export const bold: InlineStyle = { node: 'StrongEmphasis', mark: '**', joins: true }
export const italic: InlineStyle = { node: 'Emphasis', mark: '*', joins: true }
export const strike: InlineStyle = { node: 'Strikethrough', mark: '~~', joins: true }
export const code: InlineStyle = { node: 'InlineCode', mark: '`', joins: false }
