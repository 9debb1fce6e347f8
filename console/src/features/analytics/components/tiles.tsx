import { useT } from '@/i18n/use-t'
import type { MessageId } from '@/i18n/i18n'
import type { Summary, Tiles as Figures } from '../api/types'
import css from './analytics.module.css'

interface Tile {
  label: MessageId
  value: string
  /** How the period before was, and how many facts a mean or a percentile rests on. */
  beside: string
  /** The same in business hours. */
  inHours?: string
  figure: string
  only: string[]
}

/** The figures of the period; each opens into the list that it counts. */
export function Tiles({ summary, open }: { summary: Summary; open: (figure: string, labels: string[]) => void }) {
  const { t, format } = useT()
  const { current, previous } = summary
  const before = (value: string) => t('analytics.before', { value })
  const count = (label: MessageId, of: (f: Figures) => number, figure: string, ...only: string[]): Tile => ({
    label, figure, only, value: format.number(of(current)), beside: before(format.number(of(previous))),
  })
  const share = (value: number | null | undefined) => (value == null ? '–' : format.percent(value))
  const time = (value: number | null | undefined) => (value == null ? '–' : format.duration(value))
  const inHours = (value: number | null | undefined) => t('analytics.inHours', { value: time(value) })
  const n = (value: number) => t('analytics.n', { n: format.number(value) })
  const tiles: Tile[] = [
    count('analytics.messagesIn', (f) => f.messages_in, 'messages', 'customer'),
    count('analytics.messagesOut', (f) => f.messages_out, 'messages', 'bot', 'agent', 'system'),
    count('analytics.conversations', (f) => f.conversations, 'conversations'),
    count('analytics.handoffs', (f) => f.handoffs, 'handoffs'),
    { label: 'analytics.handoffRate', value: share(current.handoff_rate), beside: before(share(previous.handoff_rate)), figure: 'handoffs', only: [] },
    { label: 'analytics.botResolution', value: share(current.bot_resolution_rate), beside: `${n(current.resolutions)} · ${before(share(previous.bot_resolution_rate))}`, figure: 'resolutions', only: ['bot'] },
    { label: 'analytics.assignment', value: time(current.assignment.p50), beside: `P95 ${time(current.assignment.p95)} · ${n(current.assignment.count)}`, inHours: inHours(current.assignment_in_hours.p50), figure: 'assignment', only: [] },
    { label: 'analytics.firstResponse', value: time(current.first_response.p50), beside: `P95 ${time(current.first_response.p95)} · ${n(current.first_response.count)}`, inHours: inHours(current.first_response_in_hours.p50), figure: 'first_human_response', only: [] },
    { label: 'analytics.csat', value: current.csat.average == null ? '–' : format.score(current.csat.average), beside: n(current.csat.responses), figure: 'ratings', only: [] },
  ]
  return (
    <div className={css.tiles}>
      {tiles.map((tile) => (
        <button key={tile.label} type="button" className={css.tile} onClick={() => open(tile.figure, tile.only)}>
          <span>{t(tile.label)}</span>
          <strong>{tile.value}</strong>
          <span>{tile.beside}</span>
          {tile.inHours && <span>{tile.inHours}</span>}
        </button>
      ))}
    </div>
  )
}
