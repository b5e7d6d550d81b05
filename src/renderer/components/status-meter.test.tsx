import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { StatusMeter } from './status-meter.tsx'

afterEach(cleanup)

const parts = (container: HTMLElement): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('div > span'),
]

describe('the meter of a series', () => {
  it('has one part for every status that occurs, as wide as its share, from done to not begun', () => {
    const { container } = render(
      <StatusMeter counts={{ idea: 1, draft: 5, published: 7, ready: 0 }} label="x" />,
    )
    expect(parts(container).map(({ style }) => style.flexGrow)).toEqual(['7', '5', '1'])
  })

  it('is one picture with its words, or none at all where they stand beside it', () => {
    const { rerender, container } = render(<StatusMeter counts={{ draft: 2 }} label="2 draft" />)
    expect(screen.getByRole('img', { name: '2 draft' })).toBeDefined()
    rerender(<StatusMeter counts={{ draft: 2 }} label={null} />)
    expect(screen.queryByRole('img')).toBeNull()
    expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true')
  })

  it('shows an empty track where there is nothing', () => {
    const { container } = render(<StatusMeter counts={{}} label="No articles yet" />)
    expect(parts(container)).toHaveLength(1)
    expect(parts(container)[0]?.style.flexGrow).toBe('')
  })
})
