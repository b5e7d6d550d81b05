import { useLayoutEffect, useState } from 'react'
import { ButtonsGroup, IconButtonsGroup } from './buttons-group.tsx'
import { chosenDirection, chosenTheme, themes } from './chosen-look.ts'
import { ChoicesGroup, SelectGroup } from './choices-group.tsx'
import { FieldsGroup } from './fields-group.tsx'
import { BannersGroup, EmptyStatesGroup, ToastsGroup } from './messages-group.tsx'
import { OverlaysGroup } from './overlays-group.tsx'
import { ProgressGroup, SignsGroup } from './progress-group.tsx'
import { RowsGroup, TabsGroup } from './rows-group.tsx'
import styles from './gallery.module.css'
import { Segmented } from '../components/segmented.tsx'

const themeLabels = { light: 'Light', dark: 'Dark', sepia: 'Sepia', contrast: 'Contrast' } as const

/** Every component in every state, in the theme that the address or the switch asks for. */
export function Gallery() {
  const [theme, setTheme] = useState(chosenTheme)
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme
    document.documentElement.dir = chosenDirection()
  }, [theme])
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>Components</h1>
        <Segmented
          label="Theme"
          value={theme}
          onChange={setTheme}
          choices={themes.map((value) => ({ value, label: themeLabels[value] }))}
        />
      </header>
      <ButtonsGroup />
      <IconButtonsGroup />
      <FieldsGroup />
      <SelectGroup />
      <ChoicesGroup />
      <OverlaysGroup />
      <TabsGroup />
      <RowsGroup />
      <BannersGroup />
      <ToastsGroup />
      <EmptyStatesGroup />
      <ProgressGroup />
      <SignsGroup />
    </main>
  )
}
