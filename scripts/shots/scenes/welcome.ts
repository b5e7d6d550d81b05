import type { Scene } from '../scene.ts'

/** The window without a workspace, and its two dialogs. */
export const welcomeScenes: readonly Scene[] = [
  {
    name: 'welcome',
    welcome: true,
    show: async ({ page }) => {
      await page.getByRole('heading', { name: 'Write it in order.' }).waitFor()
      await page.getByText('Not connected').waitFor()
    },
  },
  {
    name: 'new-workspace',
    welcome: true,
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^New workspace/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'open-folder',
    welcome: true,
    show: async ({ page }) => {
      await page.getByRole('button', { name: /^Open a folder/ }).click()
      await page.getByRole('dialog').getByRole('textbox', { name: 'Folder' }).fill('writing/field-notes')
      await page.getByRole('button', { name: 'Open', exact: true }).click()
    },
  },
]
