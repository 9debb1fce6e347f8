import { expect, test } from './parts/fixtures'
import { Colleague, customerWrites, settled, Visitor } from './parts/people'
import { picture } from './parts/screens'

const STORY: [name: string, text: string][] = [
  ['Khalid Omar', 'How long does delivery take?'],
  ['Priya Menon', 'What payment methods do you accept?'],
  ['ليلى ناصر', 'كم يستغرق التوصيل؟'],
  ['Tom Baker', 'How do I return an item?'],
  ['Daniel Reyes', 'I would like to talk to a person, please'],
  ['هدى كريم', 'أريد التحدث مع موظف من فضلكم، الطلب ORD-4471 لم يصل'],
  ['Sara Mansour', 'How do I get a refund?'],
  ['Sara Mansour', 'This is the third time I ask. I want to speak to a human'],
]

/** Pictures of the main pages for the documentation; each is also looked at for what would spoil it. */
test('the main pages, as pictures', async ({ browser, server }) => {
  test.setTimeout(120_000)
  const omar = await Colleague.signedIn(browser, server, 'agent1', 'away', { viewport: { width: 1280, height: 800 } })
  const lina = await Colleague.signedIn(browser, server, 'agent2', 'away')
  const lead = await Colleague.signedIn(browser, server, 'supervisor', null, { viewport: { width: 1280, height: 800 } })
  for (const [name, text] of STORY) await customerWrites(server, name, text)

  await omar.opens('/inbox/queue')
  await omar.row('Sara Mansour').click()
  await omar.claims()
  await omar.says('Hello Sara, I am sorry that you had to ask again. I have your order before me.')
  await omar.page.keyboard.press('Escape')
  await omar.page.keyboard.press('n')
  await omar.says('Paid twice on 18 November; finance knows.')
  await customerWrites(server, 'Sara Mansour', 'Thank you! When will I have the money?')
  await expect(omar.log).toContainText('When will I have the money?')
  await lina.opens('/inbox/queue')
  await lina.row('هدى كريم').click()
  await lina.claims()
  await lina.says('أهلًا هدى، أبحث عن الطلب الآن.')

  await settled(omar.page)
  await picture(omar.page, 'inbox')
  await omar.prefers({ language: 'ar', theme: 'dark' })
  await omar.page.reload()
  await expect(omar.log).toContainText('When will I have the money?')
  await settled(omar.page)
  await picture(omar.page, 'inbox-arabic-dark')
  await omar.prefers({ language: 'en', theme: 'auto' })

  for (const [path, name, there] of [
    ['/floor', 'floor', 'Omar'],
    ['/analytics', 'analytics', 'Handed over'],
    ['/knowledge', 'knowledge', 'Add article'],
    ['/health', 'health', 'Event store'],
  ] as const) {
    await lead.opens(path)
    await expect(lead.page.getByText(there).first()).toBeVisible()
    await settled(lead.page)
    await picture(lead.page, name)
  }

  const visitor = await Visitor.arrives(browser, server)
  await visitor.says('How long does delivery take?')
  await expect(visitor.log).toContainText(/deliver/i)
  await settled(visitor.page)
  await picture(visitor.page, 'chat')
  await Promise.all([omar.leaves(), lina.leaves(), lead.closes(), visitor.leaves()])
})
