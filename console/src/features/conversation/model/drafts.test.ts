import { beforeEach, describe, expect, it, vi } from 'vitest'

async function freshPage() {
  vi.resetModules()
  return import('./drafts')
}

beforeEach(() => localStorage.clear())

describe('a draft', () => {
  it('is there again after a reload', async () => {
    const before = await freshPage()
    await before.openDrafts('omar')
    before.setDraft(before.draftKey('c1', 'reply'), 'Dear Sara')
    await vi.waitFor(() => expect(before.drafts.get().get('c1:reply')?.savedAt).toBeTypeOf('number'))
    const after = await freshPage()
    await after.openDrafts('omar')
    expect(after.drafts.get().get('c1:reply')?.text).toBe('Dear Sara')
  })

  it('survives a page that ends before the database has it', async () => {
    const before = await freshPage()
    await before.openDrafts('lina')
    before.setDraft('c2:note', 'call the bank')
    before.rescueDrafts()
    const after = await freshPage()
    await after.openDrafts('lina')
    expect(after.drafts.get().get('c2:note')?.text).toBe('call the bank')
  })

  it('of a reply and of a note are two, and of another person none', async () => {
    const page = await freshPage()
    await page.openDrafts('huda')
    page.setDraft(page.draftKey('c3', 'reply'), 'a')
    page.setDraft(page.draftKey('c3', 'note'), 'b')
    await vi.waitFor(() => expect(page.drafts.get().get('c3:note')?.savedAt).toBeTypeOf('number'))
    const other = await freshPage()
    await other.openDrafts('ali')
    expect(other.drafts.get().size).toBe(0)
  })

  it('is gone once it is emptied', async () => {
    const before = await freshPage()
    await before.openDrafts('noor')
    before.setDraft('c4:reply', 'x')
    await vi.waitFor(() => expect(before.drafts.get().get('c4:reply')?.savedAt).toBeTypeOf('number'))
    before.setDraft('c4:reply', '')
    await vi.waitFor(() => expect(before.drafts.get().get('c4:reply')?.savedAt).toBeTypeOf('number'))
    const after = await freshPage()
    await after.openDrafts('noor')
    expect(after.drafts.get().has('c4:reply')).toBe(false)
  })
})
