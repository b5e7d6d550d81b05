import { lazy } from 'react'

/** Editor and preview are most of the application's code; home, search and trash do without. */
async function load() {
  const panes = import('./writing-panes.tsx')
  // What an article's text lives in is asked for by the first that is opened; it comes along at once.
  await Promise.all([panes, import('../editor/article-buffers.ts')])
  return { default: (await panes).WritingPanes }
}

let under: ReturnType<typeof load> | null = null

/** Loads editor and preview, once. A window that begins with an article waits for it before it is drawn. */
export function loadWritingPanes(): ReturnType<typeof load> {
  under ??= load()
  return under
}

export const WritingPanes = lazy(loadWritingPanes)
