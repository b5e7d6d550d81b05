import { useState } from 'react'

interface Spoken {
  readonly bad: boolean
  readonly words: string
}

/** What `role=status` says of saving: only when it turns bad, and when it is good again. */
export function useSaveAnnouncement(bad: boolean, words: string): string {
  const [spoken, setSpoken] = useState<Spoken>({ bad: false, words: '' })
  const news = bad ? words !== spoken.words : spoken.bad && words !== ''
  if (news) setSpoken({ bad, words })
  return spoken.words
}
