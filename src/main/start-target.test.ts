import { describe, expect, it } from 'vitest'
import { startTarget } from './start-target.ts'

describe('startTarget', () => {
  it('finds the workspace among words of others, relative to the folder of the start', () => {
    const words = ['electron', '.', '--allow-file-access', '--workspace=my writing', '--other']
    expect(startTarget(words, '/home/ada')).toEqual({ kind: 'workspace', path: '/home/ada/my writing' })
    expect(startTarget(['electron', '.', '--workspace=/w'], '/home/ada')).toEqual({
      kind: 'workspace',
      path: '/w',
    })
  })

  it('takes an article or a manifest that a file manager hands over, behind an option', () => {
    expect(startTarget(['seriatim', '--no-sandbox', 'w/s/a.md'], '/home')).toEqual({
      kind: 'workspace',
      path: '/home/w/s/a.md',
    })
    expect(startTarget(['seriatim', '/w/seriatim.yaml'], '/')).toEqual({
      kind: 'workspace',
      path: '/w/seriatim.yaml',
    })
    expect(startTarget(['seriatim', '/w/a.md', '--workspace=/v'], '/')).toEqual({
      kind: 'workspace',
      path: '/v',
    })
    expect(startTarget(['seriatim', 'file:///w/my%20notes/a.md'], '/')).toEqual({
      kind: 'workspace',
      path: '/w/my notes/a.md',
    })
    expect(startTarget(['seriatim', 'file://server/w/a.md'], '/home')).toMatchObject({
      path: '/home/file:/server/w/a.md',
    })
    expect(startTarget(['seriatim', 'file:///w%2Fa.md'], '/home')).toMatchObject({ kind: 'workspace' })
    expect(startTarget(['seriatim', '/w/picture.png'], '/')).toEqual({ kind: 'nothing' })
  })

  it('knows the sample, and nothing', () => {
    expect(startTarget(['electron', '.', '--sample'], '/')).toEqual({ kind: 'sample' })
    expect(startTarget(['electron', '.'], '/')).toEqual({ kind: 'nothing' })
    expect(startTarget(['electron', '.', '--workspace='], '/')).toEqual({ kind: 'nothing' })
  })
})
