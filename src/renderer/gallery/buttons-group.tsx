import { ArrowRight, Eye, ListTree, PanelLeft, Plus, Upload } from 'lucide-react'
import { nothing } from './nothing.ts'
import { GalleryGroup, Shown, type ShownState } from './shown.tsx'
import { Button, type ButtonProps } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Keys } from '../components/keys.tsx'

const looks = [
  { look: 'primary', words: 'Open site' },
  { look: 'ink', words: 'New article' },
  { look: 'plain', words: 'Run in background' },
  { look: 'quiet', words: 'Save report' },
] as const satisfies readonly { look: ButtonProps['look']; words: string }[]

const states: readonly { label: string; as: readonly ShownState[] }[] = [
  { label: 'hover', as: ['hovered'] },
  { label: 'press', as: ['hovered', 'pressed'] },
  { label: 'focus', as: ['focus-visible'] },
]

export function ButtonsGroup() {
  return (
    <GalleryGroup id="buttons" title="Button">
      {looks.flatMap(({ look, words }) => [
        <Shown key={look} label={look}>
          <Button look={look}>{words}</Button>
        </Shown>,
        ...states.map(({ label, as }) => (
          <Shown key={`${look} ${label}`} label={label} as={as}>
            <Button look={look}>{words}</Button>
          </Shown>
        )),
        <Shown key={`${look} disabled`} label="disabled">
          <Button look={look} disabledReason="No series is chosen.">
            {words}
          </Button>
        </Shown>,
        <Shown key={`${look} busy`} label="busy after 300 ms">
          <Button look={look} busy>
            {words}
          </Button>
        </Shown>,
      ])}
      <Shown label="small">
        <Button size="small">Check again</Button>
      </Shown>
      <Shown label="large">
        <Button size="large" look="primary" end={<Keys keys={['Ctrl', 'N']} joined />}>
          New article
        </Button>
      </Shown>
      <Shown label="icon, keys in its tooltip">
        <Button icon={<Upload size={16} strokeWidth={1.75} aria-hidden />} keys={['Ctrl', 'Shift', 'E']}>
          Export
        </Button>
      </Shown>
      <Shown label="icon, ink">
        <Button look="ink" icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}>
          New series
        </Button>
      </Shown>
      <Shown label="arrow after it">
        <Button size="small" end={<ArrowRight size={14} strokeWidth={1.75} aria-hidden />}>
          Open series
        </Button>
      </Shown>
      <Shown label="truly disabled">
        <Button isDisabled icon={<Eye size={16} strokeWidth={1.75} aria-hidden />}>
          Series page
        </Button>
      </Shown>
    </GalleryGroup>
  )
}

export function IconButtonsGroup() {
  const icon = <ListTree size={16} strokeWidth={1.75} aria-hidden />
  return (
    <GalleryGroup id="icon-buttons" title="Icon button">
      <Shown label="rest">
        <IconButton label="Contents" icon={icon} keys={['Ctrl', 'Shift', 'O']} onPress={nothing} />
      </Shown>
      {states.map(({ label, as }) => (
        <Shown key={label} label={label} as={as}>
          <IconButton label="Contents" icon={icon} />
        </Shown>
      ))}
      <Shown label="held">
        <IconButton label="List" icon={<PanelLeft size={16} strokeWidth={1.75} aria-hidden />} pressed />
      </Shown>
      <Shown label="disabled">
        <IconButton label="Contents" icon={icon} disabledReason="This article has no headings." />
      </Shown>
      <Shown label="busy">
        <IconButton label="Check" icon={icon} busy />
      </Shown>
    </GalleryGroup>
  )
}
