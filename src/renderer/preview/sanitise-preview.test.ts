// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { allowedAttributes, allowedTags } from './allowed-markup.ts'
import { pageElements } from '#core/markdown/allowed-html'

describe('allowed markup', () => {
  it('has every element and attribute that the pipeline can give out', () => {
    const tags = [...pageElements.keys()].filter((name) => !allowedTags.includes(name.toLowerCase()))
    const attributes = [...pageElements.values()].flatMap((names) => [...names])
    expect(tags).toEqual([])
    expect([
      ...new Set(attributes.filter((name) => !allowedAttributes.includes(name.toLowerCase()))),
    ]).toEqual([])
  })

  it('has no element that runs, loads, submits or styles', () => {
    const never = [
      'script',
      'style',
      'iframe',
      'frame',
      'object',
      'embed',
      'link',
      'meta',
      'base',
      'form',
      'textarea',
      'select',
      'template',
      'foreignobject',
      'use',
      'image',
      'animate',
      'set',
      'annotation-xml',
      'noscript',
      'slot',
      'portal',
    ]
    expect(never.filter((name) => allowedTags.includes(name))).toEqual([])
    expect(
      allowedAttributes.filter((name) =>
        /^on|^style$|^name$|^srcdoc$|^action$|^formaction$|^xlink/.test(name),
      ),
    ).toEqual([])
  })
})
