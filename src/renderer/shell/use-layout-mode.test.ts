import { renderHook } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { measureLayout, useLayoutMode } from './use-layout-mode.ts'
import { useUiStore } from '../stores/ui-store.ts'

const width = window.innerWidth
afterEach(() => {
  window.innerWidth = width
})

const layout = (): string => useUiStore.getState().layout

it('follows the window, also where that changed before anything was listening', () => {
  window.innerWidth = 1400
  measureLayout()
  expect(layout()).toBe('wide')
  window.innerWidth = 800
  const { unmount } = renderHook(useLayoutMode)
  expect(layout()).toBe('narrow')
  window.innerWidth = 500
  window.dispatchEvent(new Event('resize'))
  expect(layout()).toBe('small')
  unmount()
})
