import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { boxMissingPictures } from './missing-pictures.ts'

beforeAll(() => boxMissingPictures(document))
afterEach(() => document.body.replaceChildren())

const show = (html: string) => {
  document.body.innerHTML = html
}
const fail = () => document.querySelector('img')?.dispatchEvent(new Event('error'))

describe('a picture that cannot be loaded', () => {
  it('gives way to the box that the site has for it', () => {
    show('<p>See <img src="/a/flow%20one.png" alt="The flow"></p>')
    fail()
    expect(document.body.innerHTML).toBe(
      '<p>See <span class="image-missing" role="img" aria-label="Missing image: The flow">The flow</span></p>',
    )
  })

  it('is named by its file where nothing says what it shows', () => {
    show('<img src="/a/flow%20one.png" alt="">')
    fail()
    expect(document.body.textContent).toBe('flow one.png')
  })

  it('is asked for again when the author comes back, and only while it stands there', () => {
    show('<p><img src="/a/b.png" alt="B"></p>')
    fail()
    window.dispatchEvent(new Event('focus'))
    expect(document.body.innerHTML).toBe('<p><img src="/a/b.png" alt="B"></p>')
    fail()
    document.body.innerHTML = '<p>Other</p>'
    window.dispatchEvent(new Event('focus'))
    expect(document.body.innerHTML).toBe('<p>Other</p>')
  })

  it('leaves films and other things alone', () => {
    show('<video src="/a/film.mp4"></video>')
    document.querySelector('video')?.dispatchEvent(new Event('error'))
    expect(document.querySelector('video')).not.toBeNull()
  })
})
