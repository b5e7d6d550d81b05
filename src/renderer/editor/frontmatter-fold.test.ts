import { EditorState, Text } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import {
  bodyStart,
  frontmatterFold,
  frontmatterRange,
  isFrontmatterFolded,
  withFoldedFrontmatter,
} from './frontmatter-fold.ts'

const text = (source: string) => Text.of(source.split('\n'))

describe('frontmatterRange', () => {
  it('goes from the end of the opening fence to the end of the closing one', () => {
    expect(frontmatterRange(text('---\ntitle: A\n---\n\nText'))).toEqual({ from: 3, to: 16 })
    expect(frontmatterRange(text('---\n...\nText'))).toEqual({ from: 3, to: 7 })
  })

  it('is none without fences on the first line and below', () => {
    for (const source of ['', 'Text', '---\nno end', '\n---\na: b\n---', '--- x\n---']) {
      expect(frontmatterRange(text(source))).toBeNull()
    }
  })
})

describe('bodyStart', () => {
  it('is the first word after the head', () => {
    expect(bodyStart(text('---\na: b\n---\n\n\nText'))).toBe(15)
    expect(bodyStart(text('Text'))).toBe(0)
    expect(bodyStart(text('---\na: b\n---'))).toBe(12)
    expect(bodyStart(text('---\na: b\n---\n'))).toBe(13)
  })
})

describe('withFoldedFrontmatter', () => {
  it('folds the head and puts the caret at the first word', () => {
    const doc = '---\ntitle: A\n---\n\nText'
    const state = withFoldedFrontmatter(EditorState.create({ doc, extensions: frontmatterFold() }))
    expect(isFrontmatterFolded(state)).toBe(true)
    expect(state.selection.main.head).toBe(doc.indexOf('Text'))
    expect(state.doc.toString()).toBe(doc)
  })

  it('leaves a text without head as it is', () => {
    const state = EditorState.create({ doc: 'Text', extensions: frontmatterFold() })
    expect(withFoldedFrontmatter(state)).toBe(state)
  })
})
