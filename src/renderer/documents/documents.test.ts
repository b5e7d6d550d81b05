import { describe, expect, it } from 'vitest'
import { Documents } from './documents.ts'
import { FakeClock, settled } from './testing/fake-clock.ts'
import { article, FakeHost } from './testing/fake-host.ts'
import { MemoryBuffer } from './testing/memory-buffer.ts'

function openDocuments() {
  const host = new FakeHost('one')
  const documents = new Documents({
    client: host,
    scheduler: new FakeClock(),
    autosave: () => true,
    merged: () => undefined,
    loadBuffers: async () => (opened) => new MemoryBuffer(opened.text),
  })
  const type = async (path: string, text: string) => {
    const document = await documents.open({ series: article.series, path })
    document.buffer.type(text)
    document.session.edited()
    return document
  }
  return { host, documents, type }
}

describe('Documents', () => {
  it('opens an article once and hands out the same one afterwards', async () => {
    const { host, documents } = openDocuments()
    const [first, second] = await Promise.all([documents.open(article), documents.open(article)])
    expect(first).toBe(second)
    expect(await documents.open(article)).toBe(first)
    expect(host.count('article.open')).toBe(1)
  })

  it('can be asked again after an article could not be opened', async () => {
    const { host, documents } = openDocuments()
    host.answers = { kind: 'fails', code: 'file.denied' }
    await expect(documents.open(article)).rejects.toMatchObject({ code: 'file.denied' })
    host.answers = { kind: 'done' }
    await expect(documents.open(article)).resolves.toBeDefined()
  })

  it('saves the article that is left', async () => {
    const { host, documents, type } = openDocuments()
    documents.activate(await type('canary.md', ' two'))
    documents.activate(await documents.open({ series: 'patterns', path: 'other.md' }))
    await settled()
    expect(host.disk).toBe('one two')
  })

  it('follows an article to its new path, with its text and what is typed while it goes', async () => {
    const { host, documents, type } = openDocuments()
    const document = await type('canary.md', ' two')
    const to = { series: 'others', path: 'kiwi.md' }
    host.held = true
    const saving = document.session.save()
    await settled()
    host.move(article, to)
    expect(documents.find(article)).toBeNull()
    expect(await documents.open(to)).toBe(document)
    expect(document.session.ref).toEqual(to)
    // The save went to the old path, where nothing is any more.
    host.answerNext({ kind: 'fails', code: 'article.notFound' })
    await saving
    expect(document.session.facts.state).toBe('dirty')
    host.held = false
    await document.session.save()
    expect(host.disk).toBe('one two')
    expect(document.session.facts.state).toBe('saved')
  })

  it('keeps thirty articles open, and those in view and with unsaved text beyond that', async () => {
    const { host, documents, type } = openDocuments()
    host.answers = { kind: 'done' }
    await type('dirty.md', ' unsaved')
    const shown = await documents.open({ series: 'patterns', path: 'shown.md' })
    documents.activate(shown)
    const beside = await documents.open({ series: 'patterns', path: 'beside.md' })
    beside.buffer.inView = true
    for (let n = 0; n < 40; n += 1) await documents.open({ series: 'patterns', path: `${n}.md` })
    expect(documents.find({ series: 'patterns', path: 'dirty.md' })).not.toBeNull()
    expect(documents.find({ series: 'patterns', path: 'beside.md' })).toBe(beside)
    expect(documents.find({ series: 'patterns', path: 'shown.md' })).toBe(shown)
    expect(documents.find({ series: 'patterns', path: '0.md' })).toBeNull()
    expect(documents.find({ series: 'patterns', path: '39.md' })).not.toBeNull()
    const open = Array.from({ length: 40 }, (_, n) => documents.find({ series: 'patterns', path: `${n}.md` }))
    expect(open.filter((each) => each !== null)).toHaveLength(27)
  })

  it('passes on what the host says of a file', async () => {
    const { host, documents } = openDocuments()
    const { buffer } = await documents.open(article)
    host.changeOutside('theirs')
    host.announce()
    await settled()
    expect(buffer.text.toString()).toBe('theirs')
  })

  it('saves everything when asked to, and names what could not be saved', async () => {
    const { host, documents, type } = openDocuments()
    await type('canary.md', ' two')
    host.answers = { kind: 'fails', code: 'file.diskFull' }
    await documents.flushAll()
    expect(documents.unsaved.map(({ session }) => session.ref.path)).toEqual(['canary.md'])
    host.answers = { kind: 'done' }
    await documents.flushAll()
    expect(documents.unsaved).toEqual([])
    expect(host.disk).toBe('one two')
  })

  it('puts what is still unsaved into recovery when the workspace is another', async () => {
    const { host, documents, type } = openDocuments()
    await type('canary.md', ' two')
    await documents.forgetAll()
    expect(host.recovered).toEqual(['one two'])
    expect(documents.find(article)).toBeNull()
    expect(host.disk).toBe('one')
  })
})
