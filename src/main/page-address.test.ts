import { describe, expect, it } from 'vitest'
import { isOwnPage, isPreviewFrame } from './page-address.ts'

describe('isOwnPage', () => {
  it.each(['app://seriatim/', 'app://seriatim/index.html', 'app://seriatim/?x#y', 'APP://seriatim/'])(
    'knows %s',
    (address) => expect(isOwnPage(address)).toBe(true),
  )

  it.each([
    '',
    'app:',
    'app://',
    'app:seriatim',
    'app://seriatim.evil/',
    'app://evil/',
    'app://seriatim@evil/',
    'app://x@seriatim/',
    'app://seriatim:1/',
    'app://seriatim/asset/x.svg',
    'app://seriatim/assets/main.js',
    'https://seriatim/',
    'file:///',
    'http://app//seriatim/',
    'about:blank',
    'about:srcdoc',
    'javascript:app://seriatim/',
    'data:text/html,app://seriatim/',
  ])('does not take %j for it', (address) => expect(isOwnPage(address)).toBe(false))
})

describe('the frame of the preview', () => {
  it.each(['about:srcdoc', 'app://seriatim/picture-frame'])('can be %j', (address) =>
    expect(isPreviewFrame(address)).toBe(true),
  )

  it.each([
    '',
    'about:blank',
    'app://seriatim/',
    'app://seriatim/picture-frame/x',
    'app://evil/picture-frame',
    'https://seriatim/picture-frame',
  ])('cannot be %j', (address) => expect(isPreviewFrame(address)).toBe(false))
})
