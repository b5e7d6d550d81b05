/** How long the browser may take to ask where the copy is to go, in milliseconds. */
const forgetAfter = 10 * 60_000

/** Offers a text as a file to be kept wherever the author says: the host's own way of saving a download. */
export function saveCopy(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), forgetAfter)
}
