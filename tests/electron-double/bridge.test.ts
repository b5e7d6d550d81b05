import { afterAll, expect, inject } from 'vitest'
import { bridgeConformance } from '../contract/bridge-conformance.ts'
import { repository } from '../product/run-seriatim.ts'
import { temporaryFolders } from '../product/temporary-folders.ts'
import { launchDouble } from './launch-double.ts'
import { pageBridge } from './page-bridge.ts'

const folders = temporaryFolders()
const complaints: string[] = []

bridgeConformance(
  'between the preload and the main process of the desktop application',
  async (workspace) => {
    const double = launchDouble({
      chromium: inject('chromium'),
      root: repository,
      home: folders.make(),
      args: workspace === null ? [] : [`--workspace=${workspace}`],
    })
    const page = await double.page()
    await page.locator('#root > *').first().waitFor()
    return {
      bridge: await pageBridge(page),
      async close() {
        const code = await double.quit()
        complaints.push(...double.complaints, ...(code === 0 ? [] : [`ended with ${code}: ${double.output}`]))
      },
    }
  },
)

afterAll(() => expect(complaints).toEqual([]))
