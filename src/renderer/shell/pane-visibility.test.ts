import { describe, expect, it } from 'vitest'
import {
  areBothShown,
  factsOf,
  isEditorShown,
  isListShown,
  isPreviewShown,
  layoutFor,
  type PaneFacts,
} from './pane-visibility.ts'
import type { LayoutMode, MainPane } from '../stores/ui-store.ts'

const wide: PaneFacts = {
  layout: 'wide',
  twoSides: false,
  mainPane: 'editor',
  drawer: false,
  showList: true,
  showPreview: true,
  writing: true,
  zen: false,
}

function panes(facts: PaneFacts): string {
  return [isListShown(facts) && 'list', isEditorShown(facts) && 'editor', isPreviewShown(facts) && 'preview']
    .filter((pane) => pane !== false)
    .join(' ')
}

describe('layoutFor', () => {
  it('changes at the widths of the design', () => {
    expect([1540, 1539, 1180, 1179, 900, 899, 640, 639].map(layoutFor)).toEqual([
      'ample',
      'wide',
      'wide',
      'medium',
      'medium',
      'narrow',
      'narrow',
      'small',
    ])
  })
})

describe('panes', () => {
  it('stand beside each other as the author wants where there is room', () => {
    expect(panes(wide)).toBe('list editor preview')
    expect(panes({ ...wide, showPreview: false })).toBe('list editor')
    expect(panes({ ...wide, showList: false })).toBe('editor preview')
  })

  it('take turns where the preview has no room', () => {
    expect(panes({ ...wide, layout: 'medium' })).toBe('list editor')
    expect(panes({ ...wide, layout: 'medium', mainPane: 'preview' })).toBe('list preview')
  })

  it('put the list into a drawer where it has no room either', () => {
    expect(panes({ ...wide, layout: 'narrow' })).toBe('editor')
    expect(panes({ ...wide, layout: 'narrow', drawer: true })).toBe('list editor')
  })

  it('are one at a time on the smallest window', () => {
    for (const mainPane of ['list', 'editor', 'preview'] as const) {
      expect(panes({ ...wide, layout: 'small', mainPane })).toBe(mainPane)
    }
  })

  it('give way to a view, but for what stands at the left', () => {
    const view = { ...wide, writing: false }
    expect(panes(view)).toBe('list')
    expect(panes({ ...view, layout: 'narrow' })).toBe('')
    expect(panes({ ...view, layout: 'small', mainPane: 'list' })).toBe('')
    expect(panes({ ...view, layout: 'small', drawer: true })).toBe('list')
    expect(panes({ ...view, layout: 'medium', mainPane: 'preview', showList: false })).toBe('')
  })

  it('stay closed at every width when the author closed them', () => {
    expect(panes({ ...wide, layout: 'medium', showList: false })).toBe('editor')
  })
})

describe('two articles beside each other', () => {
  const ui = { mainPane: 'editor', drawer: false, previewDetached: false, detachedPane: false } as const
  const wanted = { showList: true, showPreview: true }
  const seen = (layout: LayoutMode, mainPane: MainPane = 'editor', writing = true): string => {
    const facts = factsOf({ ...ui, layout, mainPane, zen: false }, wanted, writing, true)
    return [areBothShown(facts) && 'both', panes(facts)].filter((each) => each !== false).join(' ')
  }

  it('take the room of one pane more, the preview’s first, then the list’s, and are one where that is not enough', () => {
    expect(seen('ample')).toBe('both list editor preview')
    expect(seen('wide')).toBe('both list editor')
    expect(seen('medium')).toBe('both editor')
    expect(seen('narrow')).toBe('editor')
    expect(seen('small')).toBe('editor')
  })

  it('leave the room of the other one to a preview that is asked for', () => {
    expect(seen('wide', 'preview')).toBe('list editor preview')
    expect(seen('medium', 'preview')).toBe('editor preview')
    expect(seen('narrow', 'preview')).toBe('preview')
  })

  it('take no room from a view', () => {
    expect(seen('medium', 'editor', false)).toBe('list')
  })
})

describe('the text alone', () => {
  const ui = {
    layout: 'wide',
    mainPane: 'editor',
    drawer: false,
    previewDetached: false,
    detachedPane: false,
  } as const
  const wanted = { showList: true, showPreview: true }

  it('has no pane beside it, and a view is none of it', () => {
    expect(panes(factsOf({ ...ui, zen: true }, wanted, true, false))).toBe('editor')
    expect(panes(factsOf({ ...ui, zen: true }, wanted, false, false))).toBe('list')
    expect(panes(factsOf({ ...ui, zen: false }, wanted, true, false))).toBe('list editor preview')
  })
})
