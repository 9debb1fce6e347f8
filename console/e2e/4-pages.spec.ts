import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test } from './parts/fixtures'
import { Colleague, customerWrites, settled } from './parts/people'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const PAGES = ['/inbox/queue', '/inbox/all', '/floor', '/analytics', '/reports', '/knowledge', '/health', '/settings/agents', '/settings/triggers', '/settings/replies', '/settings/texts', '/settings/hours', '/settings/timing', '/settings/channels', '/me']
/** With every kind of part in them, so that the colours of the dark are all seen. */
const KINDS = ['/inbox/all', '/floor', '/analytics', '/knowledge', '/health', '/settings/triggers', '/settings/texts', '/settings/channels', '/me']
const WIDE = { width: 1440, height: 900 }
const NARROW = { width: 360, height: 740 }
const LOOKS = [
  { language: 'en', theme: 'light', viewport: WIDE, pages: PAGES },
  { language: 'ar', theme: 'dark', viewport: WIDE, pages: KINDS },
  { language: 'ar', theme: 'light', viewport: NARROW, pages: PAGES },
] as const

test('the sign-in lets in who knows the password, by keys alone', async ({ page, server }) => {
  await page.goto(`${server.url}/floor`)
  await expect(page).toHaveURL(/sign-in\?next=/)
  expect(await faults(page)).toEqual([])
  await page.getByLabel('Company').fill('demo')
  await page.keyboard.press('Tab')
  await page.keyboard.type('supervisor@demo.example')
  await page.keyboard.press('Tab')
  await page.keyboard.type('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Company, e-mail or password do not fit.')).toBeVisible()
  await page.getByLabel('Password', { exact: true }).fill('wafaa-demo')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/floor$/)
})

for (const { language, theme, viewport, pages } of LOOKS) {
  test(`the pages are sound in ${language}, ${theme}, ${viewport.width} px wide`, async ({ browser, server }) => {
    test.setTimeout(180_000)
    const admin = await Colleague.signedIn(browser, server, 'admin', null, { viewport, colorScheme: theme })
    await admin.prefers({ language, theme })
    await customerWrites(server, 'Jane Roe', 'طلب ORD-4471 (عاجل)، +971 50 123 4567! I want to speak to a human')
    const found: string[] = []
    const look = async (name: string) => {
      found.push(...(await faults(admin.page)).map((fault) => `${name}: ${fault}`))
      const over = await admin.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) found.push(`${name}: ${over} px wider than the screen`)
    }
    for (const path of pages) {
      await admin.opens(path)
      await settled(admin.page)
      await look(path)
    }
    await admin.opens('/inbox/all')
    await admin.row('Jane Roe').first().click()
    await expect(admin.page.getByRole('log')).toContainText('ORD-4471')
    await look('a conversation')
    await admin.page.keyboard.press('Control+k')
    await expect(admin.page.getByRole('combobox')).toBeVisible()
    await look('the palette')
    expect(found).toEqual([])
    await admin.prefers({ language: 'en', theme: 'auto' })
  })
}

test('Arabic is mirrored: places at the right, the list beside them, the customer at the right, we at the left', async ({ browser, server }) => {
  await customerWrites(server, 'Jane Roe', 'I want to speak to a human')
  const lina = await Colleague.signedIn(browser, server, 'agent2', 'away')
  await lina.prefers({ language: 'ar', digits: 'arab' })
  await lina.opens('/inbox/queue')
  await expect(lina.page.locator('html')).toHaveAttribute('dir', 'rtl')
  await lina.row('Jane Roe').first().click()
  await lina.claims('استلام')
  await lina.composer().fill('مرحبا، معك لينا')
  await lina.composer().press('Enter')
  await expect(lina.page.getByRole('log')).toContainText('مرحبا، معك لينا')

  const at = async (selector: string) => {
    const box = await lina.page.locator(selector).first().boundingBox()
    if (!box) throw new Error(`${selector} is not there`)
    return box.x + box.width / 2
  }
  const [places, list, log] = [await at('nav a[href="/inbox"]'), await at('#list'), await at('#log')]
  expect(places).toBeGreaterThan(list)
  expect(list).toBeGreaterThan(log)
  expect(await at('[data-author="customer"] [class*=bubble]')).toBeGreaterThan(await at('[data-author="agent"] [class*=bubble]'))
  await expect(lina.page.locator('#log time').first()).toHaveText(/[٠-٩]/)
  await lina.prefers({ language: 'en', digits: 'latn' })
  await lina.leaves()
})


/** What axe calls serious or critical. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<AxeResults> } }
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter((v) => v.impact === 'serious' || v.impact === 'critical')
      .map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(', ')}`)
  })
}
