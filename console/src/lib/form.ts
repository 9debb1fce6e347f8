/** What a field of a form holds, without the spaces around it. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

/** The parts of a field that holds several, apart by lines or commas of either script. */
export function listOf(form: FormData, name: string, between: 'lines' | 'commas'): string[] {
  return textOf(form, name)
    .split(between === 'lines' ? /\n/ : /[,،]/)
    .map((part) => part.trim())
    .filter(Boolean)
}
