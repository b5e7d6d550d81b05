import { describe, expect, it } from 'vitest'
import { cannotVouch, cannotVouchReport } from './cannot-vouch.ts'

describe('the list of what the double cannot vouch for', () => {
  it('is printed whole, with a reason for each', () => {
    const lines = cannotVouchReport().split('\n')
    expect(lines).toHaveLength(cannotVouch.length + 1)
    expect(cannotVouch.filter(({ what, why }) => what.length < 4 || why.length < 10)).toEqual([])
    expect(new Set(cannotVouch.map(({ what }) => what)).size).toBe(cannotVouch.length)
  })

  it.each([
    'scheme',
    'spell checker',
    'native menus',
    'input methods',
    'asar',
    'fuses',
    'graphics',
    'printToPDF',
    'own Node',
  ])('names what is known to differ: %s', (word) => expect(cannotVouchReport()).toContain(word))
})
