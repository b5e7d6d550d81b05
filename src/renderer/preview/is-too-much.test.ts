import { describe, expect, it } from 'vitest'
import { isTooMuch } from './is-too-much.ts'

const words = (count: number): string => 'word '.repeat(count)

describe('isTooMuch', () => {
  it('is no paragraph that an author writes, and any that only a machine does', () => {
    expect(isTooMuch(`<p>${words(20_000)}</p>`)).toBe(false)
    expect(isTooMuch(`<p>${words(60_000)}</p>`)).toBe(true)
  })

  it('is no long list or table: each of its items is laid out by itself', () => {
    expect(isTooMuch(`<ul>${`<li>${words(100)}</li>`.repeat(2_000)}</ul>`)).toBe(false)
    expect(isTooMuch(`<table>${`<tr><td class="a">${words(20)}</td></tr>`.repeat(5_000)}</table>`)).toBe(
      false,
    )
  })

  it('is no long code: its colours are markup, not text', () => {
    const line = '<span class="token keyword">const</span> <span class="token function">word</span>\n'
    expect(isTooMuch(`<pre><code>${line.repeat(3_000)}</code></pre>`)).toBe(false)
    expect(isTooMuch(`<pre><code>${line.repeat(20_000)}</code></pre>`)).toBe(true)
  })

  it('is a run of markup, however little text is in it', () => {
    expect(isTooMuch(`<p>${'<a href="a.html">a</a> '.repeat(15_000)}</p>`)).toBe(true)
  })
})
