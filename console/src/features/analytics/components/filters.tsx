import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { agentsQuery } from '@/features/agents/api/agents'
import { useT } from '@/i18n/use-t'
import { ownZone, PRESETS, type Preset, type Shown } from '../model/range'
import css from './analytics.module.css'

const USUAL = ['Asia/Riyadh', 'Asia/Dubai', 'Africa/Cairo', 'Asia/Kathmandu', 'Europe/London', 'America/New_York', 'UTC']

/** Range, zone and filters; all of it stands in the address. */
export function Filters({ shown, change }: { shown: Shown; change: (changes: Record<string, string>) => void }) {
  const { t } = useT()
  const agents = useQuery(agentsQuery())
  const zones = [...new Set([shown.tz, ownZone(), ...USUAL])]
  return (
    <div className={css.filters}>
      <NativeSelect
        label={t('analytics.range')}
        value={shown.preset}
        onChange={(e) => change(e.target.value === 'custom' ? { range: 'custom', from: shown.from, to: shown.to } : { range: e.target.value, from: '', to: '' })}
        data={[...(Object.keys(PRESETS) as Preset[]).map((p) => ({ value: p, label: t(`analytics.range.${p}`) })), { value: 'custom', label: t('analytics.range.custom') }]}
      />
      {shown.preset === 'custom' && (
        <>
          <TextInput type="date" label={t('analytics.from')} value={shown.from} max={shown.to} onChange={(e) => change({ from: e.target.value })} />
          <TextInput type="date" label={t('analytics.to')} value={shown.to} min={shown.from} onChange={(e) => change({ to: e.target.value })} />
        </>
      )}
      <NativeSelect label={t('analytics.zone')} value={shown.tz} onChange={(e) => change({ tz: e.target.value })} data={zones} />
      <NativeSelect
        label={t('analytics.channel')}
        value={shown.channel}
        onChange={(e) => change({ channel: e.target.value })}
        data={[{ value: '', label: t('analytics.all') }, ...(['whatsapp', 'webchat', 'generic'] as const).map((c) => ({ value: c, label: t(`channel.${c}`) }))]}
      />
      <NativeSelect
        label={t('analytics.language')}
        value={shown.language}
        onChange={(e) => change({ language: e.target.value })}
        data={[{ value: '', label: t('analytics.all') }, ...(['en', 'ar'] as const).map((l) => ({ value: l, label: t(`analytics.language.${l}`) }))]}
      />
      <NativeSelect
        label={t('analytics.agent')}
        value={shown.agentId}
        onChange={(e) => change({ agent: e.target.value })}
        data={[{ value: '', label: t('analytics.all') }, ...(agents.data ?? []).filter((a) => a.role !== 'auditor').map((a) => ({ value: a.id, label: a.full_name }))]}
      />
    </div>
  )
}
