import { useQuery } from '@tanstack/react-query'
import { useT } from '@/i18n/use-t'
import { latencyQuery, messagesQuery, moodsQuery, ratingsQuery, type Parameters } from '../api/analytics'
import { intervalOf, type Shown } from '../model/range'
import { inUnit, timeUnit } from '../model/time-axis'
import css from './analytics.module.css'
import { Bars, type Series } from './bars'

const MOODS = { positive: 'var(--w-positive)', neutral: 'var(--w-neutral)', negative: 'var(--w-negative)', very_negative: 'var(--w-very-negative)' } as const

/** The figures over time. */
export function Charts({ shown, query, open }: { shown: Shown; query: Parameters; open: (figure: string, labels?: string[]) => void }) {
  const { t, format } = useT()
  const asked = { ...query, interval: intervalOf(shown) }
  const messages = useQuery(messagesQuery(asked)).data
  const moods = useQuery(moodsQuery(asked)).data
  const ratings = useQuery(ratingsQuery(asked)).data
  const latency = useQuery(latencyQuery(asked)).data
  const waits = latency?.series.map((p) => p.kinds['first_human_response']?.p50 ?? 0) ?? []
  const unit = timeUnit(Math.max(0, ...waits))
  const hours = asked.interval === 'hour'
  const all = { tz: shown.tz, hours, empty: t('analytics.nothing') }
  const chart = (title: string, starts: string[], series: Series[], show: (v: number) => string = (v) => format.number(v)) => (
    <Bars title={title} starts={starts} series={series} show={show} {...all} />
  )
  return (
    <div className={css.charts}>
      {!messages && <Placeholder title={t('analytics.chart.messages')} />}
      {messages && chart(t('analytics.chart.messages'), messages.series.map((p) => p.start), [
        { name: t('analytics.inbound'), colour: 'var(--w-accent)', values: messages.series.map((p) => p.inbound) },
        { name: t('analytics.outbound'), colour: 'var(--w-negative)', values: messages.series.map((p) => p.outbound) },
      ])}
      {!latency && <Placeholder title={t('analytics.chart.firstResponse.seconds')} />}
      {latency && chart(t(`analytics.chart.firstResponse.${unit}`), latency.series.map((p) => p.start), [
        { name: t('analytics.firstResponse'), colour: 'var(--w-bot)', values: waits.map((wait) => inUnit(wait, unit)) },
      ])}
      {!moods && <Placeholder title={t('analytics.chart.moods')} />}
      {moods && chart(t('analytics.chart.moods'), moods.series.map((p) => p.start), (Object.keys(MOODS) as (keyof typeof MOODS)[]).map((mood) => (
        { name: t(`sentiment.${mood}`), colour: MOODS[mood], values: moods.series.map((p) => p.distribution[mood] ?? 0) }
      )))}
      {!ratings && <Placeholder title={t('analytics.chart.ratings')} />}
      {ratings && chart(t('analytics.chart.ratings'), ratings.series.map((p) => p.start), [
        { name: t('analytics.ratings'), colour: 'var(--w-success)', values: ratings.series.map((p) => p.responses) },
      ])}
      {latency && (
        <section className={css.chart}>
          <h2>{t('analytics.latencies')}</h2>
          <ul className={css.list}>
            {Object.entries(latency.kinds).map(([kind, d]) => (
              <li key={kind}>
                <button type="button" onClick={() => open(kind)}>
                  <span>{t(`analytics.figure.${kind}` as 'analytics.figure.assignment')}</span>
                  <span className={css.quiet}>
                    {d.count === 0 ? t('analytics.nothing') : `P50 ${ms(d.p50)} · P95 ${ms(d.p95)} · P99 ${ms(d.p99)} · ${t('analytics.n', { n: format.number(d.count) })}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )

  function ms(value: number | null | undefined): string {
    if (value == null) return '–'
    return value < 1000 ? t('analytics.ms', { n: value }) : format.duration(value)
  }
}

/** Holds a chart's place, so that nothing moves when it comes. */
export function Placeholder({ title }: { title: string }) {
  return <section className={css.chart} data-awaited><h2>{title}</h2></section>
}
