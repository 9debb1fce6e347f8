export interface Part {
  text: string
  href?: string
}

const ADDRESS = /https?:\/\/[^\s<>"]+/gi
const TRAILING = /[.,;:!?)\]}'»؟،؛]+$/

/** Cuts a line into plain text and web addresses; punctuation after an address belongs to the sentence. */
export function linked(line: string): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const match of line.matchAll(ADDRESS)) {
    const address = match[0].replace(TRAILING, '')
    if (match.index > at) parts.push({ text: line.slice(at, match.index) })
    parts.push({ text: address, href: address })
    at = match.index + address.length
  }
  if (at < line.length) parts.push({ text: line.slice(at) })
  return parts
}
