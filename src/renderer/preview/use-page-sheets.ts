import { useMemo } from 'react'
import { paperStyle } from './paper-style.ts'
import { printSheets, themeSheets } from './theme-sheets.ts'
import { usePageIsDark } from './use-page-is-dark.ts'
import { usePageWidth } from './use-page-width.ts'

/** The style of the page as it is looked at; the same list while that is the same. */
export function usePageSheets(): readonly string[] {
  const dark = usePageIsDark()
  const isPaper = usePageWidth() === 'paper'
  return useMemo(() => (isPaper ? [...printSheets(), paperStyle] : themeSheets(dark)), [isPaper, dark])
}
