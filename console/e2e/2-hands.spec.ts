import { expect, test } from './parts/fixtures'
import { Colleague, customerWrites } from './parts/people'

test('a conversation goes from hand to hand, and each sees what the one before left', async ({ browser, server }) => {
  const shortcut = `bank-${Date.now()}`
  const nora = `Nora ${Date.now()}`
  const admin = await Colleague.signedIn(browser, server, 'admin', null)
  await admin.opens('/settings/replies')
  await admin.page.getByRole('button', { name: 'Add reply' }).click()
  await admin.page.getByRole('textbox', { name: 'Shortcut' }).fill(shortcut)
  await admin.page.getByRole('textbox', { name: 'Title' }).fill('Refund at the bank')
  await admin.page.getByRole('textbox', { name: 'Text' }).fill('Hello {{customer_name}}, your bank takes five days.')
  await admin.page.getByRole('button', { name: 'Save' }).click()
  await expect(admin.page.getByRole('cell', { name: `/${shortcut}` })).toBeVisible()

  const [omar, lina] = await Promise.all([
    Colleague.signedIn(browser, server, 'agent1', 'away'),
    Colleague.signedIn(browser, server, 'agent2', 'away'),
  ])
  await Promise.all([omar.opens('/inbox/queue'), lina.opens('/inbox/queue')])
  await customerWrites(server, nora, 'I want to speak to a human about my refund')
  await omar.row(nora).click()
  await omar.claims()

  // A slash brings the reply, with the name put in.
  await omar.page.keyboard.type(`/${shortcut}`)
  await expect(omar.page.getByRole('option', { name: /Refund at the bank/ })).toBeVisible()
  await omar.page.keyboard.press('Enter')
  await expect(omar.composer()).toHaveValue(`Hello ${nora}, your bank takes five days.`)
  await omar.page.keyboard.press('Enter')
  await expect(omar.log).toContainText(`Hello ${nora}, your bank takes five days.`)

  // A note by its key, then the transfer, which finds the colleague by name.
  await omar.page.keyboard.press('Escape')
  await omar.page.keyboard.press('n')
  await expect(omar.composer()).toBeFocused()
  await omar.page.keyboard.type('Order 4471, paid twice')
  await omar.page.keyboard.press('Enter')
  await expect(omar.log.getByText('Order 4471, paid twice')).toBeVisible()
  await omar.page.keyboard.press('Escape')
  await omar.page.keyboard.press('t')
  const dialog = omar.page.getByRole('dialog')
  await dialog.getByLabel('Note for your colleague').fill('You know the bank')
  await dialog.getByPlaceholder('Name or specialty').fill('Lina')
  await dialog.getByPlaceholder('Name or specialty').press('Enter')

  await lina.opens('/inbox/queue')
  await expect(lina.row(nora)).toContainText('Claim within')
  await lina.row(nora).click()
  await expect(lina.log).toContainText('Order 4471, paid twice')
  await expect(lina.log).toContainText('You know the bank')
  await lina.claims()
  await lina.composer().fill('I shall ask')
  await expect(lina.page.getByText(/^saved /)).toBeVisible()

  // Taken over in the middle of a sentence: it is kept, and can become a note.
  const lead = await Colleague.signedIn(browser, server, 'supervisor', 'away')
  await lead.opens('/inbox/all')
  await lead.row(nora).first().click()
  await expect(lead.log).toContainText('Order 4471, paid twice')
  await lead.page.keyboard.press('Shift+T')
  await expect(lead.composer()).toBeFocused()
  await expect(lina.page.getByText(/Your draft is kept/)).toBeVisible()
  await lina.page.getByRole('button', { name: 'Turn into note' }).click()
  await expect(lina.composer()).toHaveValue('I shall ask')

  // Back to the queue, where everybody finds it.
  await lead.page.keyboard.press('Escape')
  await lead.page.keyboard.press('Shift+E')
  await omar.opens('/inbox/queue')
  await expect(omar.row(nora)).toBeVisible()
  await Promise.all([omar.leaves(), lina.leaves(), lead.leaves(), admin.closes()])
})
