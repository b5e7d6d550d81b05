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

  it('knows the sample, and nothing', () => {
    expect(startTarget(['electron', '.', '--sample'], '/')).toEqual({ kind: 'sample' })
    expect(startTarget(['electron', '.'], '/')).toEqual({ kind: 'nothing' })
    expect(startTarget(['electron', '.', '--workspace='], '/')).toEqual({ kind: 'nothing' })
  })
})
