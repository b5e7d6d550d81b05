const unsafe = /%(?![0-9a-f]{2})|[^a-z0-9\-._~:/?#@!$&'()*+,;=%]/giu

const plain = /^[\w\-.~:/?#@!$&'()*+,;=]*$/

/**
 * An address as it may stand in HTML and in a browser's bar: UTF-8, percent-encoded where the URL
 * standard asks for it. What is encoded already stays; encoding twice changes nothing.
 */
export function encodeHref(address: string): string {
  if (plain.test(address)) return address
  return address.trim().toWellFormed().replace(unsafe, encodeURIComponent)
}
