/** So much of what is written stands in a message. */
const longestShown = 200

/** The beginning of a long text, as a message shows it. */
export function shortened(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text
}
