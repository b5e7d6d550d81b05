import { describe, expect, it } from 'vitest'
import { SitePageFeed } from './site-page-feed.ts'
import type { SitePage } from '#shared/model/site-page'

interface Question {
  readonly answer: (html: string) => void
  readonly fail: (message: string) => void
}

/** A feed whose host answers when the test says so. */
function feedOf(settle: () => Promise<void> = () => Promise.resolve()) {
  const questions: Question[] = []
  const heard: string[] = []
  const feed = new SitePageFeed({
    settle,
    ask: () =>
      new Promise<SitePage>((resolve, reject) => {
        questions.push({
          answer: (html) => resolve({ html, language: 'en', direction: 'ltr' }),
          fail: (message) => reject(new Error(message)),
        })
      }),
    onPage: ({ html }) => heard.push(html),
    onFailure: (error) => heard.push(String(error)),
  })
  return { feed, questions, heard }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('SitePageFeed', () => {
  it('asks once more for all that changed while it was waiting for an answer', async () => {
    const { feed, questions, heard } = feedOf()
    feed.refresh()
    await settled()
    for (let count = 0; count < 5; count += 1) feed.refresh()
    await settled()
    expect(questions).toHaveLength(1)
    questions[0]?.answer('one')
    await settled()
    expect(heard).toEqual(['one'])
    expect(questions).toHaveLength(2)
    questions[1]?.answer('two')
    await settled()
    expect(heard).toEqual(['one', 'two'])
    expect(questions).toHaveLength(2)
  })

  it('asks when the screen is done, and once for what came until then', async () => {
    let drawn = () => {}
    const { feed, questions } = feedOf(() => new Promise((resolve) => (drawn = resolve)))
    feed.refresh()
    feed.refresh()
    await settled()
    expect(questions).toHaveLength(0)
    drawn()
    await settled()
    expect(questions).toHaveLength(1)
  })

  it('tells nothing after its end', async () => {
    const { feed, questions, heard } = feedOf()
    feed.refresh()
    await settled()
    feed.refresh()
    feed.end()
    questions[0]?.answer('late')
    await settled()
    expect(heard).toEqual([])
    expect(questions).toHaveLength(1)
  })

  it('tells of a failure, unless it is asking again already, and asks on', async () => {
    const { feed, questions, heard } = feedOf()
    feed.refresh()
    await settled()
    feed.refresh()
    questions[0]?.fail('gone')
    await settled()
    expect(heard).toEqual([])
    questions[1]?.fail('gone')
    await settled()
    expect(heard).toEqual(['Error: gone'])
    feed.refresh()
    await settled()
    questions[2]?.answer('back')
    await settled()
    expect(heard).toEqual(['Error: gone', 'back'])
  })
})
