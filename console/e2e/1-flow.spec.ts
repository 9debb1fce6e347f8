import { expect, test } from './parts/fixtures'
import { Colleague, customerWrites, Visitor } from './parts/people'

test('a customer is answered by the bot, then by a person, then by the bot again', async ({ browser, server }) => {
  const omar = await Colleague.signedIn(browser, server, 'agent1', 'online')
  const lina = await Colleague.signedIn(browser, server, 'agent2', 'away')
  await omar.opens('/inbox/queue')
  await lina.opens('/inbox/queue')
  const visitor = await Visitor.arrives(browser, server)

  await visitor.says('How long does delivery take?')
  await expect(visitor.log).toContainText(/deliver/i)
  await visitor.says('I want to speak to a human')
  await expect(visitor.log).toContainText('connect you')

  // Omar is told and goes there by the notice; Lina sees whose it is.
  await omar.page.getByRole('button', { name: 'View' }).click()
  await expect(lina.row('Visitor')).toContainText(/Assigned to .?Omar/)
  await expect(omar.page.getByRole('log')).toContainText('I want to speak to a human')
  await omar.page.keyboard.press('c')
  await expect(omar.composer()).toBeFocused()
  await expect(lina.row('Visitor')).toHaveCount(0)

  await omar.composer().fill('Hello, Omar here.')
  await omar.page.keyboard.press('Enter')
  await expect(visitor.log).toContainText('Hello, Omar here.')
  await expect(omar.page.getByRole('log').getByText('Hello, Omar here.')).toHaveCount(1)
  await visitor.says('Thank you, that was quick')
  await expect(omar.page.getByRole('log')).toContainText('Thank you, that was quick')

  await omar.page.getByRole('button', { name: 'Resolve' }).click()
  await expect(omar.page.getByText(/^Resolved: /)).toBeVisible()
  await visitor.says('What payment methods do you accept?')
  await expect(visitor.log).toContainText(/card/i)
  await omar.leaves()
  await lina.leaves()
})

test('of two agents who claim at once one wins, and the other is told who', async ({ browser, server }) => {
  const omar = await Colleague.signedIn(browser, server, 'agent1', 'away')
  const lina = await Colleague.signedIn(browser, server, 'agent2', 'away')
  await Promise.all([omar.opens('/inbox/queue'), lina.opens('/inbox/queue')])
  await customerWrites(server, 'Huda Zaki', 'I want to speak to a human')
  await Promise.all([omar.row('Huda Zaki').click(), lina.row('Huda Zaki').click()])
  const buttons = [omar, lina].map((agent) => agent.page.getByRole('banner').getByRole('button', { name: 'Claim' }).or(agent.page.locator('header').getByRole('button', { name: 'Claim', exact: true })))
  await Promise.all(buttons.map((button) => expect(button).toBeVisible()))
  await Promise.all([omar.page.keyboard.press('c'), lina.page.keyboard.press('c')])

  const won = async (agent: Colleague) => agent.composer().isVisible()
  await expect.poll(async () => (await Promise.all([won(omar), won(lina)])).filter(Boolean).length).toBe(1)
  const [winner, loser] = (await won(omar)) ? [omar, lina] : [lina, omar]
  await expect(winner.composer()).toBeFocused()
  const name = winner === omar ? 'Omar' : 'Lina'
  await expect(loser.page.getByText(new RegExp(`${name}.* claimed this|${name}.* holds this`)).first()).toBeVisible()
  await expect(loser.composer()).toBeHidden()
  await omar.leaves()
  await lina.leaves()
})
