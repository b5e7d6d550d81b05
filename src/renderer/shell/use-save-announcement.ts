import { useRef } from 'react'

/** What `role=status` says of saving: only when it turns bad, and when it is good again. */
export function useSaveAnnouncement(bad: boolean, words: string): string {
  const spoken = useRef({ wasBad: false, words: '' })
  if (bad) spoken.current = { wasBad: true, words }
  else if (spoken.current.wasBad && words !== '') spoken.current = { wasBad: false, words }
  return spoken.current.words
}
