/** What is put into a canned reply. */
export interface Known {
  customer_name: string | undefined
  agent_name: string | undefined
  company: string | undefined
}

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g

/** The text with what is known put in; what is not known stays as it is, to be filled by hand. */
export function filled(text: string, known: Known): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => (known as unknown as Record<string, string | undefined>)[name] ?? whole)
}

/** Whether something is left to be filled: such a text is not sent. */
export function hasGap(text: string): boolean {
  return /\{\{\s*\w+\s*\}\}/.test(text)
}

/** The word that is being asked for: from a slash at the start of a line up to the caret. */
export function asked(text: string, caret: number): { from: number; word: string } | undefined {
  const line = text.slice(0, caret)
  const from = line.lastIndexOf('\n') + 1
  const typed = line.slice(from)
  return /^\/\S*$/.test(typed) ? { from, word: typed.slice(1) } : undefined
}
