/** Whether a page may load pictures of other sites, as the workspace says. */
export type RemoteImages = 'link' | 'keep'

/** What the preview's page may load, in its own words: nothing runs and nothing is asked of the outside. */
export const framePolicy = policy("img-src 'self' data: blob:")

/** The same where the workspace keeps pictures of other sites: those too, over https. */
export const pictureFramePolicy = policy("img-src 'self' data: blob: https:")

/**
 * Where the host answers with an empty page under that policy. A page without an address of its own has the
 * policy of the application around it as well, which lets no picture in from elsewhere.
 */
export const pictureFramePath = '/picture-frame'

function policy(pictures: string): string {
  return [
    "default-src 'none'",
    pictures,
    "media-src 'self' blob:",
    "font-src 'self'",
    "style-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}
