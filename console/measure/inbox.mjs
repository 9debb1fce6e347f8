// How it feels on a full floor, against a running demo whose pages are built:
//   npm run measure -- http://127.0.0.1:8080 1000 100
// Fills the queue up to so many by the generic channel and signs so many agents in, each with a live stream. Then:
// - loads the inbox several times in Chromium, with an empty cache and warm; "usable" is: a line of the list is there and takes the focus;
// - has one agent claim, and takes the time from the call until each other agent's stream tells of it, and until a page shows it;
// - lets customers write, and takes what a message costs the page.
import { chromium } from '@playwright/test'
import { agents, listens, PASSWORD, quantile, signIn, writes } from './parts.mjs'

const server = process.argv[2] ?? 'http://127.0.0.1:8080'
const wanted = Number(process.argv[3] ?? 1000)
const colleagues = Number(process.argv[4] ?? 100)
const LOADS = 7
const CLAIMS = 40
const EVENTS = 100

const supervisor = await signIn(server, 'supervisor@demo.example')
const waiting = async () => (await supervisor.ask('GET', '/queue?limit=1')).total

for (let n = await waiting(); n < wanted; n += 10) {
  await Promise.all(Array.from({ length: Math.min(10, wanted - n) }, (_, i) => writes(server, `Measured ${n + i}`, 'I want to speak to a human')))
}
const team = await agents(server, colleagues)
const heard = new Map()
const ends = []
for (const agent of team) {
  await agent.ask('PATCH', `/agents/${agent.id}/status`, { status: 'away' })
  ends.push(await listens(server, agent, (type, data) => type === 'conversation_claimed' && heard.get(data.conversation_id)?.push([agent.id, performance.now()])))
}
console.log(`waiting: ${await waiting()}; agents with a live stream: ${team.length}`)

const browser = await chromium.launch({ executablePath: process.env.WAFAA_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] })
async function signedIn(who) {
  const context = await browser.newContext({ baseURL: server, viewport: { width: 1440, height: 900 } })
  await context.request.post('/api/v1/auth/login', { data: { tenant: 'demo', email: `${who}@demo.example`, password: PASSWORD } })
  return context
}
async function usable(page) {
  await page.goto('/inbox/queue', { waitUntil: 'commit' })
  const row = page.locator('#list [data-row]').first()
  await row.waitFor()
  await row.focus()
  return page.evaluate(() => performance.now())
}

const cold = []
for (let i = 0; i < LOADS; i++) {
  const fresh = await signedIn('supervisor')
  cold.push(await usable(await fresh.newPage()))
  await fresh.close()
}
const context = await signedIn('agent1')
const page = await context.newPage()
await usable(page)
const warm = []
for (let i = 0; i < LOADS; i++) warm.push(await usable(page))
console.log(`usable, median of ${LOADS}: empty cache ${quantile(cold, 0.5).toFixed(0)} ms, warm ${quantile(warm, 0.5).toFixed(0)} ms`)

// The page itself takes the time at which a line says who claimed it, or is gone.
await page.evaluate(() => {
  const watched = (window.watched = new Map())
  const gone = (row) => !row || row.closest('[data-leaving]') !== null
  const look = () => watched.forEach((at, id) => at === 0 && gone(document.querySelector(`[data-row="${id}"]`)) && watched.set(id, Date.now()))
  new MutationObserver(look).observe(document.getElementById('list'), { subtree: true, childList: true, attributes: true })
  window.watch = (id) => document.querySelector(`[data-row="${id}"]`) !== null && Boolean(watched.set(id, 0))
})
const [first, ...others] = team
const queue = (await supervisor.ask('GET', `/queue?limit=${CLAIMS}`)).data.map((row) => row.conversation_id)
const [told, shown] = [[], []]
for (const id of queue) {
  const here = []
  heard.set(id, here)
  const onPage = await page.evaluate((id) => window.watch(id), id)
  const [began, clock] = [performance.now(), Date.now()]
  await first.ask('POST', `/agents/${first.id}/claim/${id}`)
  while (here.filter(([who]) => who !== first.id).length < others.length) await new Promise((resolve) => setTimeout(resolve, 2))
  told.push(...here.filter(([who]) => who !== first.id).map(([, at]) => at - began))
  if (onPage) shown.push((await (await page.waitForFunction((id) => window.watched.get(id), id)).jsonValue()) - clock)
}
const line = (values) => `P50 ${quantile(values, 0.5).toFixed(0)}, P95 ${quantile(values, 0.95).toFixed(0)}, most ${Math.max(...values).toFixed(0)} ms`
console.log(`a claim until ${others.length} other streams tell it (${told.length} times): ${line(told)}`)
console.log(`a claim until a page shows it (${shown.length} times): ${line(shown)}`)

const client = await context.newCDPSession(page)
await client.send('Performance.enable')
const busy = async () => (await client.send('Performance.getMetrics')).metrics.find((m) => m.name === 'TaskDuration').value
const [before, since] = [await busy(), Date.now()]
for (let i = 0; i < EVENTS; i++) {
  await writes(server, `Measured ${i % 50}`, `One more message ${i}`)
  await new Promise((resolve) => setTimeout(resolve, 60))
}
// Busy only with what has arrived: the last message is on the page, or nobody would see it.
await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 })))
const [work, seconds] = [(await busy()) - before, (Date.now() - since) / 1000]
console.log(`${Math.round((EVENTS / seconds) * 60)} messages a minute keep the page busy ${((work / seconds) * 100).toFixed(1)} % of a core, ${((work / EVENTS) * 1000).toFixed(1)} ms a message`)

for (const id of queue) await first.ask('POST', `/agents/${first.id}/release/${id}`, { outcome: 'requeue' })
ends.forEach((end) => end())
await browser.close()
