import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Where pictures go: with WAFAA_SCREENS into the documentation, else beside what else the tests leave. */
const folder = process.env.WAFAA_SCREENS ?? new URL('../../target/screens', import.meta.url).pathname

/** A picture of the page as it is, small enough for a repository. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  const client = await page.context().newCDPSession(page)
  const { data } = await client.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
  await client.detach()
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.webp`), Buffer.from(data, 'base64'))
}
