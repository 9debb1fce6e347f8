import css from './person.module.css'

/** A name in its own direction, whatever stands around it. */
export function Name({ children, className }: { children: string; className?: string | undefined }) {
  return (
    <bdi dir="auto" className={className}>
      {children}
    </bdi>
  )
}

/** The first letters of a name, as a small round sign. */
export function Initials({ name, size = 28 }: { name: string; size?: number }) {
  const words = name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((w) => first(w ?? ''))
  // Arabic letters would join into something else.
  const text = /\p{Script=Arabic}/u.test(letters[0] ?? '') ? letters[0] : letters.join('')
  return (
    <span className={css.initials} style={{ inlineSize: size, blockSize: size, fontSize: size * 0.4 }} data-letters={text?.toLocaleUpperCase()} aria-hidden />
  )
}

const letters = new Intl.Segmenter()

function first(word: string): string {
  return letters.segment(word)[Symbol.iterator]().next().value?.segment ?? ''
}
