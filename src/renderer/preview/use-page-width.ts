import { usePreviewStore, type PreviewSubject } from '../stores/preview-store.ts'
import { useSettingsStore } from '../stores/settings-store.ts'
import type { Settings } from '#shared/model/settings'

/** Whether what is shown is a page of the site, which readers can print; a series in one scroll is none. */
export function isPrinted(subject: PreviewSubject): boolean {
  return subject !== 'whole'
}

/** How the page is looked at now. */
export function usePageWidth(): Settings['previewWidth'] {
  const chosen = useSettingsStore((state) => state.settings.previewWidth)
  const isPaged = usePreviewStore((state) => isPrinted(state.subject))
  return chosen === 'paper' && !isPaged ? 'desktop' : chosen
}
