import { expect, test } from './parts/fixtures'
import { Colleague, customerWrites } from './parts/people'

test('what was begun outlives a reload, and the page a restart of the server', async ({ browser, server }) => {
  test.setTimeout(400_000)
  const omar = await Colleague.signedIn(browser, server, 'agent1', 'away')
  await omar.opens('/inbox/queue')
  await customerWrites(server, 'Sara Ali', 'I want to speak to a human')
  await omar.row('Sara Ali').click()
  await omar.claims()
  await omar.composer().fill('I have asked our bank, and')
  await expect(omar.page.getByText(/^saved /)).toBeVisible()
  await omar.page.reload()
  await expect(omar.composer()).toHaveValue('I have asked our bank, and')

  await server.stop()
  await expect(omar.page.getByText(/Reconnecting…/)).toBeVisible()
  await omar.composer().fill('I have asked our bank, and it went out today.')
  await omar.composer().press('Enter')
  await expect(omar.page.getByRole('log')).toContainText('it went out today.')
  await omar.composer().fill('Is there')

  await server.start()
  await omar.page.getByRole('button', { name: 'Try now' }).click({ timeout: 3000 }).catch(() => undefined)
  await expect(omar.page.getByText(/Reconnecting…/)).toBeHidden({ timeout: 40_000 })
  await expect(omar.composer()).toHaveValue('Is there')
  await customerWrites(server, 'Sara Ali', 'Thank you, I see it now')
  await expect(omar.page.getByRole('log')).toContainText('Thank you, I see it now')
  await expect(omar.page.getByRole('log').getByText('it went out today.')).toHaveCount(1)
  await expect(omar.page.getByRole('log').getByText('Waits for the connection')).toHaveCount(0)
  await omar.leaves()
})
