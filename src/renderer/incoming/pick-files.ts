import { chosenFiles, type OutsideFile } from './outside-files.ts'

/** Has the author choose files in the system's dialog; none where that is given up. */
export function pickFiles(): Promise<readonly OutsideFile[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(chosenFiles([...(input.files ?? [])])), { once: true })
    input.addEventListener('cancel', () => resolve([]), { once: true })
    input.click()
  })
}
