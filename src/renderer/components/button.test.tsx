import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { FormEvent } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Lets time go by, in milliseconds. */
function pass(time: number): void {
  act(() => {
    vi.advanceTimersByTime(time)
  })
}

describe('a button', () => {
  it('runs what it is for when it is pressed', () => {
    const onPress = vi.fn<() => void>()
    render(<Button onPress={onPress}>Move</Button>)
    fireEvent.click(screen.getByRole('button', { name: 'Move' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('does nothing while a reason stands against it, and can have the focus all the same', () => {
    const onPress = vi.fn<() => void>()
    render(
      <Button onPress={onPress} disabledReason="The list is sorted by title.">
        Move
      </Button>,
    )
    const button = screen.getByRole('button', { name: 'Move' })
    act(() => button.focus())
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    fireEvent.keyUp(button, { key: 'Enter' })
    expect(onPress).not.toHaveBeenCalled()
    expect(document.activeElement).toBe(button)
    expect(button.getAttribute('aria-disabled')).toBe('true')
  })

  it('sends no form while a reason stands against it', () => {
    const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault())
    const form = (reason: string | null) => (
      <form onSubmit={onSubmit}>
        <Button type="submit" disabledReason={reason}>
          Create
        </Button>
      </form>
    )
    const { rerender } = render(form('It needs a title.'))
    fireEvent.click(screen.getByRole('button', { name: 'Create' }))
    expect(onSubmit).not.toHaveBeenCalled()
    rerender(form(null))
    fireEvent.click(screen.getByRole('button', { name: 'Create' }))
    expect(onSubmit).toHaveBeenCalledTimes(1)
  })

  it('keeps the focus when the reason comes and goes', () => {
    const { rerender } = render(<Button>Undo</Button>)
    act(() => screen.getByRole('button', { name: 'Undo' }).focus())
    rerender(<Button disabledReason="There is nothing to undo.">Undo</Button>)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }))
  })

  it.each([
    ['button', (busy: boolean, onPress: () => void) => <Button {...{ busy, onPress }}>Check</Button>],
    [
      'icon button',
      (busy: boolean, onPress: () => void) => (
        <IconButton label="Check" icon={<b />} {...{ busy, onPress }} />
      ),
    ],
  ])('that is busy takes no press at once, and shows so after 300 ms: %s', (_name, draw) => {
    const onPress = vi.fn<() => void>()
    const { rerender, container } = render(draw(true, onPress))
    const turning = () => container.querySelector('svg')
    fireEvent.click(screen.getByRole('button', { name: 'Check' }))
    expect(onPress).not.toHaveBeenCalled()
    pass(299)
    expect(turning()).toBeNull()
    pass(1)
    expect(turning()).not.toBeNull()
    rerender(draw(false, onPress))
    expect(turning()).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: 'Check' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })
})
