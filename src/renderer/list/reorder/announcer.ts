/** How long the list must be still before a move is spoken. */
export const settleTime = 250

export interface Announcer {
  /** Speaks once nothing newer came for a quarter of a second; takes the place of what still waits. */
  say(text: string): void
  /** Forgets what still waits. */
  cancel(): void
}

/** One voice for the whole list: `speak` puts the text into the polite live region. */
export function createAnnouncer(speak: (text: string) => void, delay: number = settleTime): Announcer {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    say(text) {
      clearTimeout(timer)
      timer = setTimeout(() => speak(text), delay)
    },
    cancel() {
      clearTimeout(timer)
    },
  }
}
