/** Addresses that a link of the preview may carry; the pane itself decides what a click does. */
export function isSafeLink(address: string): boolean {
  if (hasHiddenCharacters(address) || /^[\\/]{2}/.test(address)) return false
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address)?.[1]?.toLowerCase()
  return scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto'
}

/** Addresses that the preview may load by itself: pictures of the workspace, and those in the text. */
export function isSafeSource(address: string): boolean {
  if (hasHiddenCharacters(address)) return false
  return (
    address.startsWith('/asset/') || /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i.test(address)
  )
}

/** Addresses of pictures of other sites that it loads where the workspace keeps them. */
export function isRemotePicture(address: string): boolean {
  return !hasHiddenCharacters(address) && /^https:\/\/[^/\\]/i.test(address)
}

/** Browsers drop these from an address before they read its scheme. */
function hasHiddenCharacters(address: string): boolean {
  return /[\u0000-\u0020\u007f]/.test(address)
}
