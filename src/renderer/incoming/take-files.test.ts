import { describe, expect, it } from 'vitest'
import { chosenFiles } from './outside-files.ts'
import { takeFiles } from './take-files.ts'
import { mostIncomingBytes, mostIncomingFiles } from '#shared/model/incoming-file'

const outside = (path: string, content = '') => ({
  path,
  file: new File([content], path.split('/').at(-1) ?? path),
})
const large = (path: string, size: number) => {
  const file = new File(['x'], path)
  Object.defineProperty(file, 'size', { value: size })
  return { path, file }
}

describe('files from outside', () => {
  it('are the texts, in their order, then what these name; the rest is counted', async () => {
    const taken = await takeFiles([
      outside(
        'post/b.markdown',
        '---\ncover: cover.png\n---\n[a](<a b.md>) ![x](img/x%20y.png) ![w](https://w.example/w.png)',
      ),
      outside('post/a.MD', '![x](../above.png) [[named.png]]'),
      outside('post/cover.png', 'C'),
      outside('post/img/x y.png', 'X'),
      outside('above.png', 'A'),
      outside('named.png'),
      outside('post/README.md', 'R'),
      outside('post/_draft.md', 'D'),
    ])
    if (taken.kind !== 'files') throw new Error(taken.kind)
    expect(taken.files.map(({ path }) => path)).toEqual([
      'post/b.md',
      'post/a.md',
      'post/cover.png',
      'post/img/x y.png',
      'above.png',
    ])
    expect(atob(taken.files[3]?.content ?? '')).toBe('X')
    expect(taken).toMatchObject({ texts: 2, left: 3 })
  })

  it('are taken whatever they are called where they come by themselves', async () => {
    const taken = await takeFiles([outside('README.md', 'R'), outside('_x.md', 'X')])
    expect(taken).toMatchObject({ kind: 'files', texts: 2, left: 0 })
  })

  it('are not read where it would be too much, or where there is nothing to read', async () => {
    expect(await takeFiles([outside('a.png'), outside('b.txt')])).toEqual({ kind: 'no-texts' })
    expect(await takeFiles([large('a.md', mostIncomingBytes + 1)])).toEqual({
      kind: 'too-large',
      bytes: mostIncomingBytes + 1,
    })
    expect(
      await takeFiles([outside('a.md', '![x](x.png)'), large('x.png', mostIncomingBytes)]),
    ).toMatchObject({
      kind: 'too-large',
    })
    expect(await takeFiles([outside('a.md', 'text'), large('film.mov', mostIncomingBytes)])).toMatchObject({
      kind: 'files',
      left: 1,
    })
    const many = Array.from({ length: mostIncomingFiles + 1 }, (_, nth) => outside(`${nth}.md`))
    expect(await takeFiles(many)).toEqual({ kind: 'too-many' })
  })

  it('of a dialog stand in the order of their names, as people count', () => {
    const files = ['10 ten.md', '2 two.md', 'b.md', 'A.md'].map((name) => new File([''], name))
    expect(chosenFiles(files).map(({ path }) => path)).toEqual(['2 two.md', '10 ten.md', 'A.md', 'b.md'])
  })
})
