// How long until the inbox can be used with many waiting, against a running demo whose pages are built:
//   node measure/inbox.mjs http://127.0.0.1:8080 1000
// Fills the queue up to that many by the generic channel, then loads the page several times in Chromium. "Usable" is: a line of the list is there
// and takes the focus. Prints the median of the loads, warm and with an empty cache, and what one event costs the page.
import { createHmac, randomUUID } from 'node:crypto'
import { chromium } from '@playwright/test'

const server = process.argv[2] ?? 'http://127.0.0.1:8080'
const wanted = Number(process.argv[3] ?? 1000)
const LOADS = 5
const EVENTS = 100

async function writes(customer, text) {
  const body = JSON.stringify({ message_id: randomUUID(), from: { id: customer, name: customer }, text, timestamp: new Date().toISOString() })
  const signature = createHmac('sha256', 'demo-app-secret').update(body).digest('hex')
  const headers = { 'content-type': 'application/json', 'x-wafaa-signature-256': `sha256=${signature}` }
  for (;;) {
    const answer = await fetch(`${server}/webhooks/messages/demo-channel`, { method: 'POST', headers, body })
    if (answer.status !== 429) return answer.ok
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get('retry-after') ?? 1)))
  }
}

const browser = await chromium.launch({ executablePath: process.env.WAFAA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] })
const signedIn = async () => {
  const context = await browser.newContext({ baseURL: server, viewport: { width: 1440, height: 900 } })
  await context.request.post('/api/v1/auth/login', { data: { tenant: 'demo', email: 'supervisor@demo.example', password: 'wafaa-demo' } })
  return context
}

const context = await signedIn()
const { total } = await (await context.request.get('/api/v1/queue?limit=1')).json()
for (let n = total; n < wanted; n += 10) {
  await Promise.all(Array.from({ length: Math.min(10, wanted - n) }, (_, i) => writes(`Measured ${n + i}`, 'I want to speak to a human')))
}
const waiting = (await (await context.request.get('/api/v1/queue?limit=1')).json()).total

async function usable(page) {
  await page.goto('/inbox/queue', { waitUntil: 'commit' })
  const row = page.locator('#list [data-row]').first()
  await row.waitFor()
  await row.focus()
  return page.evaluate(() => performance.now())
}

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]
const cold = []
for (let i = 0; i < LOADS; i++) {
  const fresh = await signedIn()
  cold.push(await usable(await fresh.newPage()))
  await fresh.close()
}
const page = await context.newPage()
await usable(page)
const warm = []
for (let i = 0; i < LOADS; i++) warm.push(await usable(page))

const client = await context.newCDPSession(page)
await client.send('Performance.enable')
const busy = async () => (await client.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration').value
const [before, began] = [await busy(), Date.now()]
for (let i = 0; i < EVENTS; i++) {
  await writes(`Measured ${i % 50}`, `One more message ${i}`)
  await new Promise((resolve) => setTimeout(resolve, 60))
}
await page.waitForTimeout(500)
const [work, seconds] = [await busy() - before, (Date.now() - began) / 1000]
console.log(`waiting: ${waiting}`)
console.log(`usable, empty cache: ${median(cold).toFixed(0)} ms; warm: ${median(warm).toFixed(0)} ms (medians of ${LOADS})`)
console.log(`${Math.round((EVENTS / seconds) * 60)} messages a minute keep the page busy ${((work / seconds) * 100).toFixed(1)} % of a core, ${((work / EVENTS) * 1000).toFixed(1)} ms a message`)
await browser.close()
