import { useElementSize } from '@mantine/hooks'
import { useId, useState } from 'react'
import { useT } from '@/i18n/use-t'
import table from '@/ui/table.module.css'
import css from './analytics.module.css'

export interface Series {
  name: string
  colour: string
  values: number[]
}

interface Props {
  /** The question that the chart answers, with its unit. */
  title: string
  starts: string[]
  tz: string
  hours: boolean
  series: Series[]
  show: (value: number) => string
  empty: string
}

const [HEIGHT, LEFT, BOTTOM, TOP] = [220, 44, 24, 10] as const
/** What a date below the bars needs. */
const DATE_PX = 64

/** The next of 1, 2, 4, 8 times a power of ten, so that quarters of it are round. */
export function roundUp(value: number): number {
  if (value <= 0) return 4
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 4, 8].find((step) => value <= step * power) ?? 10) * power
}

/** Stacked bars over time, from zero; time runs from left to right in every language. The same as a table on demand. */
export function Bars({ title, starts, tz, hours, series, show, empty }: Props) {
  const { t, locale } = useT()
  const [asTable, setAsTable] = useState(false)
  const [labelledBy, describedBy] = [useId(), useId()]
  const label = new Intl.DateTimeFormat(locale, { timeZone: tz, hourCycle: 'h23', ...(hours ? { hour: '2-digit', minute: '2-digit' } : { day: 'numeric', month: 'short' }) })
  const exact = new Intl.DateTimeFormat(locale, { timeZone: tz, hourCycle: 'h23', dateStyle: 'medium', ...(hours ? { timeStyle: 'short' } : {}) })
  const sums = starts.map((_, i) => series.reduce((sum, s) => sum + (s.values[i] ?? 0), 0))
  const total = sums.reduce((a, b) => a + b, 0)
  const most = Math.max(...sums)
  const when = starts[sums.indexOf(most)]
  const summary = when === undefined ? '' : t('analytics.most', { value: show(Math.round(most * 10) / 10), when: exact.format(new Date(when)) })
  return (
    <figure className={css.chart}>
      <figcaption>
        <h2 id={labelledBy}>{title}</h2>
        {total > 0 && <button type="button" className={css.plain} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'analytics.asChart' : 'analytics.asTable')}</button>}
      </figcaption>
      {total === 0 && <p className={css.none}>{empty}</p>}
      {total > 0 && <p id={describedBy} className={css.quiet}>{summary}</p>}
      {total > 0 && !asTable && (
        <>
          {series.length > 1 && <p className={css.keys}>{series.map((s) => <span key={s.name}><i style={{ background: s.colour }} />{s.name}</span>)}</p>}
          <Plot starts={starts} series={series} show={(v) => show(v)} label={(at) => label.format(new Date(at))} exact={(at) => exact.format(new Date(at))} labelledBy={labelledBy} describedBy={describedBy} />
        </>
      )}
      {total > 0 && asTable && (
        <div className={`${table.wrap} ${css.numbers}`}>
          <table className={table.table}>
            <thead><tr><th>{t('analytics.start')}</th>{series.map((s) => <th key={s.name} className={table.end}>{s.name}</th>)}</tr></thead>
            <tbody>
              {starts.map((at, i) => (
                <tr key={at}><td className={table.num}>{exact.format(new Date(at))}</td>{series.map((s) => <td key={s.name} className={`${table.num} ${table.end}`}>{show(s.values[i] ?? 0)}</td>)}</tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </figure>
  )
}

interface PlotProps {
  starts: string[]
  series: Series[]
  show: (value: number) => string
  label: (at: string) => string
  exact: (at: string) => string
  labelledBy: string
  describedBy: string
}

function Plot({ starts, series, show, label, exact, labelledBy, describedBy }: PlotProps) {
  const sums = starts.map((_, i) => series.reduce((sum, s) => sum + (s.values[i] ?? 0), 0))
  // What is counted has no quarters.
  const counted = series.every((s) => s.values.every(Number.isInteger))
  const top = roundUp(Math.max(...sums, counted ? 4 : 0))
  const { ref, width } = useElementSize<HTMLDivElement>()
  const step = Math.max(0, width - LEFT) / Math.max(1, starts.length)
  const every = Math.ceil((starts.length * DATE_PX) / Math.max(DATE_PX, width - LEFT))
  const y = (value: number) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * value) / top
  return (
    <div ref={ref} className={css.plot} style={{ blockSize: HEIGHT }} dir="ltr">
      <svg width={width} height={HEIGHT} role="img" aria-labelledby={labelledBy} aria-describedby={describedBy}>
        {[0, 1, 2, 3, 4].map((i) => (
          <g key={i}>
            <line x1={LEFT} x2={width} y1={y((top * i) / 4)} y2={y((top * i) / 4)} />
            <text x={LEFT - 8} y={y((top * i) / 4) + 4} textAnchor="end">{show((top * i) / 4)}</text>
          </g>
        ))}
        {starts.map((at, i) => (
          <Bar key={at} x={LEFT + i * step} step={step} y={y} series={series} index={i} told={`${exact(at)}: ${series.map((s) => `${s.name} ${show(s.values[i] ?? 0)}`).join(', ')}`} />
        ))}
        {starts.map((at, i) => i % every === 0 && <text key={at} x={LEFT + (i + 0.5) * step} y={HEIGHT - 6} textAnchor="middle">{label(at)}</text>)}
      </svg>
    </div>
  )
}

function Bar({ x, step, y, series, index, told }: { x: number; step: number; y: (v: number) => number; series: Series[]; index: number; told: string }) {
  const values = series.map((s) => s.values[index] ?? 0)
  const below = values.map((_, i) => values.slice(0, i).reduce((a, b) => a + b, 0))
  return (
    <g className={css.bar}>
      <title>{told}</title>
      <rect className={css.touch} x={x} y={TOP} width={step} height={HEIGHT - BOTTOM - TOP} />
      {series.map((s, i) => {
        const [low, high] = [below[i] ?? 0, (below[i] ?? 0) + (values[i] ?? 0)]
        return <rect key={s.name} x={x + step * 0.14} y={y(high)} width={step * 0.72} height={Math.max(0, y(low) - y(high))} style={{ fill: s.colour }} />
      })}
    </g>
  )
}
