import { transact } from '#core/journal/transact'
import { revisionOf } from '#core/documents/revision'
import type { Storage } from '#core/storage/storage'
import type { Files, Operation } from './operation.ts'

const before: Files = {
  'a/series.yaml': 'articles: [x/index.md, y.md]\n',
  'a/x/index.md': 'Text of x.',
  'a/x/flow.png': 'PNG',
  'a/y.md': 'See [x](x/index.md).',
  'b/series.yaml': 'articles: [z.md]\n',
  'b/z.md': 'Text of z.',
}

const after: Files = {
  'a/series.yaml': 'articles: [y.md]\n',
  'a/y.md': 'See [x](../b/x/index.md).',
  'b/series.yaml': 'articles: [z.md, x/index.md]\n',
  'b/x/flow.png': 'PNG',
  'b/x/index.md': 'Text of x.',
  'b/z.md': 'Text of z.',
}

/** The journal alone: an article goes to another series with its image, and a link to it follows. */
export const plainTransaction = {
  name: 'a transaction',
  before,
  after,
  run: (storage: Storage, root: string) =>
    transact(storage, root, {
      label: 'Move X to B',
      changes: [
        { path: 'b/x/index.md', before: null, after: { kind: 'file', path: 'a/x/index.md' } },
        { path: 'b/x/flow.png', before: null, after: { kind: 'file', path: 'a/x/flow.png' } },
        ...['a/y.md', 'a/series.yaml', 'b/series.yaml'].map((path) => ({
          path,
          before: revisionAt(before, path),
          after: { kind: 'bytes' as const, bytes: bytesAt(after, path) },
        })),
        { path: 'a/x/index.md', before: revisionAt(before, 'a/x/index.md'), after: null },
        { path: 'a/x/flow.png', before: revisionAt(before, 'a/x/flow.png'), after: null },
      ],
    }),
} satisfies Operation

function bytesAt(files: Files, path: string): Uint8Array {
  return new TextEncoder().encode(files[path])
}

function revisionAt(files: Files, path: string): string {
  return revisionOf(bytesAt(files, path))
}
