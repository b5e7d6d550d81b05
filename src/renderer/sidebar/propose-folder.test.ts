import { describe, expect, it } from 'vitest'
import { proposeFolder } from './propose-folder.ts'

describe('proposeFolder', () => {
  it.each([
    ['Reading the Compiler', 'reading-the-compiler'],
    ['  Über Größe ', 'über-größe'],
    ['日本語', '日本語'],
    ['…', 'series'],
    ['.hidden', 'hidden'],
    ['Assets', 'assets-2'],
  ])('%s → %s', (title, folder) => {
    expect(proposeFolder(title, [])).toBe(folder)
  })

  it('steps aside for what is there, however it is written', () => {
    expect(proposeFolder('Notes', ['Notes', 'notes-2'])).toBe('notes-3')
  })
})
