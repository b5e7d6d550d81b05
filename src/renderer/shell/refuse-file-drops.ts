/**
 * A file that is dropped where nothing takes it would be opened by the browser in place of the window, with all that
 * is in it; here it is refused. Returns what ends that.
 */
export function refuseFileDrops(target: Window): () => void {
  const listening = new AbortController()
  const { signal } = listening
  for (const type of ['dragover', 'drop'] as const)
    target.addEventListener(
      type,
      (event) => {
        if (event.defaultPrevented || event.dataTransfer?.types.includes('Files') !== true) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'none'
      },
      { signal },
    )
  return () => listening.abort()
}
