import { mediaTypes } from '#core/workspace/media-types'

/** As much of a drawing as holds its first tag. */
const headLength = 4096

/** How pictures of each kind begin, a character for each byte. */
const beginning =
  /^(?:\x89PNG\r\n|GIF8[79]a|\xff\xd8\xff|BM|\0\0\x01\0|RIFF[^]{4}WEBP|[^]{4}ftyp(?:avi[fs]|mif1|msf1))/

/** Whether pages can show a file: its name says so, and its first bytes do. */
export function isPicture(extension: string, bytes: Uint8Array): boolean {
  const type = mediaTypes.get(extension.replace('.', ''))
  if (type?.startsWith('image/') !== true) return false
  if (type === 'image/svg+xml')
    return /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, headLength)))
  return beginning.test(String.fromCharCode(...bytes.subarray(0, 16)))
}
