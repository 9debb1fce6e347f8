const PANES = ['#list', '#log', '#composer', '#side-panel', '#main']

/** Moves the focus to the next part of the page, or the one before. */
export function movePane(by: 1 | -1): void {
  const panes = PANES.map((p) => document.querySelector<HTMLElement>(p)).filter((p) => p !== null && p.offsetParent !== null)
  const inner = panes.length > 1 ? panes.filter((p) => p?.id !== 'main') : panes
  const at = inner.findIndex((p) => p?.contains(document.activeElement))
  const to = inner[(at + by + inner.length) % inner.length]
  const focusable = to?.id === 'list' ? (to.querySelector<HTMLElement>('[data-row][tabindex="0"]') ?? to) : to
  focusable?.focus()
}
