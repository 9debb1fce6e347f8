import { createHmac } from 'node:crypto'
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { Server } from './server'

type Status = 'online' | 'away' | 'offline'

/** Somebody of the demo tenant with a browser of their own. */
export class Colleague {
  readonly page: Page
  readonly id: string
  private readonly context: BrowserContext

  private constructor(page: Page, id: string, context: BrowserContext) {
    this.page = page
    this.id = id
    this.context = context
  }

  /** @param status as which they work; null for those who do not answer customers */
  static async signedIn(browser: Browser, server: Server, who: string, status: Status | null, options: Parameters<Browser['newContext']>[0] = {}): Promise<Colleague> {
    const context = await browser.newContext({ baseURL: server.url, ...options })
    const answer = await context.request.post('/api/v1/auth/login', {
      data: { tenant: 'demo', email: `${who}@demo.example`, password: 'wafaa-demo' },
    })
    expect(answer.ok()).toBe(true)
    const { user } = (await answer.json()) as { user: { id: string } }
    const colleague = new Colleague(await context.newPage(), user.id, context)
    if (status) await colleague.becomes(status)
    return colleague
  }

  async becomes(status: Status): Promise<void> {
    const answer = await this.context.request.patch(`/api/v1/agents/${this.id}/status`, { data: { status } })
    expect(answer.ok()).toBe(true)
  }

  async prefers(preferences: Record<string, string>): Promise<void> {
    const answer = await this.context.request.put('/api/v1/me/preferences', { data: preferences })
    expect(answer.ok()).toBe(true)
  }

  async opens(path: string): Promise<Page> {
    await this.page.goto(path)
    await expect(this.page.locator('main')).toBeVisible()
    return this.page
  }

  /** The line of a list. */
  row(name: string | RegExp): Locator {
    return this.page.locator('#list [data-row]').filter({ hasText: name })
  }

  composer(): Locator {
    return this.page.locator('#composer')
  }

  /** All that was said in the open conversation. */
  get log(): Locator {
    return this.page.getByRole('log')
  }

  /** The open conversation, by its key, once it can be claimed. */
  async claims(word = 'Claim'): Promise<void> {
    await expect(this.page.getByRole('button', { name: word, exact: true }).first()).toBeVisible()
    await this.page.keyboard.press('c')
    await expect(this.composer()).toBeFocused()
  }

  /** Writes what is being written, to the customer or to the team, and sends it. */
  async says(text: string): Promise<void> {
    await this.composer().fill(text)
    await this.composer().press('Enter')
    await expect(this.log.getByText(text).last()).toBeVisible()
  }

  async leaves(): Promise<void> {
    await this.becomes('offline')
    await this.closes()
  }

  async closes(): Promise<void> {
    await this.context.close()
  }
}

/** Somebody who writes from the web chat's page. */
export class Visitor {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  static async arrives(browser: Browser, server: Server): Promise<Visitor> {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 420, height: 720 } })
    const page = await context.newPage()
    await page.goto('/chat/demo')
    return new Visitor(page)
  }

  async says(text: string): Promise<void> {
    const field = this.page.locator('#text')
    await field.fill(text)
    await field.press('Enter')
    await expect(this.log.getByText(text)).toBeVisible()
  }

  get log(): Locator {
    return this.page.locator('#messages')
  }

  async leaves(): Promise<void> {
    await this.page.context().close()
  }
}

let count = 0

/** A customer of the generic channel writes, under a name of their own. */
export async function customerWrites(server: Server, name: string, text: string): Promise<void> {
  const body = JSON.stringify({
    message_id: `e2e-${Date.now()}-${++count}`,
    from: { id: `e2e-${name}`, name },
    text,
    timestamp: new Date().toISOString(),
  })
  const signature = createHmac('sha256', 'demo-app-secret').update(body).digest('hex')
  const answer = await fetch(`${server.url}/webhooks/messages/demo-channel`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wafaa-signature-256': `sha256=${signature}` },
    body,
  })
  expect(answer.ok).toBe(true)
}

/** What was asked for has come: nothing on the page holds a place for it any more. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[data-awaited], [role="status"][aria-label="Loading"], [role="status"][aria-label="جارٍ التحميل"]')).toHaveCount(0)
}
