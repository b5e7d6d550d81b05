import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import type { AddedFile } from './pasting-desk.ts'
import { pastes } from './pastes.ts'
import { eventOf, pasting } from './testing/pasting.ts'

const file = (name: string, size = 3): File => {
  const made = new File(['PNG'], name)
  Object.defineProperty(made, 'size', { value: size })
  return made
}
const added = async ({ name }: File): Promise<AddedFile> => ({
  address: `x-${name}`,
  picture: name.endsWith('.png'),
})
/** Lets what was promised come about. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('files that are pasted', () => {
  it('are copied and linked to, with the alternative text of a picture selected', async () => {
    const editor = pasting('See | now', pastes(), { addFile: added })
    expect(editor.paste({ files: [file('Flow chart.png')] })).toBe(true)
    await settled()
    expect(editor.now()).toBe('See ![|Flow chart|](x-Flow chart.png) now')
  })

  it('are links where they are no pictures', async () => {
    const editor = pasting('See |', pastes(), { addFile: added })
    editor.paste({ files: [file('plan [1].pdf')] })
    await settled()
    expect(editor.now()).toBe(String.raw`See [|plan \[1\]|](x-plan [1].pdf)`)
  })

  it('stand in blocks of their own where they are several', async () => {
    const editor = pasting('See |', pastes(), { addFile: added })
    editor.paste({ files: [file('a.png'), file('b.pdf')] })
    await settled()
    expect(editor.now()).toBe('See \n\n![|a|](x-a.png)\n\n[b](x-b.pdf)')
  })

  it('come where they were pasted, though the author types on', async () => {
    let end: (value: AddedFile) => void = () => undefined
    const addFile = () => new Promise<AddedFile>((resolve) => (end = resolve))
    const editor = pasting('See | now', pastes(), { addFile })
    editor.paste({ files: [file('a.png')] })
    editor.view.dispatch({
      changes: { from: 0, insert: 'I ' },
      selection: { anchor: 2 },
      userEvent: 'input.type',
    })
    end({ address: 'a.png', picture: true })
    await settled()
    expect(editor.now()).toBe('I |See ![a](a.png) now')
  })

  it('leave the text as it is where they are too large or cannot be copied, and that is said', async () => {
    const addFile = () => Promise.reject(new Error('The disk is full.'))
    const editor = pasting('a|', pastes(), { addFile })
    expect(editor.paste({ files: [file('large.png', 60_000_000), file('other.png')] })).toBe(true)
    expect(editor.told).toEqual([{ kind: 'tooLarge', name: 'large.png', bytes: 60_000_000 }])
    await settled()
    expect(editor.told[1]).toEqual({ kind: 'notCopied', name: 'other.png', message: 'The disk is full.' })
    expect(editor.now()).toBe('a|')
  })

  it('are what counts beside a picture of a page, and not beside text', async () => {
    const html =
      '<html><body><!--StartFragment--><img src="https://a.b/c.png"><!--EndFragment--></body></html>'
    const picture = pasting('|', pastes(), { addFile: added })
    picture.paste({ files: [file('image.png')], html })
    const text = pasting('|', pastes(), { addFile: added })
    text.paste({ files: [file('image.png')], html: '<b>a</b>', text: 'a' })
    await settled()
    expect([picture.now(), text.now()]).toEqual(['![|image|](x-image.png)', '**a**|'])
  })

  it('are not taken where nothing can be written', () => {
    const editor = pasting('a|', [pastes(), EditorState.readOnly.of(true)], { addFile: added })
    editor.paste({ files: [file('a.png')] })
    expect(editor.now()).toBe('a|')
  })
})

it('takes files that are dropped', async () => {
  const editor = pasting('See |', pastes(), { addFile: added })
  const event = eventOf('drop', 'dataTransfer', { files: [file('a.png')] })
  Object.defineProperty(event, 'clientX', { value: 0 })
  Object.defineProperty(event, 'clientY', { value: 0 })
  editor.view.posAtCoords = () => 4
  editor.view.contentDOM.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
  await settled()
  expect(editor.now()).toBe('See ![|a|](x-a.png)')
})
