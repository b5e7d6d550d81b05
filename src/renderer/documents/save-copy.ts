/** How long the browser may take to ask where the copy is to go, in milliseconds. */
const forgetAfter = 10 * 60_000

/** Offers the text of an article as a file to be kept wherever the author says: the host's own way of saving a download. */
export function saveCopy(path: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = copyName(path)
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), forgetAfter)
}

/** `name/index.md` is known by its folder's name. */
function copyName(path: string): string {
  return path.replace(/\/index\.md$/, '.md')
}
