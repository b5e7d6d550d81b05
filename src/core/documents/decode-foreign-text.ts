/**
 * The text of bytes that are not UTF-8: UTF-16 where a byte order mark says so, else Windows-1252, in which
 * every byte means something (WHATWG Encoding Standard, sections 6.1 and 9.1), so that nothing is lost.
 */
export function decodeForeignText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('windows-1252').decode(bytes)
}
