import '../styles/index.css'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { Gallery } from './gallery.tsx'
import { chosenDirection } from './chosen-look.ts'

/**
 * The components by themselves, each in every state: a page for development and for the tests. It is no
 * input of the product's build, so nothing of it is shipped.
 */
const page = document.getElementById('root')
if (page === null) throw new Error('The page has no root element.')
createRoot(page).render(
  // Arabic only turns the page round; its words stay English.
  <I18nProvider locale={chosenDirection() === 'rtl' ? 'ar' : 'en'}>
    <Gallery />
  </I18nProvider>,
)
