import type { CommandName } from './command-keys.ts'

/** Where a block stands in the menu, in its order. */
export const blockSections = ['headings', 'lists', 'blocks', 'callouts'] as const
export type BlockSection = (typeof blockSections)[number]

/** A block that the menu offers, with the Markdown that stands for it. */
export interface SlashBlock {
  readonly name: CommandName
  readonly section: BlockSection
  readonly sign: string
}

export const slashBlocks = [
  { name: 'heading1', section: 'headings', sign: '#' },
  { name: 'heading2', section: 'headings', sign: '##' },
  { name: 'heading3', section: 'headings', sign: '###' },
  { name: 'heading4', section: 'headings', sign: '####' },
  { name: 'bulletList', section: 'lists', sign: '-' },
  { name: 'numberedList', section: 'lists', sign: '1.' },
  { name: 'taskList', section: 'lists', sign: '[ ]' },
  { name: 'quote', section: 'blocks', sign: '>' },
  { name: 'codeBlock', section: 'blocks', sign: '```' },
  { name: 'table', section: 'blocks', sign: '| |' },
  { name: 'image', section: 'blocks', sign: '![]' },
  { name: 'footnote', section: 'blocks', sign: '[^]' },
  { name: 'mathBlock', section: 'blocks', sign: '$$' },
  { name: 'diagram', section: 'blocks', sign: '-->' },
  { name: 'rule', section: 'blocks', sign: '---' },
  { name: 'note', section: 'callouts', sign: '[!]' },
  { name: 'tip', section: 'callouts', sign: '[!]' },
  { name: 'important', section: 'callouts', sign: '[!]' },
  { name: 'warning', section: 'callouts', sign: '[!]' },
  { name: 'caution', section: 'callouts', sign: '[!]' },
] as const satisfies readonly SlashBlock[]

export type BlockName = (typeof slashBlocks)[number]['name']
