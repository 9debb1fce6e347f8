/** A text as it is compared in a search: without marks, with one form for the letters that Arabic writes in several ways. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u2066-\u2069]/gu, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase()
}

/** Whether each word of the search begins some word of the text, or stands in it where it is long enough to mean it. */
export function finds(search: string, text: string): boolean {
  const within = folded(text)
  const words = within.split(/[\s·/]+/)
  return folded(search)
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)) || (part.length > 2 && within.includes(part)))
}
