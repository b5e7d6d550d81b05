import type { EditorView } from '@codemirror/view'
import { useEffect } from 'react'
import { useSettingsStore } from '../stores/settings-store.ts'

const families = { mono: '--font-mono', sans: '--font-ui', serif: '--font-serif' } as const

/** Gives the text the author's font, size and measure, without a new state. */
export function useEditorLook(view: EditorView | null): void {
  const font = useSettingsStore((state) => state.settings.editorFont)
  const size = useSettingsStore((state) => state.settings.editorFontSize)
  const measure = useSettingsStore((state) => state.settings.editorMeasure)
  useEffect(() => {
    if (view === null) return
    let wanted = true
    const { dom } = view
    dom.style.setProperty('--editor-font', `var(${families[font]})`)
    dom.style.setProperty('--editor-size', `${size}px`)
    dom.style.setProperty('--editor-measure', String(measure))
    // Where all signs are equally wide, `ch` says it; elsewhere the marks are measured.
    dom.style.removeProperty('--editor-mark')
    dom.style.removeProperty('--editor-blank')
    view.requestMeasure()
    if (font !== 'mono') {
      const { fontSize, fontFamily } = getComputedStyle(view.scrollDOM)
      const letters = `400 ${fontSize} ${fontFamily}`
      void dom.ownerDocument.fonts.load(letters).then(() => wanted && fitMarks(view, letters))
    }
    return () => {
      wanted = false
    }
  }, [view, font, size, measure])
}

/** Marks of headings hang by their own width. */
function fitMarks(view: EditorView, letters: string): void {
  const { dom } = view
  const pen = dom.ownerDocument.createElement('canvas').getContext('2d')
  if (pen === null) return
  pen.font = letters
  dom.style.setProperty('--editor-mark', `${pen.measureText('#').width}px`)
  dom.style.setProperty('--editor-blank', `${pen.measureText(' ').width}px`)
  view.requestMeasure()
}
