import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const NEAR_END_PX = 80
const NEAR_START_PX = 400

/** Where a person had got to, for as long as the page lives. */
const places = new Map<string, number>()

interface Options {
  id: string
  ready: boolean
  /** Changes when something is added at the end. */
  lastKey: string | undefined
  /** Changes when older entries are put before the first. */
  firstKey: string | undefined
  hasOlder: boolean
  loadOlder: () => void
}

/** A log that opens at its end, follows it only while a person is there, and does not jump when older entries arrive. */
export function useLogScroll({ id, ready, lastKey, firstKey, hasOlder, loadOlder }: Options) {
  const ref = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  const height = useRef(0)
  const [atEnd, setAtEnd] = useState(true)

  const toEnd = useCallback(() => {
    const log = ref.current
    if (!log) return
    log.scrollTop = log.scrollHeight
    following.current = true
    setAtEnd(true)
  }, [])

  useLayoutEffect(() => {
    const log = ref.current
    if (!log || !ready) return
    const kept = places.get(id)
    const unread = log.querySelector<HTMLElement>('[data-first-unread]')
    if (kept !== undefined) log.scrollTop = kept
    else if (unread) log.scrollTop = unread.offsetTop - 80
    else log.scrollTop = log.scrollHeight
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX
    following.current = near
    setAtEnd(near)
  }, [id, ready])

  useLayoutEffect(() => {
    const log = ref.current
    if (log && following.current) log.scrollTop = log.scrollHeight
  }, [lastKey])

  useLayoutEffect(() => {
    const log = ref.current
    if (!log) return
    // Older entries came before what is in view: the view stays on what it showed.
    if (height.current > 0 && !following.current) log.scrollTop += log.scrollHeight - height.current
    height.current = 0
  }, [firstKey])

  useEffect(() => {
    const log = ref.current
    if (!log) return
    // The pane changes its height with the composer and the keyboard of a phone.
    const watch = new ResizeObserver(() => {
      if (following.current) log.scrollTop = log.scrollHeight
    })
    watch.observe(log)
    if (log.firstElementChild) watch.observe(log.firstElementChild)
    return () => watch.disconnect()
  }, [])

  const onScroll = () => {
    const log = ref.current
    if (!log || !ready) return
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX
    following.current = near
    setAtEnd(near)
    if (near) places.delete(id)
    else places.set(id, log.scrollTop)
    if (hasOlder && log.scrollTop < NEAR_START_PX && height.current === 0) {
      height.current = log.scrollHeight
      loadOlder()
    }
  }

  return { ref, onScroll, atEnd, toEnd }
}
